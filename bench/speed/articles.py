"""Help centres made up for measuring: as many articles as wanted, the same ones every time.

An article is drawn from ``grammar.txt`` by lot, from a seed of its own: of two help centres, the smaller one is the beginning of the
larger one. Articles come in topics of twelve, each with words of its own beside the common ones, so that the vocabulary grows with
the help centre. What is said of a thing follows from the thing, so that articles agree with one another, but for slips. Only
``random.random`` is drawn from, whose numbers are the same in every version of Python.
"""

from __future__ import annotations

import hashlib
import posixpath
import random
import re
import shutil
import zlib
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

GRAMMAR = Path(__file__).with_name("grammar.txt")
PER_TOPIC, TOPICS_PER_PRODUCT = 12, 6
_FEWEST_WORDS, _SPREAD = 40, 800
# How often a value or a ruling is not the one that all other articles give, and a link leads nowhere.
_SLIPS, _BROKEN = 1 / 150, 1 / 12
_CHOICE = re.compile(r"\[([^\[\]]*)\]")
_SLOT = re.compile(r"\{([A-Za-z]+)(\d?)\}")
_SYLLABLES = (
    "ba be cor da del en fa fin gra hel in ka lo lu mar mi nor o pa quil ra ri sel sta ta tor u va ver vi wen xa yo zen".split()
)
_RULINGS = ("permit", "permit", "permit", "permit", "permit", "forbid", "forbid", "oblige", "oblige", "exempt")
_PERIODS = (
    "24 hours",
    "2 days",
    "3 days",
    "5 working days",
    "7 days",
    "14 days",
    "30 days",
    "60 days",
    "90 days",
    "6 months",
    "12 months",
)
_NUMBERS = (2, 3, 5, 10, 15, 20, 25, 40, 50, 100, 200, 250, 500, 1000)
_SIZES = ("5 MB", "10 MB", "20 MB", "25 MB", "50 MB", "100 MB", "500 MB", "1 GB", "2 GB", "5 GB")
_HOURS = ("8 am to 5 pm", "9 am to 5 pm", "9 am to 6 pm", "8:30 am to 4:30 pm", "10 am to 7 pm", "7 am to 10 pm")
_CELLS = {
    "price column": tuple(f"${n}.00" for n in _NUMBERS),
    "number column": tuple(f"{n}" for n in _NUMBERS),
    "period column": _PERIODS,
}


def _grammar() -> Mapping[str, tuple[str, ...]]:
    lists = {}
    for part in GRAMMAR.read_text(encoding="utf-8").split("\n== ")[1:]:
        name, _, entries = part.partition("\n")
        lists[name] = tuple(e.strip() for e in re.split(r"[\n;]", entries) if e.strip())
    return lists


LISTS = _grammar()


class Topic(NamedTuple):
    """What the articles of a topic have in common."""

    area: str
    product: str
    features: tuple[str, ...]
    things: tuple[str, ...]
    nouns: tuple[str, ...]
    verbs: tuple[str, ...]
    roles: tuple[str, ...]


class Head(NamedTuple):
    """What other articles have to know of one: where it is, and what it is called."""

    path: str
    title: str


def write(folder: Path, articles: int) -> None:
    """Puts a help centre of so many articles into a folder, unless it is there already."""
    sign = hashlib.sha256(GRAMMAR.read_bytes() + Path(__file__).read_bytes() + str(articles).encode()).hexdigest()
    stamp = folder / ".made"
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == sign:
        return
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    (folder / "kblint.yaml").write_text('articles: ["articles/**/*.md"]\n', encoding="utf-8")
    for number in range(articles):
        path, text = article(number)
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    stamp.write_text(sign, encoding="utf-8")


def article(number: int) -> tuple[str, str]:
    """The path and the text of an article."""
    return _Writer(number).article()


@lru_cache(maxsize=8192)
def topic(number: int) -> Topic:
    chance = lots(f"topic {number}")
    nouns = _several(chance, LISTS["noun"], 9)
    qualities = _several(chance, LISTS["quality"], 7)
    return Topic(
        area=_any(chance, LISTS["area"]),
        product=_coined(lots(f"product {number // TOPICS_PER_PRODUCT}")),
        features=tuple(f"{_coined(chance)} {_any(chance, nouns).title()}" for _ in range(3)),
        things=tuple(f"{_any(chance, qualities)} {_any(chance, nouns)}" for _ in range(9)) + nouns[:5],
        nouns=nouns,
        verbs=_several(chance, LISTS["verb"], 12),
        roles=_several(chance, LISTS["role"], 5),
    )


@lru_cache(maxsize=65536)
def head(number: int) -> Head:
    chance = lots(f"title {number}")
    title = _Sentence(chance, topic(number // PER_TOPIC)).written(_any(chance, LISTS["title"]))
    slug = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")
    return Head(f"articles/{topic(number // PER_TOPIC).area}/{slug}-{number}.md", title)


def lots(seed: str) -> random.Random:
    """What is drawn from: the same for the same seed."""
    return random.Random(seed)  # noqa: S311 -- lots that fall the same each time


def _any(chance: random.Random, items: Sequence[str]) -> str:
    return items[int(len(items) * chance.random())]


def _early(chance: random.Random, items: Sequence[str]) -> str:
    """One of a list, the earlier the likelier, as words are in any text."""
    return items[int(len(items) * chance.random() ** 2)]


def _several(chance: random.Random, items: Sequence[str], number: int) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_any(chance, items) for _ in range(number)))


def _coined(chance: random.Random) -> str:
    return "".join(_any(chance, _SYLLABLES) for _ in range(3)).title()


def _follows(what: str, options: Sequence[str]) -> str:
    """One of the options, always the same for the same thing."""
    return options[zlib.crc32(what.encode()) % len(options)]


def _plural(noun: str) -> str:
    if noun.endswith(("s", "x", "ch", "sh")):
        return noun if noun.endswith("s") and not noun.endswith("ss") else noun + "es"
    return noun[:-1] + "ies" if noun.endswith("y") and noun[-2] not in "aeou" else noun + "s"


_PAST = {
    "split": "split",
    "hide": "hidden",
    "reset": "reset",
    "embed": "embedded",
    "pin": "pinned",
    "cancel": "cancelled",
    "label": "labelled",
    "transfer": "transferred",
}


def _past(verb: str) -> str:
    if verb in _PAST:
        return _PAST[verb]
    if verb.endswith("e"):
        return verb + "d"
    return verb[:-1] + "ied" if verb.endswith("y") and verb[-2] not in "aeou" else verb + "ed"


class _Sentence:
    """Fills the slots of a sentence: what is named twice in it is the same both times."""

    def __init__(self, chance: random.Random, about: Topic, link: Callable[[], str] | None = None) -> None:
        self.chance, self.about, self.link = chance, about, link
        self.drawn: dict[str, str] = {}

    def written(self, pattern: str) -> str:
        chosen = _CHOICE.sub(lambda found: _any(self.chance, found[1].split("|")), pattern)
        self.pattern = pattern
        text = _SLOT.sub(lambda found: self._filled(found[1], found[2]), chosen)
        text = re.sub(r"\b([Aa]) (?=[aeio]|un(?!i))", r"\1n ", re.sub(" {2,}", " ", text)).strip()
        text = re.sub(r" (?=[.,:])", "", text)
        return _upper(text)

    def _filled(self, name: str, which: str) -> str:
        if name == "You":
            return "You" if self.chance.random() < 0.7 else self._filled("Roles", which)
        if name[0].isupper():
            return _upper(self._filled(name.lower(), which))
        match name:
            case "things":
                return _plural(self._drawn("thing", which))
            case "roles" | "people":
                return _plural(self._drawn("role", which))
            case "verbed":
                return _past(self._drawn("verb", which))
        return self._drawn(name, which)

    def _drawn(self, name: str, which: str) -> str:
        key = name + which
        if key not in self.drawn:
            self.drawn[key] = self._new(name)
        return self.drawn[key]

    def _new(self, name: str) -> str:
        chance, about = self.chance, self.about
        own = chance.random() < 0.75
        match name:
            case "thing":
                return (
                    _early(chance, about.things) if own else f"{_early(chance, LISTS['quality'])} {_early(chance, LISTS['noun'])}"
                )
            case "noun":
                return _early(chance, about.nouns if own else LISTS["noun"])
            case "verb":
                return _early(chance, about.verbs if own else LISTS["verb"])
            case "role":
                return _early(chance, about.roles if own else LISTS["role"])
            case "product":
                return about.product
            case "feature":
                return _any(chance, about.features)
            case "name":
                return _coined(chance)
            case "link":
                return self.link() if self.link else about.product
            case "period":
                return self._said(_PERIODS)
            case "number":
                return self._said([str(n) for n in _NUMBERS])
            case "size":
                return self._said(_SIZES)
            case "price":
                return f"${self._said([f'{n}.{cents}' for n in _NUMBERS for cents in ('00', '50', '90', '99')])}"
            case "prose" | "ruling":
                return sentence(chance, about, name, self.link)
        return _early(chance, LISTS[name])

    def _said(self, options: Sequence[str]) -> str:
        """The value that every article gives for this, but for slips."""
        if self.chance.random() < _SLIPS:
            return _any(self.chance, options)
        return _follows(f"{self._drawn('thing', '')} {self.pattern}", options)


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def sentence(chance: random.Random, about: Topic, kind: str, link: Callable[[], str] | None = None) -> str:
    """A sentence of the kind that a list of the grammar names, or a ruling."""
    slots = _Sentence(chance, about, link)
    if kind == "ruling":
        # What one may do with a thing is the same in every article.
        act = f"{slots._drawn('verb', '')} {slots._drawn('thing', '')}"
        kind = _any(chance, _RULINGS) if chance.random() < _SLIPS else _follows(act, _RULINGS)
    patterns = LISTS[kind]
    return slots.written(_early(chance, patterns) if kind == "weak" else _any(chance, patterns))


class _Writer:
    def __init__(self, number: int) -> None:
        self.number = number
        self.chance = lots(f"article {number}")
        self.about = topic(number // PER_TOPIC)
        self.head = head(number)

    def article(self) -> tuple[str, str]:
        wanted = _FEWEST_WORDS + int(_SPREAD * self.chance.random() ** 2)
        blocks = [self._front_matter(), f"# {self.head.title}", self._paragraph("opening")]
        asks = "questions" in self.head.title
        words, left = 0, 0
        headings: set[str] = set()
        while words < wanted:
            if not left:
                heading = self._one("question" if asks else "heading")
                if heading not in headings:
                    headings.add(heading)
                    blocks.append(f"## {heading}")
                left = 1 + int(4 * self.chance.random())
            block = self._block()
            blocks.append(block)
            left -= 1
            words += len(block.split())
        blocks.append("## Related articles")
        blocks.append("\n".join(f"- {self._link()}" for _ in range(2 + int(3 * self.chance.random()))))
        return self.head.path, "\n\n".join(blocks) + "\n"

    def _one(self, kind: str) -> str:
        return sentence(self.chance, self.about, kind, self._link)

    def _block(self) -> str:
        kinds = (
            *(self._paragraph,) * 50,
            *(self._steps,) * 11,
            *(self._items,) * 11,
            *(self._note,) * 8,
            *(self._table,) * 3,
            *(self._tabs,) * 5,
            *(self._code,) * 6,
            *(self._picture,) * 6,
            *(self._hours,) * 1,
        )
        return kinds[int(len(kinds) * self.chance.random())]()

    def _front_matter(self) -> str:
        year, month, day = (
            2024 + int(2.8 * self.chance.random()),
            1 + int(12 * self.chance.random()),
            1 + int(28 * self.chance.random()),
        )
        updated = f"{year}-{month:02}-{day:02}" if (year, month) < (2026, 11) else "2026-10-30"
        tags = ", ".join(dict.fromkeys(_any(self.chance, self.about.nouns) for _ in range(3)))
        described = self._one("opening").replace('"', "").replace("[", "").replace("]", "")
        title = f'"{self.head.title}"'
        return (
            f'---\ntitle: {title}\ndescription: "{described}"\nupdated: {updated}\nowner: {self.about.area}\ntags: [{tags}]\n---'
        )

    def _paragraph(self, first: str = "") -> str:
        kinds = [first or self._kind(), *(self._kind() for _ in range(1 + int(4 * self.chance.random())))]
        return " ".join(self._one(kind) for kind in kinds)

    def _kind(self) -> str:
        drawn = self.chance.random()
        for kind, share in (("ruling", 0.44), ("value", 0.05), ("weak", 0.035), ("set", 0.01)):
            if drawn < share:
                return kind
            drawn -= share
        return "prose"

    def _steps(self) -> str:
        number = 3 + int(4 * self.chance.random())
        return "\n".join([f"To {_lower(self._one('act'))}:\n", *(f"{n}. {self._one('step')}" for n in range(1, number + 1))])

    def _items(self) -> str:
        number = 3 + int(4 * self.chance.random())
        return "\n".join([f"{self._one('lead')}\n", *(f"- {self._one('item')}" for _ in range(number))])

    def _note(self) -> str:
        kind, text = _any(self.chance, ("note", "tip", "warning", "info")), self._one("note")
        return f"!!! {kind}\n    {text}" if self.chance.random() < 0.6 else f"> **{kind.title()}:** {text}"

    def _table(self) -> str:
        """What each plan gets: the same plan gets the same of one product wherever it is told."""
        plans = LISTS["plan"][:: 2 + int(2 * self.chance.random())]
        columns = {self._one(kind): kind for kind in ("price column", "number column", "period column")}
        rows = [f"| Plan | {' | '.join(columns)} |", f"| --- |{' ---: |' * len(columns)}"]
        for plan in plans:
            cells = (_follows(f"{self.about.product} {plan} {column}", _CELLS[kind]) for column, kind in columns.items())
            rows.append(f"| {plan} | {' | '.join(cells)} |")
        return f"{self._one('prose')}\n\n" + "\n".join(rows)

    def _tabs(self) -> str:
        tabs = []
        for name in ("Web", "iOS", "Android")[: 2 + int(2 * self.chance.random())]:
            steps = "\n".join(f"    {n}. {self._one('step')}" for n in (1, 2, 3))
            tabs.append(f'=== "{name}"\n\n{steps}')
        return "\n\n".join(tabs)

    def _code(self) -> str:
        """What is kept of a thing: few words and many characters, as code is."""
        fields = [
            _any(self.chance, LISTS["noun"]).replace(" ", "_").replace("-", "_") for _ in range(4 + int(6 * self.chance.random()))
        ]
        kept = "\n".join(f'  "{field}": "{field[:3]}_{int(1e12 * self.chance.random()):012x}",' for field in fields)
        product = self.about.product.lower()
        return f'{self._one("lead")}\n\n```json\n{{\n{kept}\n  "origin": "https://api.{product}.example/v2/{fields[0]}"\n}}\n```'

    def _picture(self) -> str:
        product, place = self.about.product, self._one("place").rstrip(".")
        file = f"{product.lower()}-{place.lower().replace(' ', '-')}-{int(1e6 * self.chance.random())}"
        return f"{self._one('prose')}\n\n![{self._one('things')} in {product}](https://cdn.{product.lower()}.example/help/images/2026/{file}.png){{width=640}}"

    def _hours(self) -> str:
        days = _follows(self.about.product, _HOURS)
        saturday = _follows(f"{self.about.product} Saturday", ("10 am to 2 pm", "9 am to 1 pm", "closed"))
        return f"The {self.about.product} desk is open:\n\n- Monday to Friday: {days}\n- Saturday: {saturday}\n- Sunday: closed"

    def _link(self) -> str:
        """A link to an earlier article: of the same topic, or one that many link to."""
        first = self.number // PER_TOPIC * PER_TOPIC
        own = self.number > first and self.chance.random() < 0.6
        target = (
            first + int((self.number - first) * self.chance.random()) if own else int(self.number * self.chance.random() ** 3)
        )
        there = head(target)
        path = posixpath.relpath(there.path, posixpath.dirname(self.head.path))
        drawn = self.chance.random()
        if drawn < _BROKEN / 8:
            path = path.replace(".md", "-old.md")
        elif drawn > 0.85:
            path += "#related-articles"
        return f"[{there.title}]({path})"
