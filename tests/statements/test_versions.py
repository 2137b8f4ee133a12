"""Versions of other software that something needs: which, from where on, and what needs them."""

import pytest

from kblint.statements.model import Statement
from tests.statements.articles import statements


def _versions(text: str, title: str = "Requirements", path: str = "article.md") -> list[Statement]:
    return [s for s in statements(f"# {title}\n\n{text}\n", path) if s.kind == "version"]


def _read(text: str) -> list[tuple[str, str, str, str]]:
    return [
        (s.version.product, ".".join(map(str, s.version.low)), s.version.bound, s.attribute)
        for s in _versions(text)
        if s.version is not None
    ]


@pytest.mark.parametrize(
    ("text", "product", "number", "bound"),
    [
        ("Fenlo requires Python 3.8 or later.", "python", "3.8", "min"),
        ("Node.js >= 18 is required.", "node.js", "18", "min"),
        ("Requires Node v18+.", "node.js", "18", "min"),
        ("The app is supported from iOS 15.", "ios", "15", "min"),
        ("Fenlo runs on PHP 8.1+.", "php", "8.1", "min"),
        ("The minimum supported version of Python is 3.9.", "python", "3.9", "min"),
        ("The minimum iOS version: 14.0", "ios", "14.0", "min"),
        ("Fenlo works with Ubuntu 20.04, 22.04 and newer versions.", "ubuntu", "20.4", "min"),
        ("Fenlo needs Node.js version `20`.", "node.js", "20", "exact"),
        ("You need at least macOS 13.", "macos", "13", "min"),
        ("macOS 14 (Sonoma) or later is required.", "macos", "14", "min"),
        ("Windows 10 (version 1903) or later is required.", "windows", "10", "min"),
        ("You need version 11 or later of Java.", "java", "11", "min"),
        ("Make sure that you have Docker 20.10 or newer installed.", "docker", "20.10", "min"),
        ("All connections must use TLS 1.2 or higher.", "tls", "1.2", "min"),
        ("The add-in needs Outlook 2016 or later.", "outlook", "2016", "min"),
        ("Python up to 3.11 is supported.", "python", "3.11", "max"),
        ("We support PHP 7.4 to 8.2.", "php", "7.4", "range"),
        ("Node 22 is not needed: Node 18 is the minimum.", "node.js", "18", "min"),
    ],
)
def test_a_version_that_is_needed(text: str, product: str, number: str, bound: str) -> None:
    assert _read(text)[-1:] == [(product, number, bound, "required")]


def test_one_verb_for_several() -> None:
    found = _read("Chrome 90+, Firefox 88+ and Safari 14+ are supported.")
    assert [(product, number) for product, number, _, _ in found] == [("chrome", "90"), ("firefox", "88"), ("safari", "14")]
    assert [p for p, *_ in _read("The desktop app runs on Windows 10 or newer and macOS 11 or newer.")] == ["windows", "macos"]


def test_what_is_recommended() -> None:
    assert _read("We recommend Redis 7 or later.") == [("redis", "7", "min", "recommended")]
    assert _read("## Recommended\n\n- **Cache**: Redis 6+") == [("redis", "6", "min", "recommended")]
    assert _read("We recommend Node.js 20, but Node.js 18 is the minimum.")[-1] == ("node.js", "18", "min", "required")


@pytest.mark.parametrize(
    "text",
    [
        "Is Python 3.8 or later required?",
        "If you run PHP 7.4 or lower, update it first.",
        "On iOS 16 or later, hold the lock screen.",
        "In Python 3.8 or later, dictionaries keep their order.",
        "We no longer support iOS 12 or earlier.",
        "Support for Windows 7 ended.",
        "Upgrade to PHP 8.1 or later to use the new editor.",
        "Fenlo has been tested with Ubuntu 22.04.",
        "For example, it requires Python 3.8 or later.",
        "The page said “Python 3.8 or later is required”.",
        "Run `pip install python==3.8` and you need `python 3.9 or later --flag`.",
        "Fenlo was written in Python 3.8.",
        "Users of iOS 15 and later see a new screen.",
        "You need Office 365.",
        "You need the word 5 times and the edge 3 times.",
        "You need two nodes 20 miles apart.",
        "## Fenlo 2.4\n\nPython 3.8 or later is required.",
        "## Release notes\n\nPython 3.8 or later is required.",
    ],
)
def test_no_version_that_is_needed(text: str) -> None:
    assert _read(text) == []


def test_articles_about_what_changes_say_nothing_of_today() -> None:
    assert _versions("Python 3.8 or later is required.", "Upgrading your server") == []
    assert _versions("Python 3.8 or later is required.", "Changelog") == []


@pytest.mark.parametrize(
    ("text", "title", "needing"),
    [
        ("The importer requires Python 3.8 or later.", "Requirements", {"import"}),
        ("Python 3.6+ is required to use the cipher utility.", "Files", {"cipher", "util"}),
        ("To use the widget, you need iOS 16 or later.", "Requirements", {"widget"}),
        ("Fenlo uses Brask to pack files, which requires at least Node.js 20.", "Requirements", {"fenlo"}),
        ("You need Python 3.8 or later.", "Installing the importer", {"import"}),
        ("You need Python 3.8 or later.", "Installation guide", set()),
        ("You need Java 17 or later.", "Fenlo 6: requirements", {"6", "fenlo"}),
        ("You need Ubuntu 22.04 or later.", "Install on Ubuntu 22.04", set()),
    ],
)
def test_what_needs_it(text: str, title: str, needing: set[str]) -> None:
    (found,) = _versions(text, title)
    assert set(found.topic) == needing


def test_tables() -> None:
    table = "| Software | {} |\n|---|---|\n| Python | 3.8 |\n| Redis | {} |"
    assert _read(table.format("Minimum version", "6.2")) == [
        ("python", "3.8", "min", "required"),
        ("redis", "6.2", "min", "required"),
    ]
    assert _read(table.format("Recommended version", "7 or later")) == [("redis", "7", "min", "recommended")]
    assert _read(table.format("Installed", "7")) == []


def test_the_words_and_their_place() -> None:
    text = "# Requirements\n\nFenlo needs **Node.js 18** or later.\n"
    (found,) = (s for s in statements(text) if s.kind == "version")
    assert found.said == "Node.js 18 or later"
    assert text[found.place.start.offset : found.place.end.offset] == "Node.js 18** or later"
