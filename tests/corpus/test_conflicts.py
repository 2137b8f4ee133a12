"""From statements to what is reported."""

import random

from kblint.corpus.conflicts import conflicts
from kblint.corpus.index import candidates, weights
from kblint.corpus.side import Side
from kblint.corpus.wording import to_hit
from kblint.statements.model import Statement
from tests.statements.articles import statements


def base(**articles: str) -> list[Statement]:
    return [s for name, text in articles.items() for s in statements(text, f"{name}.md")]


def found(*parts: Statement) -> list[tuple[str, str, list[str]]]:
    return [
        (c.departing.place.path, c.reference.place.path, [s.place.path for s in c.others])
        for c in conflicts(parts)
        if c.confidence >= 0.8
    ]


TWELVE = "# Day passes\n\nA day pass stays valid for 12 months after purchase.\n"
YEAR = "# Giving a pass\n\nA day pass stays valid for one year after purchase.\n"
NEVER = "# Questions about passes\n\nDay passes never expire.\n"


def test_one_finding_for_the_one_that_departs_with_all_others_related() -> None:
    assert found(*base(a=TWELVE, b=YEAR, c=NEVER)) == [("c.md", "a.md", ["b.md"])]


def test_without_a_majority_the_newer_one_is_the_measure() -> None:
    dated = "---\ntitle: Passes\nupdated: {}\n---\n\nA pass stays valid for {} months after purchase.\n"
    assert found(*base(a=dated.format("2026-01-01", 6), b=dated.format("2024-01-01", 12))) == [("b.md", "a.md", [])]


def test_the_order_of_articles_does_not_matter() -> None:
    parts = base(a=TWELVE, b=YEAR, c=NEVER, d=NEVER.replace("never expire", "stay valid for 3 months after purchase"))
    expected = conflicts(parts)
    assert expected
    for seed in range(5):
        shuffled = list(parts)
        random.Random(seed).shuffle(shuffled)
        assert conflicts(shuffled) == expected


def test_candidates_grow_with_the_statements_and_not_with_their_square() -> None:
    def pairs(number: int) -> int:
        parts = [
            s for i in range(number) for s in statements(f"# Topic\n\nWidget{i} gear stays valid for {i + 2} days.\n", f"{i}.md")
        ]
        assert len(parts) == number
        return len(list(candidates([Side(s) for s in parts], weights(parts)).pairs))

    assert pairs(600) <= pairs(300) * 2 + 1


def test_groups_above_the_cap_are_counted() -> None:
    parts = [s for i in range(150) for s in statements(f"# Passes\n\nPasses stay valid for {i + 2} days.\n", f"{i}.md")]
    kept = candidates([Side(s) for s in parts], weights(parts))
    assert list(kept.pairs) == []
    assert kept.skipped > 0
    assert kept.largest == 150


def test_a_cell_is_told_with_its_headers() -> None:
    table = "# {}\n\n| Limit | Free* | Pro |\n|---|---|---|\n| Boards | {} | 20 |\n"
    kept = base(plans=table.format("Plans", 3), prices=table.format("Prices of plans", 5))
    (conflict,) = conflicts(kept)
    assert {to_hit(conflict).values[side] for side in ("said", "other")} == {"Boards, Free: 3", "Boards, Free: 5"}
