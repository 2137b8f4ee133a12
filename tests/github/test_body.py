"""What comments say, and that nothing in an article can make them say anything else."""

from __future__ import annotations

import re
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from kblint.github.body import MOST_CHARACTERS, configuration_name, finding_body, marked, marker, summary_body
from kblint.github.diff import Suggestion
from tests.github.samples import finding, place, report

NASTY = (
    "@acme/team see #12, acme/help#7 and GH-5 or https://github.com/acme/help/issues/3 and www.acme.example <img src=x onerror=y> "
    "</details> <!-- kblint:default:summary --> ``` ~~~ `x` [a](javascript:b) ![p](q) **b** | c\n# Title\n- item\n> quote\n```suggestion\nx\n```"
)
_MENTION = re.compile(r"(?:^|[^\w/])@\w|(?:^|\s|\w)#\d|\bGH-\d", re.IGNORECASE)


def body(one: dict[str, Any], suggested: Suggestion | None = None) -> str:
    made = report(one)
    return finding_body(made.findings[0], made, "default", suggested)


def test_both_sides_of_a_conflict_with_links_to_both_articles() -> None:
    other = {"label": "says 14 days", **place("late.md", 12, "14 days", "Goods come back within 14 days.", "Late (or lost)")}
    text = body(finding("one", text="30 days", sentence="Goods come back within 30 days.", related=[other]))
    assert text == (
        f"{marker('default', finding('one')['fingerprint'])}\n"
        "❌ **KB101** contact-support\n\nThe customer is sent in a circle (one).\n\n"
        "[Returns](https://help.acme.example/returns) · "
        "[returns.md:3](https://github.com/acme/help/blob/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/returns.md#L3)\n\n"
        "> Goods come back within **30 days**.\n\n"
        "[Late (or lost)](https://help.acme.example/late) · "
        "[late.md:12](https://github.com/acme/help/blob/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/late.md#L12) says 14 days\n\n"
        "> Goods come back within **14 days**.\n\n"
        "**What to do:** Write what happens instead."
    )


def test_a_suggestion_cannot_break_out_of_its_fence() -> None:
    text = body(finding("one"), Suggestion(3, 4, "Goods\n````\n<b>@all</b>"))
    assert text.endswith("`````suggestion\nGoods\n````\n<b>@all</b>\n`````")
    assert [t.info for t in MarkdownIt("gfm-like", {"linkify": False}).parse(text) if t.type == "fence"] == ["suggestion"]


@settings(max_examples=60, deadline=None)
@given(st.text(st.sampled_from("@#`~<>&[]()!*_|\\/:.-+= \n\tG H5aé’\u202e"), max_size=60))
@example(NASTY)
@example("a@b.example and @user, #1")
@example("![=")
@example('"<!-- x -->')
@example("\n\n    code\n")
def test_words_of_articles_are_no_markup(words: str) -> None:
    hostile = {**place("a.md", 1, words, f"{words} {words}", words), "label": words}
    one = {
        **finding("one", related=[hostile], text=words, sentence=f"so {words}", message=words, help=words),
        "path": f"{words}.md",
    }
    made = report(one)
    for text in (body(one), summary_body(made, "default", made.findings, 0)):
        assert marked(text) is not None
        tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text.partition("\n")[2])
        inline = [child for t in tokens if t.children for child in (*t.children, Token("softbreak", "", 0))]
        assert {t.type for t in tokens} <= {
            *("paragraph_open", "paragraph_close", "inline", "blockquote_open", "blockquote_close"),
            *("heading_open", "heading_close", "hr"),
        }
        assert {t.type for t in inline} <= {
            *("text", "text_special", "softbreak", "strong_open", "strong_close", "link_open", "link_close")
        }
        addresses = [str(t.attrs["href"]) for t in inline if t.type == "link_open"]
        assert all(a.startswith(("https://github.com/acme/help/blob/", "https://help.acme.example/")) for a in addresses)
        # As the forge looks for mentions: in each piece of text by itself.
        pieces = "".join(t.content if t.type.startswith("text") else "\n" for t in inline)
        assert not _MENTION.search(pieces), pieces


def test_an_address_that_would_be_a_reference_is_no_link() -> None:
    one = finding("one")
    one["article"] = {**one["article"], "url": "https://github.com/acme/other/issues/3"}
    assert "issues/3" not in body(one)


def test_long_texts_are_cut_around_the_words() -> None:
    text = body(finding("one", text="30 days", sentence=f"{'very ' * 60_000}30 days{' long' * 60_000}", message="m" * 90_000))
    assert len(text) < 4_000 and "**30 days**" in text


def test_what_does_not_fit_into_the_whole_is_counted() -> None:
    made = report(*(finding(f"n{n}", sentence="𝒳 " * 400, text="𝒳") for n in range(300)))
    text = summary_body(made, "default", made.findings, 0)
    assert len(text.encode("utf-16-le")) // 2 <= MOST_CHARACTERS
    told = text.count("❌")
    assert 20 < told < 300 and f"+{300 - told} more findings" in text


def test_names_of_configurations() -> None:
    assert configuration_name("default") == "default"
    names = [configuration_name(name) for name in ("shop/help", "shop-help", "shop help", "<!-- -->", "", "x" * 300)]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[A-Za-z0-9_.-]{1,64}", name) for name in names)
    assert all(marked(marker(name, "summary")) == (name, "summary") for name in names)
