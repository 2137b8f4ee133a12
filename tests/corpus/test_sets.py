"""Lists that contradict one another: what one refuses or leaves out by "only", another one has."""

from pathlib import Path

import pytest
import yaml

from kblint.corpus.conflicts import Conflict, conflicts
from kblint.corpus.reported import of_either, of_statements
from kblint.corpus.sets import candidates
from kblint.corpus.wording import to_hit
from kblint.statements.model import Statement
from tests.statements.articles import statements

PAIRS = yaml.safe_load((Path(__file__).parent / "list_pairs.yaml").read_text(encoding="utf-8"))
SHOWN = 0.8


def _both(first: str, here: str, second: str, there: str) -> list[Statement]:
    return [*statements(f"# {first}\n\n{here}\n", "a.md"), *statements(f"# {second}\n\n{there}\n", "b.md")]


def _surest(parts: list[Statement]) -> Conflict | None:
    return max(conflicts(parts, "set"), key=lambda c: c.confidence, default=None)


@pytest.mark.parametrize("pair", PAIRS["conflict"], ids=lambda p: f"{p[1]} / {p[3]}"[:80])
def test_both_cannot_be_right(pair: list[str]) -> None:
    found = _surest(_both(*pair))
    assert found is not None and found.confidence >= SHOWN
    assert {found.departing.place.path, found.reference.place.path} == {"a.md", "b.md"}
    assert conflicts(_both(*pair)[::-1], "set") == conflicts(_both(*pair), "set")


@pytest.mark.parametrize("pair", PAIRS["compatible"], ids=lambda p: f"{p[1]} / {p[3]}"[:80])
def test_both_may_be_right(pair: list[str]) -> None:
    found = _surest(_both(*pair))
    assert found is None or found.confidence < SHOWN


@pytest.mark.parametrize(
    ("here", "there", "told"),
    [
        (
            "The only cards we take are Visa and Mastercard.",
            "You can pay with Visa, Mastercard or Amex.",
            "“Amex”, the second does not",
        ),
        ("You can pay with Visa, Mastercard or Amex.", "We don't accept American Express.", "“Amex”, the second refuses it"),
    ],
)
def test_the_message_names_the_member(here: str, there: str, told: str) -> None:
    found = _surest(_both("Cards", here, "Paying", there))
    assert found is not None
    message = to_hit(found).message
    assert told in message.replace("the second has “Amex”, the first", "the first has “Amex”, the second")
    assert here.rstrip(".") in message and there.rstrip(".") in message


def test_two_sentences_are_told_once() -> None:
    parts = _both("Payouts", "Payouts are supported in EUR, USD and CHF.", "Currencies", "Payouts in CHF are not supported.")
    rulings, lists = of_either(of_statements(parts, "permission"), of_statements(parts, "set"))
    assert len(rulings.hits) + len(lists.hits) == 1


def test_scopes_tell_lists_apart() -> None:
    front = "---\ntitle: {0}\nplan: {0}\n---\n\n# {0}\n\n{1}\n"
    parts = [
        *statements(front.format("Free", "We only accept Visa and Mastercard."), "free.md"),
        *statements(front.format("Pro", "We accept Visa, Mastercard and American Express."), "pro.md"),
    ]
    assert conflicts(parts, "set") == []


def test_a_member_is_no_scope() -> None:
    (ours,) = (s for s in statements("# Delivery\n\nWe deliver to France, Spain and Portugal.\n") if s.kind == "set")
    assert ours.scope == ()


def test_candidates_grow_with_the_lists_not_with_their_square() -> None:
    def lists(number: int) -> list[Statement]:
        found = []
        for n in range(number):
            text = f"# Part {n}\n\nThe part{n} supports alpha{n}, beta{n} and gamma.\n"
            found += [s for s in statements(text, f"{n}.md") if s.kind == "set"]
        return found

    few, many = candidates(lists(40)), candidates(lists(160))
    assert len(list(few.pairs)) == 40 * 39 // 2  # all have "gamma"
    assert many.skipped >= 1 and not list(many.pairs)
