"""Whom an article holds for: said by its folders, its labels and the keys of its front matter."""

from __future__ import annotations

import pytest

from kblint.articles.model import Source
from kblint.articles.parse import parse, parse_all
from kblint.config import Config
from kblint.corpus import scopes
from kblint.statements.extraction import extract
from kblint.statements.scope import configured, of_article, of_sentence
from kblint.statements.standing import scopes_of


def read(path: str, front: str, config: Config | None = None) -> dict[str, list[str]]:
    config = config or Config()
    article = parse(Source(path, f"---\n{front}\n---\n\nText.\n"), config)
    return {d: sorted(v) for d, v in sorted(of_article(article, config, configured(config)).items())}


@pytest.mark.parametrize(
    ("path", "front", "scope"),
    [
        ("a.md", "plan: Pro plan", {"plan": ["pro"]}),
        ("a.md", "Plan: [Pro, Business]", {"plan": ["business", "pro"]}),
        ("a.md", "region: Spain and Portugal", {"region": ["portugal", "spain"]}),
        ("a.md", "version: 4", {"version": ["4"]}),
        ("a.md", "plan: all plans", {}),
        ("a.md", "audience: sellers", {"audience": ["sellers"]}),
        ("a.md", "tags: [returns, plan:Pro, region_eu]", {"plan": ["pro"], "region": ["eu"]}),
        ("a.md", "labels: returns, pro plan, Android", {"plan": ["pro"], "platform": ["android"]}),
        # Topics, not whom the article holds for.
        ("a.md", "tags: [business, billing, students, a/b, annual]", {}),
        ("help/ios/a.md", "title: A", {"platform": ["ios"]}),
        ("help/eu/a.md", "region: US", {"region": ["us"]}),
        ("versioned_docs/version-2.1/a.md", "title: A", {"version": ["2.1"]}),
        ("2024/plans/business/a.md", "title: A", {}),
        ("en-gb/a.md", "title: A", {"locale": ["en-gb"]}),
        ("a.md", "locale: en_US", {"locale": ["en-us"]}),
        ("en/a.md", "lang: en", {}),
    ],
)
def test_the_scope_of_an_article(path: str, front: str, scope: dict[str, list[str]]) -> None:
    assert read(path, front) == scope


def test_the_configuration_says_which_keys_name_a_scope() -> None:
    config = Config(
        scopes={"branch": ("Harbour", "Old Town")}, scope_keys={"Licence type": "plan", "topics": "labels", "product": None}
    )
    assert read("old-town/a.md", "licence-type: Pro\nproduct: Boots\ntopics: [boots, harbour]", config) == {
        "branch": ["harbour"],
        "plan": ["pro"],
    }


def test_the_labels_of_an_export_count_like_tags() -> None:
    text = '{"articles": [{"id": 7, "title": "Trash", "body": "<p>Kept.</p>", "label_names": ["plan_pro", "boards"]}]}'
    (parsed,) = parse_all(Source("export.json", text), Config())
    assert of_article(parsed.article, Config(), ()) == {"plan": frozenset({"pro"})}


def test_every_block_has_the_scope_of_where_it_stands() -> None:
    text = "# Boots\n\n<Tabs>\n<Tab title='Pro plan'>\n\nPro boots.\n\n</Tab>\n<Tab title='Free plan'>\n\nFree boots.\n\n</Tab>\n</Tabs>\n\nAll.\n"
    article = parse(Source("a.mdx", text), Config())
    found = {block.text: scope for block, scope in zip(article.blocks, scopes_of(article, Config()), strict=True)}
    assert found["Pro boots."] == {"plan": frozenset({"pro"})}
    assert found["Free boots."] == {"plan": frozenset({"free"})}
    assert found["All."] == {}


@pytest.mark.parametrize(
    ("front_a", "front_b", "relation"),
    [
        ("audience: sellers", "audience: buyers", scopes.DISJOINT),
        ("audience: sellers", "title: A", scopes.EQUAL),
        ("locale: en-GB", "locale: en-US", scopes.DISJOINT),
        ("locale: en-GB", "title: A", scopes.EQUAL),
        ("plan: Pro", "title: A", scopes.ONE_SIDED),
        ("plan: Pro, Free", "plan: Pro", scopes.OVERLAPPING),
    ],
)
def test_who_reads_it_tells_apart_and_makes_no_exception(front_a: str, front_b: str, relation: str) -> None:
    a, b = (
        extract(parse(Source("a.md", f"---\n{front}\n---\n\nBoards are kept for 30 days.\n"), Config()), Config())[0]
        for front in (front_a, front_b)
    )
    assert scopes.relation(a, b)[0] == relation == scopes.relation(b, a)[0]


@pytest.mark.parametrize(
    ("text", "plans"),
    [
        ("Pro includes 20 boards.", {"pro"}),
        ("Team costs $8 per user.", {"team"}),
        ("On the Pro plan you can have 10 team members.", {"pro"}),
        ("Premium members pay nothing.", {"premium"}),
        # People, and what no plan does.
        ("Invite up to 10 team members.", set()),
        ("Team leads can invite others.", set()),
        ("Business is good.", set()),
        ("Family members travel free.", set()),
    ],
)
def test_the_plans_of_a_sentence(text: str, plans: set[str]) -> None:
    assert of_sentence(text).get("plan", frozenset()) == plans
