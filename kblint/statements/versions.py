"""Block → versions of other software that something needs or runs on, as statements of the kind ``version``.

A version is no amount: 3.10 comes after 3.9, and one of Python says nothing of one of Ruby. Of such a statement ``version`` is the version,
``attribute`` whether it is needed or only recommended, and ``topic`` what needs it, as far as the sentence or what stands above it tells;
without it, it is what the whole article is about. Only what is said to be needed counts: a version that is told in passing, in a condition,
in the history of a product or in an example claims nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache

from kblint.articles.model import Article, Block
from kblint.expressions import compiled, expression
from kblint.signs import sign, signs
from kblint.statements import scope, topic
from kblint.statements.model import Statement, Version
from kblint.statements.prose import EXAMPLE, UNIVERSAL, is_past, is_quoted
from kblint.statements.standing import Setting, Standing
from kblint.statements.topic import GENERIC, concepts_of
from kblint.statements.words import concept, fold, words

KIND = "version"
REQUIRED, RECOMMENDED = "required", "recommended"
EXACT, LEAST, MOST, RANGE = "exact", "min", "max", "range"

# What software is called, the first name being the one that it is known by. One that is a plain word, too, has a capital where it is meant.
_TABLE = """
node.js | nodejs | node js | Node
python | python3
ruby; rails | ruby on rails
java | jdk | openjdk | java se | jre
php; perl; Go | golang; Rust | rustc; Swift; kotlin; scala; typescript; Bash; powershell
.net framework; .net core; .net | dotnet; asp.net
npm; yarn; pnpm; composer; bundler; pip; Maven; gradle; cmake; gcc; clang; glibc; llvm; webpack; vite
ios | iphone os; ipados; android | android os; watchos; tvos; chromeos | chrome os
macos | mac os x | mac os | os x
Windows server; Windows
ubuntu; debian; centos; rhel | red hat enterprise linux; fedora; rocky linux; almalinux; opensuse; sles; linux kernel | kernel
postgresql | postgres; mysql; mariadb; mongodb | mongo; redis; sqlite; sql server | mssql; oracle database; elasticsearch | elastic search; opensearch
cassandra; clickhouse; rabbitmq; kafka | apache kafka; memcached; valkey
docker compose | docker-compose; docker | docker engine; docker desktop; kubernetes | k8s; Helm; openshift; podman; containerd; terraform; ansible
nginx; apache; tomcat; jenkins; gitlab; jira; confluence; git
chrome | google chrome; firefox | mozilla firefox; Safari; Edge | microsoft edge; Opera; internet explorer; electron; chromium
wordpress; woocommerce; magento | adobe commerce; drupal; joomla; shopware; prestashop; typo3
react native; react; angular; vue | vue.js | vuejs; next.js | nextjs; nuxt; svelte; django; flask; laravel; symfony; spring boot; Spring; express.js; numpy; pytorch
tensorflow; cuda; cudnn; directx; opengl; vulkan; openssl; tls; bluetooth
xcode; android studio; visual studio code | vs code; visual studio; intellij idea; cocoapods; expo; flutter; Dart; unity; unreal engine
Office | microsoft office; Outlook | microsoft outlook; Excel | microsoft excel; Word | microsoft word; Exchange server | Exchange; sharepoint; adobe acrobat
"""


@cache
def _names() -> dict[str, tuple[str, bool]]:
    """Each name of a product, folded: the one that it is known by, and whether it has a capital where it is meant."""
    found = {}
    for row in re.split(r"[;\n]", _TABLE.strip()):
        first, *others = (name.strip() for name in row.split("|"))
        for name in (first, *others):
            found[name.lower()] = (first.lower(), name[0].isupper())
    return found


_NAMED = sign(rf"\b{compiled('[a-z0-9]+').findall(name)[0]}\b" for name in _names())
_DIGIT = compiled(r"\d")

_NUMBER = r"\d{1,4}(?:\.(?:\d{1,4}|x)){0,3}"
# What may stand between a product and its version.
_LINK = (
    r"(?:[ :(*`]{1,3}|\bversions?\b|\bv(?:er)?\.|\breleases?\b|\blts\b|\bruntime\b|\bsdk\b|\bserver\b|\bis\b|\bmust be\b|\bshould be\b|\bneeds to be\b|"
    r"\bat least\b|\b(?:a )?minimum(?: of)?\b|\bno (?:older|lower|earlier) than\b|\bnot (?:older|lower|earlier) than\b|\bfrom\b|\bup to\b|>=|≥|<=|≤){0,6}"
)
_LATER = (
    r"(?:\+|(?:,? ?\(?(?:or|and|&|/) ?(?:any |a |all )?(?:more recent|later|newer|higher|above|upwards?|onwards?|up|greater|better|beyond)\b|"
    r" (?:onwards?|upwards?)\b)(?: versions?| releases?)?\)?)"
)
_EARLIER = r"(?:,? ?\(?(?:or|and) (?:any )?(?:earlier|older|lower|below)\b(?: versions?)?\)?)"
# A name that the version has besides: "14 (Sonoma)", "8.0 Oreo", "22.04 LTS".
_NICKNAMES = "catalina|mojave|big sur|monterey|ventura|sonoma|sequoia|high sierra|oreo|nougat|pie|marshmallow|lollipop"
_CALLED = rf"(?: ?\((?:(?:version|build) )?[a-z0-9][a-z0-9. ]{{2,20}}\)| lts| (?:{_NICKNAMES}))?"
_NO_VERSION = r"(?! ?(?:[gmkt]i?b\b|ghz|mhz|cores?\b|v?cpus?\b|%|days?\b|hours?\b|minutes?\b|users?\b|devices?\b|times\b|steps?\b|bits?\b|-bit|/))"
_MORE = rf"(?:(?:, (?:or |and )?| ?/ ?| ?[-–] ?| (?:or|and|to|through) )(?:version )?v?{_NUMBER}(?![\w.]*\d){_NO_VERSION}{_CALLED}){{0,6}}"
_AHEAD = (
    r"(?:(?P<ahead>(?<=supported )from|\bat least|\b(?:a )?minimum(?: supported)?(?: version)?(?: of)?|\bno (?:older|lower|earlier) than|\bup to|>=|≥)"
    r"(?: an?| the)?(?: version)? )?"
)


@cache
def _spoken() -> re.Pattern[str]:
    """A version of a product as it is spoken of."""
    names = "|".join(re.escape(name) for name in sorted(_names(), key=lambda n: (-len(n), n)))
    of = rf"(?P<named>{names})(?P<link>{_LINK})v?(?P<number>{_NUMBER})(?![\d\w]|\.\d){_NO_VERSION}{_CALLED}(?P<more>{_MORE})(?P<after>{_LATER}|{_EARLIER})?"
    return compiled(rf"(?<![\w./-]){_AHEAD}{of}")


# "Version 3.9 or later of Python".
@cache
def _turned() -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in sorted(_names(), key=lambda n: (-len(n), n)))
    return compiled(
        rf"(?<![\w./-]){_AHEAD}(?P<link>versions? )v?(?P<number>{_NUMBER})(?![\d\w]|\.\d)(?P<more>)(?P<after>{_LATER}|{_EARLIER})? (?:of|for) (?:the )?"
        rf"(?P<named>{names})(?![\w-])"
    )


_NEEDING = r"requires?|required|needs?|needed|must|prerequisites?"
_NEEDS = expression(rf"\b(?:{_NEEDING})\b")
_SAYS_SO = expression(
    rf"\b(?:{_NEEDING}|requirements?|minimum|at least|supports?|supported|compatible|works? (?:on|with|for|in)|runs? on|available (?:on|for)|depends? on|"
    r"install(?:ed)?|download|(?:make sure|ensure|check)(?: that)? you(?: have|'ve|'re| are))\b"
)
_ADVISES = expression(
    r"\b(?:recommend(?:s|ed|ation|ations)?|suggest(?:s|ed)?|prefer(?:s|red|ably)?|ideally|works? best|best (?:with|on)|optimal(?:ly)?)\b"
)
_ASKED_ABOVE = expression(
    r"\b(?:prerequisites?|pre-requisites?|requirements?|required|before you (?:begin|start|install|continue)|what you(?:'ll| will)? need|you(?:'ll| will)? need|minimum|"
    r"supported (?:versions?|systems?|platforms?|browsers?|operating systems?|devices?|environments?)|compatibility|dependencies)\b|"
    r"\b(?:ensure|make sure)\b[^.]{0,40}\b(?:have|installed|meets?)\b"
)
# What makes a version one that is told of, and not one that is needed.
_TOLD_OF = expression(
    r"\b(?:no longer|never|cannot|can't|don't|doesn't|does not|do not|did not|isn't|is not|are not|aren't|won't|unless|except|without|drop(?:s|ped|ping)?|"
    r"deprecat\w+|end[- ]of[- ](?:life|support)|eol|instead|previous(?:ly)?|formerly|upgrad\w+|updat\w+|migrat\w+|downgrad\w+|older than|earlier than|lower than|"
    r"prior to|before|below|changed?|introduced|added|removed|fixed|bugs?|issues?|errors?|tested|developed|unsupported|such as|like|since|"
    r"(?<!must )(?<!to )(?<!should )uses?|using|as of|"
    r"starting (?:with|from|in)|i|my)\b(?!-)"
)
_NOT_LOWER = expression(r"\b(?:no|not|nothing) (?:be )?(?:older|earlier|lower|less) than\b")
_GOING = expression(
    r"\b(?:tested|no longer|deprecat\w+|end[- ]of[- ](?:life|support)|dropp(?:ed|ing)|planned|future|not (?:yet )?supported|unsupported)\b"
)
# What opens words that say when, or for whom, something else holds.
_CASE = expression(
    r"(?:^|[,;:(] ?|\b(?:and|but|or|so) )(?:if|when|whenever|where|while|once|on|for|in|with|under|from|using|after)\b[^,;]*$"
)
# Articles about getting from one version to another, and about one version.
_OF_ITS_TIME = expression(
    r"\b(?:upgrad\w+|migrat\w+|downgrad\w+|release notes?|releases?|changelog|what's new|history|deprecat\w+|end[- ]of[- ]life|eol|roadmap|announc\w+|legacy|"
    r"troubleshooting|known issues|common errors)\b"
)
_NUMBERED = compiled(r"(?<![\w.])v?\d{1,4}(?:\.(?:\d{1,4}|x))+(?![\w])|\bv\d{1,4}\b|\b(?:version|release) \d")
# What says what kind of thing the product is, and not what needs it.
_ROLES = concepts_of(
    "cache database db os operating system runtime language browser web software framework library tool platform engine environment"
)
# Words for setting something up, which stand above any requirement.
_PLAIN = (
    GENERIC.difference(concepts_of("client"))
    | _ROLES
    | concepts_of(
        "install installation setup set-up configure configuration requirement prerequisite require minimum recommend recommendation support supported supporting "
        "compatibility compatible version hardware guide quickstart quick introduction overview tutorial getting started deploy deployment self host "
        "hosted hosting local locally step run start begin check verify ensure sure follow technical specification general "
        "machine computer device production dependency stack package newer later higher order least successfully correctly properly "
        "instruction page document documentation article app application faq frequently asked question ask phone"
    )
)
# Where a product is to be found says of the product only what it is.
_IMPLIED = {
    **dict.fromkeys(("ios", "ipados", "android"), concepts_of("mobile phone smartphone iphone ipad tablet")),
    **dict.fromkeys(("windows", "macos", "ubuntu", "linux kernel"), concepts_of("desktop computer pc mac laptop")),
}
_LONGEST, _LONGEST_SUBJECT = 500, 9


def may_hold_version(folded: str) -> bool:
    """A quick look: without a product's name and a digit a text names no version."""
    return _DIGIT.search(folded) is not None and signs(folded) & _NAMED != 0


def of_its_time(article: Article) -> bool:
    """Whether an article tells what changes from one version to another, so that what it needs is not what is needed today."""
    return _OF_ITS_TIME.search(fold(article.title)) is not None


def of_block(
    block: Block, folded: str, parts: Sequence[str], setting: Setting, standing: Callable[[], Standing], lead: str
) -> list[Statement]:
    """The versions that one block says are needed, in order; ``parts`` are its sentences, folded, ``lead`` is the lead-in of its list."""
    if block.cell is not None:
        named = may_hold_version(f"{fold(block.cell.row_header)} {folded}")
        return _of_cell(block, folded, setting, standing) if named and _may_stand_under(block.heading) else []
    if not may_hold_version(folded) or not _may_stand_under(block.heading):
        return []
    found = []
    for number, low in enumerate(parts):
        if may_hold_version(low) and len(low) <= _LONGEST:
            found += _of_sentence(block, number, low, setting, standing, lead)
    return found


@lru_cache(maxsize=256)
def _may_stand_under(headings: tuple[str, ...]) -> bool:
    for heading in headings:
        folded = fold(heading)
        if _OF_ITS_TIME.search(folded):
            return False
        others = _all_said(heading, folded)
        if any(not any(one.start <= m.start() < one.end for one in others) for m in _NUMBERED.finditer(folded)):
            return False
    return True


class _Said:
    """A version that a stretch of folded text names, and the stretch."""

    def __init__(self, match: re.Match[str]) -> None:
        self.product, _ = _names()[match["named"]]
        self.start, self.end = match.start(), match.end()
        numbers = [_numbers(n) for n in re.findall(_NUMBER, match["number"] + (match["more"] or ""))]
        between = f"{match.groupdict().get('ahead') or ''} {match['link']}"
        after = match["after"] or ""
        bound = LEAST if _FROM_BELOW.search(between) else MOST if _FROM_ABOVE.search(between) else EXACT
        if after:
            bound = MOST if re.fullmatch(_EARLIER, after) else LEAST
        if bound == EXACT and len(numbers) > 1:
            bound = RANGE
        self.version = Version(self.product, min(numbers), max(numbers), bound)
        if bound in (LEAST, MOST):
            # "20.04, 22.04 and newer": the first of them bounds.
            bounding = min(numbers) if bound == LEAST else max(numbers)
            self.version = Version(self.product, bounding, bounding, bound)


_FROM_BELOW = compiled(r"\b(?:at least|minimum|no (?:older|lower|earlier) than|not (?:older|lower|earlier) than|from)\b|>=|≥")
_FROM_ABOVE = compiled(r"\bup to\b|<=|≤")


def _numbers(said: str) -> tuple[int, ...]:
    """The numbers of a version, as far as they are said: 20.x is 20."""
    found = []
    for part in said.split("."):
        if not part.isdecimal():
            break
        found.append(int(part))
    return tuple(found)


def _all_said(text: str, folded: str) -> list[_Said]:
    """The versions that a text names, in order; a product that is a plain word, too, is written with a capital."""
    found: list[_Said] = []
    for m in sorted([*_spoken().finditer(folded), *_turned().finditer(folded)], key=lambda m: (m.start(), -m.end())):
        if found and m.start() < found[-1].end:
            continue
        _, capital = _names()[m["named"]]
        first = text[m.start("named")]
        if (capital and not first.isupper()) or m["number"] in _NO_NUMBERS:
            continue
        found.append(_Said(m))
    return found


# Office 365 is a name.
_NO_NUMBERS = ("365", "360")


def _of_sentence(
    block: Block, number: int, folded: str, setting: Setting, standing: Callable[[], Standing], lead: str
) -> list[Statement]:
    sentence = block.sentences[number]
    said = _all_said(sentence.text, folded)
    if (
        not said
        or folded.rstrip(" *_").endswith("?")
        or is_past(folded)
        or _GOING.search(_NOT_LOWER.sub("", folded))
        or block.marked("strike", sentence.start, sentence.end)
    ):
        return []
    above = [fold(a) for a in (lead, *block.heading[-1:]) if a]
    example = EXAMPLE.search(folded)
    found = []
    for first, last in _in_one_breath(said, folded):
        begin = said[first - 1].end if first else 0
        stop = said[last + 1].start if last + 1 < len(said) else len(folded)
        before, after = folded[begin : said[first].start], folded[said[last].end : stop]
        segment = before[max((m.end() for m in _BREAK.finditer(before)), default=0) :]
        if _TOLD_OF.search(_NOT_LOWER.sub("", segment)):
            continue
        over = (
            [*above, before[: len(before) - len(segment)]] if _LED_UP_TO.search(before[: len(before) - len(segment)]) else above
        )
        advised = _ADVISES.search(segment) or _ADVISES.search(after)
        if not advised and not _SAYS_SO.search(segment + after):
            advised = next(filter(None, map(_ADVISES.search, over)), None)
        attribute = RECOMMENDED if advised and not _NEEDS.search(segment) else REQUIRED
        for one in said[first : last + 1]:
            if _LOWEST.match(after) and one.version.bound == EXACT:
                one.version = Version(one.product, one.version.low, one.version.high, LEAST)
            if (
                (example and example.start() < one.start)
                or _is_shown(block, sentence.start, sentence.text, one)
                or not _is_needed(one, folded, segment, after, over)
            ):
                continue
            needing = _needing(one, folded, segment, after, block, setting)
            if named_after := _named_after(one.product, sentence.text, said):
                needing = tuple(sorted({*needing, *named_after}))
            found.append(_statement(block, sentence.start, sentence.text, one, attribute, needing, setting, standing()))
    return found


def _named_after(product: str, text: str, said: Sequence[_Said]) -> set[str]:
    """What a sentence names after the product besides its versions: "Android Auto" is another thing than Android."""
    found = re.finditer(rf"\b(?i:{re.escape(product)}) (?P<name>[A-Z][a-z]{{2,}})", text)
    return {f"{product}-{m['name'].lower()}" for m in found if not any(s.start < m.end() and m.start() < s.end for s in said)}


_ONLY_LINKS = compiled(r"[\s,;/&]*(?:(?:and|or|on|as well as|both)\b[\s,]*){0,2}")


def _in_one_breath(said: Sequence[_Said], folded: str) -> list[tuple[int, int]]:
    """The first and the last of those versions that one verb is said of: "Chrome 90+, Firefox 88+ and Safari 14+ are supported"."""
    found: list[tuple[int, int]] = []
    for at, one in enumerate(said):
        if at and _ONLY_LINKS.fullmatch(folded, said[at - 1].end, one.start):
            found[-1] = (found[-1][0], at)
        else:
            found.append((at, at))
    return found


_BREAK = compiled(r"[,;:(](?= )|\bwhich\b|(?<!sure )(?<!ensure )(?<!recommend )(?<!require )\bthat\b|(?<=\w)\. ")
_LED_UP_TO = compiled(r":\s*$")
_LOWEST = compiled(r" (?:is|are) the (?:minimum|lowest|oldest)\b")


def _is_needed(one: _Said, folded: str, segment: str, after: str, above: Sequence[str]) -> bool:
    """Whether a sentence says that a version is needed: by its verb, or because it is an entry of a list of what is needed."""
    case = _CASE.search(folded[: one.start])
    if case and not _SAYS_SO.search(case.group()):
        return False
    asked = _ENTRY.fullmatch(segment) and any(_ASKED_ABOVE.search(a) or _ADVISES.search(a) for a in above)
    own = folded[one.start : one.end]
    if one.version.bound == EXACT:
        return bool(asked or _NEEDS.search(segment + own) or _ADVISES.search(segment) or _IS_NEEDED.match(after))
    told = f"{segment} {own}"
    return bool(asked or _SAYS_SO.search(told) or _ADVISES.search(told) or _IS_NEEDED.match(after) or _ADVISES.search(after))


_LETTERS = compiled(r"[a-z]+")
# What may stand before the version in an entry of a list of what is needed: "a phone with iOS 15 or later".
_ENTRY = compiled(
    r"\W*(?:(?:an?|the|any|recent|latest|current|with|running|version|of|computer|pc|mac|laptop|phone|tablet|device|iphone|ipad|browser|server|and|or)\W+)*"
)
_IS_NEEDED = compiled(
    r"^[^.;,]{0,12}\b(?:is|are|must be|needs to be) (?:also |now |all )?(?:required|needed|supported|installed|compatible|the (?:minimum|lowest|oldest))\b"
)


def _is_shown(block: Block, offset: int, text: str, one: _Said) -> bool:
    """Whether a version stands in quotation marks, or in code that is more than a version."""
    start, end = offset + one.start, offset + one.end
    if any(
        m.kind == "code" and m.start < end and start < m.end and not _BARE.fullmatch(fold(block.text[m.start : m.end]))
        for m in block.marks_at(start, end)
    ):
        return True
    return is_quoted(text.replace("`", " "), one.start, one.end)


_BARE = compiled(r"[\s>=≥<≤v.\dx+-]{1,20}(?:lts)?")

# -- what needs it -----------------------------------------------------------------------------------------------------------

_BY_VERB = compiled(
    r"^(?P<who>.{0,90}?)\b(?:(?:currently |now |still |only |officially |also |always )*(?:requires?|needs?|supports?|depends? on|(?:runs?|works?) (?:on|with|for|in))|"
    r"(?:is|are) (?:currently |now |only |officially |also |fully )*(?:compatible with|supported (?:on|by|from|in)|available (?:on|for|from|with|in)))\b"
)
_FOR_WHAT = compiled(r"^[^.;,]{0,24}?\b(?:in order to|to|for|by) (?P<what>[^.;,()]{3,80})")
_OPENED_FOR = compiled(r"^\W*(?:in order to|to|for) (?P<what>[^.;,()]{3,80}),")
_MAIN_SUBJECT = compiled(r"^\W*(?P<who>[^,.;:]{2,50}?) (?:uses?|is|are|has|have|relies|comes?|includes?|consists?)\b")
_LABELLED = compiled(r"^\W*(?P<what>[^,.;:()]{2,40}):")


def _needing(one: _Said, folded: str, segment: str, after: str, block: Block, setting: Setting) -> tuple[str, ...]:
    """What needs a version: as the sentence names it, otherwise as what stands above it does; nothing where that is the product as a whole."""
    told: list[str] = []
    opened = _OPENED_FOR.match(folded)
    if opened and opened.end() <= one.start:
        told.append(opened["what"])
    by_verb = _BY_VERB.match(segment)
    relative = folded[: one.start - len(segment)].rstrip().endswith(("which", "that"))
    main = _MAIN_SUBJECT.match(folded) if relative else None
    if main:
        told.append(main["who"])
    elif by_verb and len(_LETTERS.findall(by_verb["who"])) <= _LONGEST_SUBJECT:
        told.append(by_verb["who"])
    if (purpose := _FOR_WHAT.match(after)) and (_SAYS_SO.search(segment) or _IS_NEEDED.match(after)):
        told.append(purpose["what"])
    if (label := _LABELLED.match(folded)) and label.end() <= one.start:
        told.append(label["what"])
    own = _own(one.product)
    named = _telling(told, own, True)
    titles = (*(c.title for c in block.within if c.title and c.kind != "tab"), *block.heading, setting.article.title)
    return tuple(sorted({*(named or (*_telling(titles, own), *_products_of(titles, one.product))), *_versions_of(titles)}))


@cache
def _any_product() -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in sorted(_names(), key=lambda n: (-len(n), n)))
    return compiled(rf"(?<![\w./-])(?:{names})(?![\w-])")


def _products_of(titles: Sequence[str], own: str) -> Iterator[str]:
    """Other products that titles name: what is set up is not set up without them. Where it runs is its scope."""
    for title in titles:
        for m in _any_product().finditer(fold(title)):
            product, capital = _names()[m.group()]
            if product not in (own, *_IMPLIED, "debian") and (title[m.start()].isupper() or not capital):
                yield product


def _versions_of(titles: Sequence[str]) -> Iterator[str]:
    """The numbers in titles that are versions of what the article is about, and of no other product: "Acme 5"."""
    for title in titles:
        folded = fold(title)
        others = _all_said(title, folded)
        for m in (*_OF_A_NAME.finditer(folded), *_NUMBERED.finditer(folded)):
            if not any(one.start <= m.start() < one.end for one in others):
                yield m.group()


_OF_A_NAME = compiled(
    r"(?<=[a-z] )(?<!step )(?<!part )(?<!section )(?<!option )(?<!chapter )(?<!top )v?\d[\d.x]*(?! (?:steps|ways|minutes|days)\b)"
)


@cache
def _own(product: str) -> frozenset[str]:
    """The words that name a product, under any of its names, and those that say where it runs."""
    named = (name for name, (first, _) in _names().items() if first == product)
    return concepts_of(" ".join(_WORDS.findall(" ".join(named)))) | _IMPLIED.get(product, frozenset())


_WORDS, _ANY_NUMBER = compiled(r"\w+"), compiled(r"(?<![\w.])\d[\d.x]*")


def _telling(texts: Sequence[str], own: frozenset[str], numbers: bool = False) -> tuple[str, ...]:
    """The words of some texts that say what something is, and with ``numbers`` its version."""
    found: set[str] = set()
    for text in texts:
        found.update(c for c in topic.of_text(text) if c not in _PLAIN and c not in own)
        if numbers:
            found.update(_ANY_NUMBER.findall(fold(text)))
    return tuple(sorted(found))


# -- table cells ---------------------------------------------------------------------------------------------------------------

_OF_VERSIONS = expression(r"\b(?:versions?|minimum|min|required?|requirements?|supported|recommended)\b")


def _of_cell(block: Block, folded: str, setting: Setting, standing: Callable[[], Standing]) -> list[Statement]:
    """What a cell says: its row names the product or what needs it, its column that a version is needed."""
    cell = block.cell
    assert cell is not None
    if cell.header or cell.column == 0 or len(folded) > _LONGEST:
        return []
    row, column = fold(cell.row_header), fold(cell.column_header)
    if not _OF_VERSIONS.search(column) or not may_hold_version(f"{row} {folded}") or _GOING.search(f"{column} {folded}"):
        return []
    headed = _all_said(f"{cell.row_header} {block.text}", f"{row} {folded}")
    offset = len(row) + 1
    said = [one for one in headed if one.end > offset]
    asked = _ASKED_ABOVE.search(column) or any(_ASKED_ABOVE.search(fold(h)) for h in (*block.heading[-1:], setting.article.title))
    if len(said) != 1 or not asked or (said[0].start < offset and said[0].start > 0):
        return []
    one = said[0]
    in_cell = one.start >= offset
    if one.version.bound == EXACT:
        least, most = "min" in column, "max" in column
        bound = LEAST if least else MOST if most else EXACT
        if bound == EXACT and "requir" not in column:
            return []
        one.version = Version(one.product, one.version.low, one.version.high, bound)
    one.start, one.end = max(one.start - offset, 0), one.end - offset
    attribute = RECOMMENDED if _ADVISES.search(column) else REQUIRED
    own = _own(one.product)
    above = (cell.row_header, *block.heading, setting.article.title) if in_cell else (*block.heading, setting.article.title)
    rows = _ANY_NUMBER.findall(row) if in_cell else ()
    needing = tuple(sorted({*_telling(above, own), *rows, *_versions_of((*block.heading, setting.article.title))}))
    return [_statement(block, 0, block.text, one, attribute, needing, setting, standing())]


_FROM_SCOPE = {"linux": concepts_of("ubuntu debian linux"), "macos": concepts_of("mac os macos")}

# -- statements ----------------------------------------------------------------------------------------------------------------


def _statement(
    block: Block, offset: int, text: str, one: _Said, attribute: str, needing: tuple[str, ...], setting: Setting, stand: Standing
) -> Statement:
    start, end = offset + one.start, offset + one.end
    said = " ".join(block.text[start:end].split())
    folded = fold(text)
    cell = block.cell
    if cell is None:
        place = setting.article.place(block, start, end)
    else:
        sentence = f"{cell.row_header} | {cell.column_header} | {block.text}"
        place = setting.article.span_place(block.source_span(start, end), sentence, block.heading)
    # The version itself is no scope, and neither is what it is a version of.
    outside = text[: one.start] + " " * (one.end - one.start) + text[one.end :]
    for other in _all_said(outside, fold(outside)):
        outside = outside[: other.start] + " " * (other.end - other.start) + outside[other.end :]
    own = scope.narrowed(scope.of_sentence(outside), scope.of_configured(setting.rows, outside))
    scoped = scope.narrowed(*stand.layers, own)
    named = {
        c for d in ("platform", "environment") for v in scoped.get(d, ()) for c in (*topic.of_text(v), *_FROM_SCOPE.get(v, ()))
    }
    around = topic.content(words(folded))
    return Statement(
        place=place,
        kind=KIND,
        said=said,
        attribute=attribute,
        topic=tuple(c for c in needing if c not in named),
        context=tuple(sorted({*stand.context, *around})),
        version=one.version,
        scope=scope.frozen(scoped),
        universal=bool(UNIVERSAL.search(folded)),
        frame=" ".join(concept(t.text) for t in words(folded) if t.kind == "word"),
        block=block.index,
        group=stand.group,
        names=tuple(sorted(stand.names | topic.names(text))),
        title=setting.title,
        heading=stand.path,
        updated=setting.updated,
    )
