"""Inputs that no person writes: they are read in time, and what is not read is said."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

from kblint.articles import inline
from kblint.articles.commonmark import LINE_SIGNS, TEXT_SIGNS, parser
from kblint.articles.model import Article, Source
from kblint.articles.parse import parse
from kblint.config import Config

_EVERY = frozenset(
    """
    indented_container indented_prose bare_table loose_heading definition footnote inline_footnote wikilink jsx_tag highlight
    """.split()
)


def read(text: str) -> Article:
    return parse(Source("a.md", text), Config())


@pytest.mark.parametrize("nest", [lambda n: "> " * n + "x", lambda n: "- " * n + "x", lambda n: "1. " * n + "x"])
def test_what_is_nested_too_deeply_is_said_and_nothing_else_is_lost(nest) -> None:  # type: ignore[no-untyped-def]
    article = read(f"Before.\n\n{nest(40)}\n\n{nest(300)}\n\nAfter.\n")
    assert [b.text for b in article.blocks] == ["Before.", "x", "After."]
    assert [p.message for p in article.problems] == [
        "Lists or quotations are nested so deeply here that what stands further inside was not read."
    ]


def test_a_list_goes_on_after_what_was_nested_too_deeply() -> None:
    lines = "".join("  " * depth + f"- item {depth}\n" for depth in (*range(100), *range(100)))
    article = read(lines)
    assert sum(b.text == "item 0" for b in article.blocks) == 2
    assert "and in 1 other place " in article.problems[0].message


def test_front_matter_nested_too_deeply_is_said() -> None:
    article = read("---\ntitle: T\nk: " + "[" * 100_000 + "\n---\n\nText.\n")
    assert [b.text for b in article.blocks] == ["Text."]
    assert article.problems[0].message == "The front matter could not be read: it is nested too deeply."
    assert not read("---\ntitle: T\n" + "".join(f"k{n}: [a]\n" for n in range(300)) + "---\n\nText.\n").problems


def test_front_matter_may_be_empty() -> None:
    assert [b.text for b in read("---\n---\nText.\n").blocks] == ["Text."]


def test_a_rule_is_asked_wherever_it_could_begin() -> None:
    md = parser(True, _EVERY)
    for sign in string.punctuation + string.ascii_letters + string.digits + "\n\u00e9":
        for rest in ("", "a", "[a](b) c", sign * 3, f" a{sign}\n{sign}", f"{sign}a{sign}{sign}\n|-|", "[^a]: b", ' note "a"'):
            text = sign + rest + "\n\nx"
            lines = StateBlock(text, md, {"footnotes": {"a"}}, [])
            asked = [rule for rule in md.block.ruler.__rules__ if sign not in LINE_SIGNS.get(rule.name, sign)]
            assert sign == "\n" or not [rule.name for rule in asked if rule.fn(lines, 0, lines.lineMax, True)]
            words = StateInline(text, md, {"footnotes": {"a"}, "references": {}}, [])
            others = [rule for rule in md.inline.ruler.__rules__ if sign not in TEXT_SIGNS.get(rule.name, sign)]
            assert not [rule.name for rule in others if rule.fn(words, True)]


_PIECES = st.sampled_from(
    [*"ab_*`!=~&<[]()^\n\\. ", "word ", "**", "``", "](x)", "[a](b)", "**x y**", "*z*", "`c`", "_w_", "&amp;", " \n", "==", "~~"]
)


@given(st.lists(_PIECES, max_size=14).map("".join))
def test_simple_text_reads_as_markdown_it_reads_it(text: str) -> None:
    quick = read(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(inline, "_read_simple", lambda *_: False)
        slow = read(text)
    assert [(b.text, b.runs, b.marks) for b in quick.blocks] == [(b.text, b.runs, b.marks) for b in slow.blocks]
    assert quick.links == slow.links
