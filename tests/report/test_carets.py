"""Carets sit under exactly the words, and nothing that a terminal obeys comes through, whatever the article holds."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kblint.articles.model import Source
from kblint.finding import ArticleRef, Edit, Finding, Fix, Place, Related
from kblint.report import FORMATS
from kblint.report.cells import _columns, cells, is_plain, one_line, visible, width, wrap
from kblint.report.excerpt import excerpt
from kblint.report.model import RenderOptions, Report, Skipped

# What stands in the source, what is shown for it, and the columns that takes: written down here, not asked of the code.
ATOMS = {
    "a": ("a", 1),
    "w": ("w", 1),
    " ": (" ", 1),
    "\u00a0": ("\u00a0", 1),
    "’": ("’", 1),
    "é": ("é", 1),
    "e\u0301": ("e\u0301", 1),
    "n\u0303\u0323": ("n\u0303\u0323", 1),
    "日": ("日", 2),
    "語": ("語", 2),
    "한": ("한", 2),
    "👍🏽": ("👍🏽", 2),
    "👨‍👩‍👧": ("👨‍👩‍👧", 2),
    "🇬🇧": ("🇬🇧", 2),
    "❤\ufe0f": ("❤\ufe0f", 2),
    "\t": ("    ", 4),
    "\x1b": ("␛", 1),
    "\x00": ("␀", 1),
    "\x7f": ("␡", 1),
    "\x9b": ("<U+009B>", 8),
    "\u202e": ("<U+202E>", 8),
    "\u2028": ("<U+2028>", 8),
    "\u200b": ("<U+200B>", 8),
}
SHOWN = {shown: columns for shown, columns in ATOMS.values() if shown.strip(" ")} | {"…": 1, " ": 1}  # a tab reads as spaces
TOKEN = re.compile("|".join(sorted(map(re.escape, SHOWN), key=len, reverse=True)))
BREAKS = ("\n", "\r\n")
UNSAFE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")

atoms = st.one_of(st.sampled_from([*ATOMS, *BREAKS]), st.sampled_from(["a", "w", " "]))
any_text = st.text(st.characters(exclude_categories=()), max_size=60)


def shown(parts: list[str]) -> str:
    return "".join(ATOMS[part][0] for part in parts if part not in BREAKS)


def underlined(text: str, indent: int, length: int) -> str:
    """The tokens of a printed row that the carets stand under, none of them only in part."""
    at, under = 0, ""
    for token in TOKEN.findall(text):
        end = at + SHOWN[token]
        if indent <= at and end <= indent + length:
            under += token
        else:
            assert end <= indent or at >= indent + length, "a caret under half a character"
        at = end
    return under


@settings(deadline=None)
@given(st.lists(atoms, min_size=1, max_size=400), st.data(), st.integers(24, 120))
def test_carets_sit_under_exactly_the_words(parts: list[str], data: st.DataObject, room: int) -> None:
    first = data.draw(st.integers(0, len(parts) - 1))
    last = data.draw(st.integers(first + 1, len(parts)))
    source, start = "".join(parts), len("".join(parts[:first]))
    rows = excerpt(source, start, start + len("".join(parts[first:last])), 1, room)
    assert all(width(row.text) <= room and row.indent + row.length <= room for row in rows)
    cut = next((i for i, row in enumerate(rows) if row.left_out), len(rows))
    wanted = shown(parts[first:last]).replace(" ", "")
    head = "".join(underlined(row.text, row.indent, row.length) for row in rows[:cut]).replace(" ", "")
    tail = "".join(underlined(row.text, row.indent, row.length) for row in rows[cut:]).replace(" ", "")
    if cut == len(rows):
        assert head == wanted
    else:
        assert wanted.startswith(head) and wanted.endswith(tail)


@settings(deadline=None)
@given(st.lists(st.sampled_from(list(ATOMS)), min_size=1, max_size=60), st.data())
def test_a_line_that_fits_is_shown_whole(parts: list[str], data: st.DataObject) -> None:
    first = data.draw(st.integers(0, len(parts) - 1))
    last = data.draw(st.integers(first + 1, len(parts)))
    before, words = "".join(parts[:first]), "".join(parts[first:last])
    (row,) = excerpt("".join(parts), len(before), len(before) + len(words), 7, 8 * 60)
    assert (row.number, row.text) == (7, shown(parts))
    assert underlined(row.text, row.indent, row.length) == shown(parts[first:last])


@settings(deadline=None)
@given(any_text, st.integers(0, 60), st.integers(0, 60), st.integers(20, 60))
def test_any_text_can_be_quoted(text: str, one: int, other: int, room: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    rows = excerpt(text, start, end, 1, room)
    assert rows and all(width(row.text) <= room for row in rows)
    if start == end:
        assert [row.length for row in rows] == [1]


def test_a_very_long_line_costs_no_more_than_a_row() -> None:
    source = "before " * 200_000 + "contact us" + " after" * 200_000
    (row,) = excerpt(source, 1_400_000, 1_400_010, 1, 80)
    assert row.text.startswith("…before ") and row.text.endswith(" after…") and len(row.text) <= 80
    assert row.text[row.indent : row.indent + row.length] == "contact us"


@settings(deadline=None)
@given(any_text)
def test_visible_text_is_safe_and_one_line_has_no_breaks(text: str) -> None:
    assert not UNSAFE.search(visible(text).replace("\n", "")) and "\n" not in visible(text)
    assert "".join(cell.shown for cell in cells(text)) == visible(text)
    visible(text).encode("utf-8")
    assert one_line(text) == " ".join(one_line(text).split(" "))


def test_what_is_plain_takes_a_column_a_character() -> None:
    plain = [c for c in map(chr, range(0x3000)) if is_plain(c)]
    assert {"a", "é", "“", "–", "…"} <= set(plain)
    assert all(visible(c) == c and _columns(c) == 1 for c in plain)


@settings(deadline=None)
@given(st.text(st.sampled_from("ab 日é “–"), max_size=200), st.integers(1, 40), st.integers(1, 40))
def test_wrapping_keeps_every_word_and_the_width(text: str, room: int, first: int) -> None:
    lines = wrap(text, room, first)
    assert " ".join(lines).split() == text.split()
    for number, line in enumerate(lines):
        limit = room if number else first
        assert " " not in line or width(line) <= limit
        # And no line is shorter than it has to be.
        following = lines[number + 1].split(" ")[0] if number + 1 < len(lines) else None
        assert following is None or width(f"{line} {following}") > limit


@settings(deadline=None)
@given(any_text, any_text, st.integers(20, 140), st.sampled_from(["text", "concise"]), st.booleans())
def test_nothing_that_a_terminal_obeys_comes_through(text: str, other: str, columns: int, format: str, colour: bool) -> None:
    source = Source(other or "a.md", text)
    where = Place(ArticleRef(other, other, other), source.path, source.point(0), source.point(len(text)), text, text, (other,))
    found = Finding(
        rule=other, name=other, level="error", confidence=1.0, message=other, help=other, fingerprint=other, label=other,
        place=where, related=(Related(other, where),), fix=Fix("display", text, (Edit(other, 0, 1, other),)),
    )  # fmt: skip
    report = Report(findings=(found,), skipped=(Skipped(other, other),), articles=1, known=1, source=lambda path: text)
    drawn = FORMATS[format](report, RenderOptions(colour=colour, width=columns, verbose=True, statistics=True))
    drawn.encode("utf-8")
    assert not UNSAFE.search(re.sub(r"\x1b\[[0-9;]*m", "", drawn) if colour else drawn)


@settings(deadline=None)
@given(
    st.text(st.sampled_from("aw  ")),
    st.text(st.sampled_from("aw "), min_size=1),
    st.text(st.sampled_from("aw  ")),
    st.integers(24, 60),
)
def test_plain_text_is_cut_as_any_other(before: str, words: str, after: str, room: int) -> None:
    place = (len(before), len(before) + len(words), 1, room)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("kblint.report.excerpt.is_plain", lambda text: False)
        as_any_other = excerpt(before + words + after, *place)
    assert excerpt(before + words + after, *place) == as_any_other
