"""Included files: found, read once, told with the articles that show them."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from kblint.articles.includes import cycles, find_includes
from kblint.articles.model import Source
from kblint.articles.parse import parse
from kblint.config import Config
from kblint.engine import Request, lint
from kblint.report.model import Report

LOOP = "If that does not help, contact support.\n"


def run(root: Path, *paths: str, **files: str) -> Report:
    for name, text in files.items():
        path = root / (name.replace("__", "/") + ("" if "." in name else ".md"))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    config = Config(articles=("kb/*.md",))
    named = tuple(root / p for p in paths)
    return lint(Request(root=root, config=config, configured=True, paths=named, today=datetime.date(2026, 11, 20)))


@pytest.mark.parametrize(
    ("directive", "file"),
    [
        ('{% include "partials/help.html" %}', "_includes/partials/help.html"),
        ("{% include help.md type='x' %}", "kb/_includes/help.md"),
        ("{% include_relative help.md %}", "kb/sub/../help.md"),
        ('--8<-- "snippets/help.md"', "docs/snippets/help.md"),
        ('{{< include "help.md" >}}', "layouts/partials/help.md"),
        ("--8<--\n; not.md\nsnippets/help.md\n--8<--", "docs/snippets/help.md"),
        ("<!--@include: ./parts/help.md{3,}-->", "kb/parts/help.md"),
        ("{{#include parts/help.md:3:9}}", "kb/parts/help.md"),
        ("{! parts/help.md !}", "kb/parts/help.md"),
        ("[!INCLUDE [help](parts/help.md)]", "kb/parts/help.md"),
        ("import Help from './_help.mdx'\n\n<Help />", "kb/_help.mdx"),
    ],
)
def test_an_included_text_counts_and_is_told_once(tmp_path: Path, directive: str, file: str) -> None:
    (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / file).write_text(LOOP)
    (tmp_path / "kb").mkdir(exist_ok=True)
    for name in ("late", "lost"):
        (tmp_path / "kb" / f"{name}.mdx").unlink(missing_ok=True)
        (tmp_path / "kb" / f"{name}.md").write_text(f"# {name.title()} parcels\n\n{directive}\n")
    config = Config(articles=("kb/l*.md",))
    report = lint(Request(root=tmp_path, config=config, configured=True, today=datetime.date(2026, 11, 20)))
    found = [f for f in report.findings if f.rule == "KB101"]
    assert [f.place.text for f in found] == ["contact support"]
    assert "“Late parcels”, “Lost parcels”" in found[0].help
    assert report.articles == 2
    assert (tmp_path / found[0].place.path).resolve() == (tmp_path / file).resolve()


def test_it_is_told_when_an_including_article_is_a_target(tmp_path: Path) -> None:
    files = {"_includes__help": LOOP, "kb__late": "# Late\n\n{% include help.md %}\n", "kb__lost": "# Lost\n\nText.\n"}
    assert [f.rule for f in run(tmp_path, "kb/late.md", **files).findings] == ["KB101"]
    assert run(tmp_path, "kb/lost.md").findings == ()


def test_a_missing_file_is_said_where_there_is_a_folder_for_such(tmp_path: Path) -> None:
    report = run(tmp_path, kb__late="# Late\n\n{% include gone.md %}\n")
    assert report.findings == ()
    (tmp_path / "_includes").mkdir()
    report = run(tmp_path)
    assert [(f.rule, f.place.text) for f in report.findings] == [("KB001", "{% include gone.md %}")]


def test_a_circle_is_said_and_ends(tmp_path: Path) -> None:
    report = run(
        tmp_path,
        _includes__a="{% include b.md %}\n",
        _includes__b="{% include a.md %}\n",
        kb__late="# Late\n\n{% include a.md %}\n",
    )
    assert [(f.rule, f.place.path) for f in report.findings] == [("KB001", "_includes/b.md")]


def test_no_include_leads_out_of_the_root(tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text(LOOP)
    root = tmp_path / "root"
    root.mkdir()
    (root / "link.md").symlink_to(tmp_path / "secret.md")
    report = run(
        root, kb__late="# Late\n\n{% include ../../secret.md %}\n{% include_relative ../link.md %}\n{% include link.md %}\n"
    )
    assert report.findings == ()


def test_directives_in_code_are_examples() -> None:
    assert (
        find_includes("`{% include a.md %}`\n\n```\n{% include b.md %}\n```\n\n{% include c.md %}\n{% include page.var %}\n")[
            0
        ].target
        == "c.md"
    )


def test_circles_of_any_length_are_found_once() -> None:
    assert cycles({"a": ["b", "c"], "b": ["c"], "c": ["a"]}) == [("c", "a")]
    assert cycles({"a": ["a"]}) == [("a", "a")]
    assert cycles({"a": ["b"], "b": []}) == []


@pytest.mark.parametrize(
    "directive",
    [
        "{! parts/help.md !}",
        "{{#include parts/help.md:3:9}}",
        "<!--@include: ./parts/help.md{3,}-->",
        "[!INCLUDE [help](parts/help.md)]",
        "--8<--\nsnippets/help.md\n; other.md\n--8<--",
        '--8<-- "snippets/help.md"',
        "{% include help.md %}",
    ],
)
def test_a_directive_is_no_text(directive: str) -> None:
    article = parse(Source("a.md", f"# Late\n\nBefore.\n\n{directive}\n\nAfter.\n"), Config())
    assert [block.text for block in article.blocks] == ["Late", "Before.", "After."]
