"""Where links lead."""

from __future__ import annotations

import pytest

from kblint.articles.model import Source
from kblint.articles.parse import parse
from kblint.config import Config
from kblint.corpus.link_graph import LinkGraph
from kblint.finding import ArticleRef
from kblint.rules.interface import ArticleEntry

FILES = {
    "docs/billing/refunds.md": "# Refunds\n\n## Late refunds\n\n## Late refunds\n\n<a id='here'></a>\n",
    "docs/billing/index.md": "# Billing\n",
    "docs/start.mdx": "---\nslug: getting-started\n---\n# Start {#begin}\n",
    "docs/account/close my account.md": "# Close\n",
    "docs/old.md": "---\npermalink: /help/old-page/\nredirect_from:\n  - /help/older/\naliases: [/oldest]\n---\n# Old\n",
    "docs/help/page._en.md": "# Page\n",
    "docs/legal/Terms of use.md": "---\ntitle: The small print\naliases: [T&C]\n---\n\n# Terms\n\n## Who pays?\n",
    "docs/soon.md": "---\ndraft: true\n---\n\n# Soon\n",
}


def entry(path: str, text: str) -> ArticleEntry:
    article = parse(Source(path, text), Config(article_url="https://help.acme.example/a/{id}"))
    return ArticleEntry(article.ref, article.path, article.metadata, article.language, article.anchors)


ENTRIES = {path: entry(path, text) for path, text in FILES.items()}
GRAPH = LinkGraph(ENTRIES.values(), "https://help.acme.example/a/{id}")


@pytest.mark.parametrize(
    ("source", "link", "leads_to"),
    [
        ("docs/start.mdx", "billing/refunds.md", "docs/billing/refunds.md"),
        ("docs/start.mdx", "./billing/refunds.md#late-refunds", "docs/billing/refunds.md"),
        ("docs/start.mdx", "billing/refunds#late-refunds-1", "docs/billing/refunds.md"),
        ("docs/billing/refunds.md", "../account/close%20my%20account.md", "docs/account/close my account.md"),
        ("docs/billing/refunds.md", "#here", "docs/billing/refunds.md"),
        ("docs/billing/refunds.md", "#top", None),
        ("docs/billing/refunds.md", "index.md", "docs/billing/index.md"),
        ("docs/start.mdx", "/billing/", "docs/billing/index.md"),
        ("docs/start.mdx", "/getting-started#begin", "docs/start.mdx"),
        ("docs/start.mdx", "/help/older", "docs/old.md"),
        ("docs/start.mdx", "/oldest/", "docs/old.md"),
        ("docs/start.mdx", "/en/billing/refunds", "docs/billing/refunds.md"),
        ("docs/start.mdx", "/help/page/", "docs/help/page._en.md"),
        ("docs/start.mdx", "https://help.acme.example/a/docs/old", "docs/old.md"),
        ("docs/start.mdx", "https://elsewhere.example/refunds", None),
        ("docs/start.mdx", "/pricing", None),
        ("docs/start.mdx", "/downloads/terms.pdf", None),
        ("docs/start.mdx", "{{ site.url }}/x", None),
        ("docs/start.mdx", "mailto:a@b.example", None),
        ("docs/start.mdx", "../../outside/x.md", None),
        ("docs/start.mdx", "[[Terms of use]]", "docs/legal/Terms of use.md"),
        ("docs/start.mdx", "[[the small print]]", "docs/legal/Terms of use.md"),
        ("docs/start.mdx", "[[T&C#Who pays?]]", "docs/legal/Terms of use.md"),
        ("docs/start.mdx", "[[legal/Terms of use#^block]]", "docs/legal/Terms of use.md"),
        ("docs/start.mdx", "[[#begin]]", "docs/start.mdx"),
        ("docs/start.mdx", "http://[::1", None),
        ("docs/start.mdx", "//[bad", None),
    ],
)
def test_links_that_lead_somewhere(source: str, link: str, leads_to: str | None) -> None:
    target = GRAPH.resolve(ENTRIES[source], link)
    assert not target.missing
    assert not target.broken_anchor
    assert (target.article.path if target.article else None) == leads_to


@pytest.mark.parametrize(
    "link",
    [
        "billing/refund.md",
        "/billing/gone",
        "gone.md",
        "./billing/gone.mdx#x",
        "https://help.acme.example/a/gone",
        "/help/gone/",
        "[[Gone]]",
    ],
)
def test_links_that_lead_nowhere(link: str) -> None:
    assert GRAPH.resolve(ENTRIES["docs/start.mdx"], link).missing


@pytest.mark.parametrize("link", ["billing/refunds.md#early", "[[refunds#Early]]", "/billing/refunds#late-refunds-9", "#gone"])
def test_anchors_that_do_not_exist(link: str) -> None:
    target = GRAPH.resolve(ENTRIES["docs/start.mdx"], link)
    assert target.broken_anchor
    assert not target.missing


def test_a_link_to_a_draft_is_told() -> None:
    assert GRAPH.resolve(ENTRIES["docs/start.mdx"], "soon.md").draft
    assert not GRAPH.resolve(ENTRIES["docs/start.mdx"], "old.md").draft


def exported(number: int, words: str) -> ArticleEntry:
    url = f"https://acme.example/hc/en-us/articles/{number}-{words}"
    return ArticleEntry(ArticleRef(str(number), words, url), "export.json", {}, "en", frozenset({"late"}))


NUMBERED = [exported(71, "Refunds"), exported(72, "Returns"), exported(73, "Trash")]


@pytest.mark.parametrize(
    ("link", "leads_to"),
    [
        ("https://acme.example/hc/en-us/articles/72-Another-title#late", "72"),
        ("https://acme.example/hc/en-gb/articles/73", "73"),
        ("/hc/en-us/articles/73-Trash?ref=1", "73"),
        ("https://other.example/hc/en-us/articles/73-Trash", None),
        ("/hc/en-us/requests/new", None),
    ],
)
def test_a_numbered_article_is_found_by_its_number(link: str, leads_to: str | None) -> None:
    target = LinkGraph(NUMBERED).resolve(NUMBERED[0], link)
    assert (target.article.ref.id if target.article else None, target.missing) == (leads_to, False)


def test_a_number_that_no_article_has_leads_nowhere() -> None:
    for link in ("https://acme.example/hc/en-us/articles/79-Gone", "/hc/en-us/articles/79"):
        assert LinkGraph(NUMBERED).resolve(NUMBERED[0], link).missing
        # Two articles of a help centre that has many more say nothing about the others.
        assert not LinkGraph(NUMBERED[:2]).resolve(NUMBERED[0], link).missing


def test_the_nearest_article_is_named() -> None:
    assert GRAPH.nearest("billing/refund.md") == "docs/billing/refunds.md"
    assert GRAPH.nearest("xyzzy.md") == ""
