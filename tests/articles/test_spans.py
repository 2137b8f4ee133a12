"""Every sentence is where the article says that it is: for documents made at random, and for real articles where there are any."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kblint.articles.model import Article, Source
from kblint.articles.parse import parse
from kblint.config import Config
from tests.articles.spans import check_spans

CORPORA = Path(__file__).parents[3] / "shared" / "data" / "corpora"

WORDS = st.sampled_from(
    [
        "refund",
        "café",
        "naïve",
        "e\u0301tude",
        "👩‍👩‍👧",
        "日本語",
        "don’t",
        "30\u00a0days",
        "U.S.",
        "3.5",
        "a",
        "Straße",
        "x²",
        "İstanbul",
        "no",
    ]
)


@st.composite
def inline(draw: st.DrawFn) -> tuple[str, list[str]]:
    """A piece of inline Markdown and the words that a reader sees of it."""
    word, other = draw(WORDS), draw(WORDS)
    both = [word, other]
    return draw(
        st.sampled_from(
            [
                (word, [word]),
                (f"**{word} {other}**", both),
                (f"*{word}* {other}", both),
                (f"`{word}  {other}`", both),
                (f'[{word} {other}](../a/b.md#c "t")', both),
                (f"[{word}][ref]", [word]),
                (f"[**{word}** `{other}`](<a b.md>)", both),
                (f"{word} \\* {other}", [word, "*", other]),
                (f"{word} &amp; {other}", [word, "&", other]),
                (f"{word}&nbsp;{other} &#x1F600;", [f"{word}\u00a0{other}", "😀"]),
                (f"{word} {{{{ site.days }}}} {other}", [word, "{{", "site.days", "}}", other]),
                (f"{word} {{% if x %}}{other}{{% endif %}}", both),
                (f'<b>{word}</b> <a href="x">{other}</a>', both),
                (f"{word} <YOUR_TOKEN> {other}", [word, "<YOUR_TOKEN>", other]),
                (f"{word}<!-- hidden --> {other}", both),
                (f"~~{word}~~ {other}", both),
                (f"{word}. {other}", [f"{word}.", other]),
                # Behind a sign, as behind a comma, an underscore may open emphasis.
                (f"{word}* {other}_", [f"{word}*", f"{other}_"])
                if other[-1].isalnum()
                else (f"{word}* {other}", [f"{word}*", other]),
                (f"{word} ![]({other}.png)", [word]),
                (f"<https://x.example/{other}>", [f"https://x.example/{other}"]),
            ]
        )
    )


@st.composite
def paragraph(draw: st.DrawFn) -> tuple[list[str], list[str]]:
    """Lines of a paragraph and its words."""
    pieces = draw(st.lists(inline(), min_size=1, max_size=5))
    lines, words = ["Start"], ["Start"]
    for markdown, seen in pieces:
        join = draw(st.sampled_from([" ", "\n", "  \n", "\\\n", "\n  "]))
        if join == " ":
            lines[-1] += " " + markdown
        else:
            lines[-1] += join.split("\n")[0]
            lines.append(join.split("\n")[1] + "then " + markdown)
            words.append("then")
        words += seen
    return lines, words


@st.composite
def blocks(draw: st.DrawFn, depth: int = 0) -> tuple[list[str], list[str]]:
    """Lines of a block, possibly nested, and its words in reading order."""
    kinds = ["paragraph", "heading", "setext", "table"] + (
        ["quote", "bullets", "numbers", "callout", "admonition", "component"] if depth < 3 else []
    )
    kind = draw(st.sampled_from(kinds))
    if kind == "paragraph":
        return draw(paragraph())
    if kind in ("heading", "setext"):
        markdown, words = draw(inline())
        if kind == "setext":
            return [f"Start {markdown}", "-----"], ["Start", *words]
        closing = draw(st.sampled_from(["", " ##", " {#anchor}"]))
        return [f"## Start {markdown}{closing}"], ["Start", *words]
    if kind == "table":
        left, right = draw(inline()), draw(inline())
        if "|" in left[0] + right[0]:
            left = right = ("x", ["x"])
        return (
            ["| Plan | Term \\| span |", "|---|:-:|", f"| {left[0]} |{right[0]}|"],
            ["Plan", "Term", "|", "span", *left[1], *right[1]],
        )
    inner = draw(st.lists(blocks(depth + 1), min_size=1, max_size=2))
    lines = [line for block, _ in inner for line in [*block, ""]]
    words = [w for _, seen in inner for w in seen]
    if kind == "quote":
        return [f"> {line}".rstrip() if not line.endswith("  ") else f"> {line}" for line in lines], words
    if kind == "callout":
        return ["> [!WARNING]", *[f"> {line}" for line in lines]], words
    if kind == "admonition":
        return ['!!! note "Titled"', "", *[f"    {line}" if line else "" for line in lines]], ["Titled", *words]
    if kind == "component":
        return ["<Note>", "", *lines, "</Note>"], words
    marker = "- " if kind == "bullets" else "1. "
    pad = " " * len(marker)
    return [marker + lines[0], *[pad + line if line else "" for line in lines[1:]]], words


@st.composite
def documents(draw: st.DrawFn) -> tuple[str, list[str]]:
    parts = draw(st.lists(blocks(), min_size=1, max_size=4))
    front = draw(
        st.sampled_from(
            ["", '---\ntitle: "A: b"\nowner: x\n---\n\n', "+++\ntitle = 'A: b'\n+++\n", '{\n"title": "A: b"\n}\n\n---%\n\n']
        )
    )
    lines = [line for block, _ in parts for line in [*block, "", ""]]
    words = (["A:", "b"] if front else []) + [w for _, seen in parts for w in seen]
    text = front + "\n".join(lines) + "\n[ref]: https://x.example/ 'ref'\n"
    newline = draw(st.sampled_from(["\n", "\r\n"]))
    return text.replace("\n", newline), words


def article(text: str, path: str = "a.md") -> Article:
    return parse(Source(path, text), Config())


@settings(max_examples=250, deadline=None)
@given(documents())
def test_every_character_is_where_the_article_says(document: tuple[str, list[str]]) -> None:
    text, words = document
    read = article(text)
    assert not read.problems
    check_spans(read)
    seen = " ".join(b.text for b in read.blocks if b.kind != "image").split(" ")
    seen = [w for piece in seen for w in piece.split("\n") if w]
    assert seen == [w for word in words for w in word.split(" ")]


@settings(max_examples=200, deadline=None)
@example("\\<>", "a.mdx")
@given(
    st.text(alphabet=st.sampled_from(list("ab \n\t*_`[]()<>!#-|>&;{}%\"'\\\r=~:.1$/é👍\0")), max_size=120),
    st.sampled_from(["a.md", "a.mdx", "a.html"]),
)
def test_no_text_breaks_the_parser(text: str, path: str) -> None:
    check_spans(article(text, path))


FOLDERS = sorted(p for p in CORPORA.iterdir() if p.is_dir()) if CORPORA.is_dir() else []


@pytest.mark.parametrize(
    "folder",
    FOLDERS or [pytest.param(None, marks=pytest.mark.skip("no real articles stand beside the checkout"))],
    ids=lambda f: f.name if f else "none",
)
def test_spans_of_real_articles(folder: Path) -> None:
    sentences = 0
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() in (".md", ".mdx", ".html") and "_UPSTREAM" not in path.name:
            sentences += check_spans(article(path.read_bytes().decode("utf-8-sig", "replace"), path.name))
    assert sentences > 100
