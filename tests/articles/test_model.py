"""What blocks know of themselves."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kblint.articles.model import Block, Mark, Sentence, Span

OFFSETS = st.integers(0, 60)
STRETCHES = st.tuples(OFFSETS, OFFSETS).map(sorted)
NOWHERE = Span(0, 0)


@given(st.lists(STRETCHES, max_size=40), STRETCHES)
def test_marks_are_found_where_they_stand(marked: list[list[int]], asked: list[int]) -> None:
    marks = tuple(Mark("strong", start, end, NOWHERE) for start, end in sorted(marked, key=lambda m: (m[0], -m[1])))
    start, end = asked[0], asked[1] + 1
    block = Block(0, "paragraph", "x" * 61, NOWHERE, (), marks)
    assert list(block.marks_at(start, end)) == [m for m in marks if m.start < end and (start < m.end or start <= m.start)]
    assert block.marked("strong", start, end) == any(m.start < end and start < m.end for m in marks)
    assert not block.marked("code", start, end)


@given(st.sets(OFFSETS, max_size=12), OFFSETS)
def test_a_sentence_is_found_by_an_offset_in_it(limits: set[int], offset: int) -> None:
    places = sorted(limits)
    # Every second stretch is white space between two sentences.
    sentences = tuple(Sentence("", a, b, NOWHERE) for a, b in zip(places[::2], places[1::2], strict=False))
    block = Block(0, "paragraph", "x" * 61, NOWHERE, (), sentences=sentences)
    assert block.sentence_at(offset) == next((s for s in sentences if s.start <= offset < s.end), None)
