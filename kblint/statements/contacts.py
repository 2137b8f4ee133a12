"""Article → telephone numbers, e-mail addresses, postal addresses and menu paths, each with what it is for.

They are statements of the kind ``contact``: ``attribute`` is ``phone``, ``email``, ``address`` or ``path``, ``frame`` the value in one form
whatever its spelling, ``topic`` what it is for. They are kept out of the statements that an article promises: only comparing them tells anything.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kblint.articles.model import Article, Block
from kblint.config import Config
from kblint.expressions import compiled
from kblint.statements.model import Statement
from kblint.statements.prose import EXAMPLE, SPEECH, is_past
from kblint.statements.scope import configured, frozen, narrowed, of_article, of_configured, of_label, of_sentence
from kblint.statements.topic import concepts_of, content, names, of_text, of_title
from kblint.statements.words import fold, words

KIND = "contact"
PHONE, EMAIL, ADDRESS, PATH = "phone", "email", "address", "path"

_EMAIL = compiled(r"(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,4}[a-z]{2,12}(?![\w-])", re.IGNORECASE)
_PHONE = compiled(r"(?<![\w/.,:=#-])(?:\+\d{1,3}|\(?0|\(\d{2,5}\)|1-|\d{3,4}[ -])[\d ()/.-]{4,18}\d(?![\w%]|[.,:]\d)")
_PHONE_CUE = compiled(
    r"\b(?:call|calls|phone|telephone|tel|ring|dial|hotline|helpline|line|number|whatsapp|sms|text|reach|reached)\b"
)
_NO_PHONE = compiled(r"\b(?:fax|tty|iban|account number|order number|invoice number|reference|version|rfc|error|port)\b")
_STREET = r"street|st|road|rd|lane|ln|avenue|ave|way|drive|dr|square|sq|place|court|boulevard|blvd|row|quay|terrace|crescent|parkway|highway|hill|gardens"
_ADDRESS = compiled(
    rf"\bP\.?O\.? Box \d{{1,6}}\b|(?<![\w.-])\d{{1,5}}[a-z]? (?:[A-Z][\w'-]{{1,20}} ){{1,3}}(?i:{_STREET})\b", re.MULTILINE
)
_ADDRESS_CUE = compiled(
    r"\b(?:post|mail|send|sent|return|returned|write|address|ship|deliver|letter|letters|parcel|parcels)\b|"
    r"\b(?:is|are|find|located|based|visit|moved)\b[^.;]{0,40}\b(?:at|to) $"
)
# Outside of bold text a step is as long as its capitals go.
_STEP = r"[A-Z+][\w&'+/-]{0,24}(?: (?:&|and|[A-Z][\w&'+/-]{0,24})){0,4}"
_ARROW = r" ?(?:>|→|›|»|➔|➜|->|=>) ?"
_PATH = compiled(rf"{_STEP}(?:{_ARROW}{_STEP}){{1,6}}")
_LEADING = compiled(
    r"(?:(?:Go|Navigate|Open|Click|Select|Choose|Tap|Press|Visit|From|In|Under|Via|Use|See|Find|Head|Menu|On|At|The|Your|And|To)\b ?(?:up |on |in |to |into )?"
    r"(?:the |your )?){1,3}"
)
# An arrow before these points at the next thing to do, not at a place.
_NO_STEP = compiled(r"(?:Select|Click|Choose|Press|Tap|Enter|Type|The|A|An|You|Your|It|Open|Go|Set)\b|$")
_SIGNS = ("@", ">", "→", "›", "»", "➔", "➜", " Box ")
_NUMBERED = compiled(r"\d(?:[\d ()/.-]{5}|[a-z]? [A-Z][a-z])")
_SPLIT = compiled(_ARROW)
# What says that somebody is reached, or that a menu is opened; not what for.
_REACHING = concepts_of(
    "call phone telephone tel ring dial number hotline helpline line email e-mail mail write contact reach us our team address send post message "
    "whatsapp sms text get touch please note free charge toll-free speak talk drop us line reply questions question queries query hear happy glad "
    "directly via link here www http https mailto com postal letter parcel office street road lane avenue box"
)
# Where somebody is reached, which is what an address is of.
_PLACES = concepts_of("office box")
# A label or a sentence of its own, in front of a sentence: "In person: You'll find us at …".
_LEAD = compiled(r"[^:]*: (?=[A-Z][\w']+ \w+ )")
_OPENING = concepts_of(
    "go open click tap select choose navigate press head visit find see menu tab page button section screen panel dashboard app application window "
    "path follow following then left right top bottom corner sidebar icon log sign account interface web webpage locate under"
)


def contacts(article: Article, config: Config) -> tuple[Statement, ...]:
    """The contact details and menu paths of an article that say what they are for, in reading order."""
    found: list[Statement] = []
    rows = configured(config)
    for block in article.blocks:
        spoken = block.quoted and SPEECH.match(block.text)
        if block.kind not in ("paragraph", "item", "cell") or spoken or not _may_hold(block.text):
            continue
        pieces = [(0, len(block.text))] if block.cell else [(s.start, s.end) for s in block.sentences]
        for start, end in pieces:
            text = block.text[start:end]
            folded = fold(text)
            values = [] if "?" in text else _values(text, folded, block, start)
            if not values or EXAMPLE.search(folded) or is_past(folded) or block.marked("strike", start, end):
                continue
            for attribute, begin, stop in values:
                statement = _statement(article, block, (start, end), attribute, (begin, stop), config, rows)
                if statement is not None:
                    found.append(statement)
    return tuple(found)


def _may_hold(text: str) -> bool:
    return any(map(text.__contains__, _SIGNS)) or _NUMBERED.search(text) is not None


def _values(text: str, folded: str, block: Block, offset: int) -> list[tuple[str, int, int]]:
    found = [(EMAIL, m.start(), m.end()) for m in _EMAIL.finditer(text)] if "@" in text else []
    phones = list(_PHONE.finditer(text))
    if phones and not _NO_PHONE.search(folded):
        header = fold(f"{block.cell.row_header} {block.cell.column_header}") if block.cell else ""
        for m in phones:
            cue = _PHONE_CUE.search(folded[max(0, m.start() - 60) : m.start()]) or _PHONE_CUE.search(header)
            if cue and 7 <= sum(c.isdigit() for c in m.group()) <= 15:
                found.append((PHONE, m.start(), m.end()))
    addresses = [(ADDRESS, m.start(), m.end()) for m in _ADDRESS.finditer(text)]
    found += [a for a in addresses if _ADDRESS_CUE.search(folded[: a[1]]) or _ADDRESS_CUE.search(folded)]
    return found + [(PATH, *span) for span in _paths(text, block, offset)]


def _paths(text: str, block: Block, offset: int) -> list[tuple[int, int]]:
    """Where menu paths stand: bold text with arrows as it is, other text with arrows between capitalised words."""
    bold = [
        (m.start - offset, m.end - offset)
        for m in block.marks_at(offset, offset + len(text))
        if m.kind == "strong" and offset <= m.start
    ]
    found = [(a, b) for a, b in bold if _SPLIT.search(text[a:b].strip(" >→›"))]
    for m in _PATH.finditer(text):
        verb = _LEADING.match(text, m.start(), m.end())
        start = verb.end() if verb else m.start()
        inside = block.marked("code", offset + m.start(), offset + m.end()) or any(a < m.end() and start < b for a, b in found)
        if not inside and _SPLIT.search(text, start, m.end()) and text[start : start + 1].isupper():
            found.append((start, m.end()))
    return [(a, b) for a, b in found if not _NO_STEP.match(_SPLIT.split(text[a:b])[-1].strip())]


def value(attribute: str, said: str) -> str:
    """A contact in one form whatever its spelling: lower case, a telephone number's digits, a path's steps parted by ">"."""
    if attribute == PHONE:
        digits = "".join(c for c in said if c.isdigit())
        return f"+{digits}" if said.startswith("+") else digits
    if attribute == PATH:
        return ">".join(step.strip() for step in _SPLIT.split(fold(said)))
    return " ".join(fold(said).replace(".", "" if attribute == ADDRESS else ".").split())


def _statement(
    article: Article,
    block: Block,
    piece: tuple[int, int],
    attribute: str,
    at: tuple[int, int],
    config: Config,
    rows: Sequence[tuple[str, str, re.Pattern[str]]],
) -> Statement | None:
    text = block.text[piece[0] : piece[1]]
    lead = _LEAD.match(text, 0, at[0])
    around = text[lead.end() if lead else 0 : at[0]] + " ; " + text[at[1] :]
    header = f"{block.cell.row_header} {block.cell.column_header} " if block.cell else ""
    saying = _OPENING if attribute == PATH else _REACHING - _PLACES if attribute == ADDRESS else _REACHING
    purpose = [c for c in content(words(fold(header + around))) if c not in saying]
    above = block.heading[-1] if block.heading else article.title
    if not purpose:
        purpose = [c for c in of_text(above) if c not in saying]
    if not purpose:
        return None
    everything = " ".join((*block.heading, article.title, *(c.title for c in block.within)))
    scope = narrowed(
        of_article(article, config, rows),
        *(of_label(t) for t in (article.title, *block.heading, *(c.title for c in block.within))),
        of_sentence(text),
        of_configured(rows, f"{everything} {text}"),
    )
    start, end = piece[0] + at[0], piece[0] + at[1]
    return Statement(
        place=article.place(block, start, end),
        kind=KIND,
        said=block.text[start:end].strip(),
        attribute=attribute,
        topic=tuple(sorted(set(purpose))),
        context=tuple(sorted({*content(words(fold(f"{everything} {header} {around}")))})),
        scope=frozen(scope),
        block=block.index,
        group=f"{article.path} list {block.item.list_id}" if block.item else "",
        frame=value(attribute, block.text[start:end]),
        names=tuple(sorted(names(around))),
        title=tuple(of_title(article.title)),
        heading=tuple(c for h in block.heading for c in of_text(h) if h != article.title),
        updated=str(article.metadata.get("updated", "")),
    )
