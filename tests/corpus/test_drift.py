"""Copies of one sentence that no longer say the same."""

from __future__ import annotations

from typing import Any

import pytest

from kblint.articles.model import Article, Source
from kblint.articles.parse import parse
from kblint.config import Config
from kblint.corpus.drift import Drift, drifted, text_of
from kblint.rules.interface import ArticleEntry

KEY = "A spare key that was sent by courier reaches you within {} and is signed for at the door."


def drifts(*articles: str, config: Config | None = None, updated: dict[str, str] | None = None) -> list[Drift]:
    """What has drifted among articles ``a.md``, ``b.md``, …."""
    config = config or Config()
    known: list[tuple[ArticleEntry, Any]] = []
    parsed: dict[str, Article] = {}
    for letter, markdown in zip("abcdefghijklmnopqrstuvwxyz", articles, strict=False):
        text = markdown if markdown.startswith("---") else f"---\ntitle: About keys\n---\n\n{markdown}\n"
        article = parse(Source(f"{letter}.md", text), config)
        parsed[article.path] = article
        read = text_of(article, config)
        if read is not None:
            known.append((ArticleEntry(article.ref, article.path, article.metadata, article.language), read))
    return list(drifted(known, updated or {}, config, lambda entry: parsed[entry.path]))


def said(found: list[Drift]) -> set[tuple[str, str]]:
    return {(d.said, d.other) for d in found}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("3 working days", "5 working days"),
        ("two weeks", "three weeks"),
        ("24 hours", "7 days"),
        ("2 days", "2 weeks"),
    ],
)
def test_values_that_differ(a: str, b: str) -> None:
    (found,) = drifts(KEY.format(a), KEY.format(b))
    assert {found.said, found.other} == {a, b}
    assert found.place.text == found.said and found.place.sentence == KEY.format(found.said)


@pytest.mark.parametrize(
    ("a", "b"), [("24 hours", "1 day"), ("2 weeks", "two weeks"), ("14 days", "2 weeks"), ("3 days", "3 days"), ("11:00", "11")]
)
def test_values_that_are_equal(a: str, b: str) -> None:
    assert drifts(KEY.format(a), KEY.format(b)) == []


MONEY = "The deposit of {} is paid back when the last of the keys has been returned."


@pytest.mark.parametrize(("a", "b"), [("$40", "$60"), ("€40", "€45.50"), ("40 euros", "50 euros"), ("20%", "25%")])
def test_money_and_parts_that_differ(a: str, b: str) -> None:
    assert said(drifts(MONEY.format(a), MONEY.format(b))) in ({(a, b)}, {(b, a)})


DOOR = "The keys of the side door {} handed to guests who stay for one night only."


@pytest.mark.parametrize(
    ("yes", "no", "shown"),
    [
        ("can be", "cannot be", {"can be", "cannot be"}),
        ("can be", "can't be", {"can be", "can't be"}),
        ("are", "are not", {"are handed", "are not handed"}),
        ("will be", "won't be", {"will be", "won't be"}),
    ],
)
def test_yes_and_no(yes: str, no: str, shown: set[str]) -> None:
    (found,) = drifts(DOOR.format(yes), DOOR.format(no))
    assert {found.said, found.other} == shown


@pytest.mark.parametrize(
    "words", ["the users' rooms", "a 'side' door", "the key_file box", "the café → the bar", "the opt-in list"]
)
def test_a_negation_is_all_that_differs(words: str) -> None:
    sentence = f"The keys for {words} {{}} kept by the porter in the small box at night."
    assert len(drifts(sentence.format("are"), sentence.format("are not"))) == 1


def test_a_verb_may_lose_its_ending_to_the_negation() -> None:
    (found,) = drifts(
        "The price of the lock includes two keys and the visit of a locksmith.",
        "The price of the lock does not include two keys and the visit of a locksmith.",
    )
    assert {found.said, found.other} == {"does not include", "includes"}


PIN = "A second code for the cellar is {} for everybody who lives on the ground floor."


def test_opposite_words() -> None:

    (found,) = drifts(PIN.format("required"), PIN.format("optional"))
    assert {found.said, found.other} == {"required", "optional"}


@pytest.mark.parametrize(("a", "b"), [("required", "mandatory"), ("not required", "optional"), ("required", "not optional")])
def test_the_same_in_opposite_words(a: str, b: str) -> None:
    assert drifts(PIN.format(a), PIN.format(b)) == []


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("A key reaches you within 3 days.", "A key reaches you within 5 days."),
        (KEY.format("3 days"), KEY.format("5 days").replace("courier", "post")),
        ("What a spare key may cost is said in section 3 of the rules of the house.", "What a spare key may cost is said in section 5 of the rules of the house."),
        ("The rules of the house have been the same for everybody since 1987.", "The rules of the house have been the same for everybody since 1991."),
        ("The locks of the house are changed by us on the 3rd of May each year.", "The locks of the house are changed by us on the 5th of May each year."),
        ("1. Put the key into the lock and turn it to the left as far as it goes.", "2. Put the key into the lock and turn it to the left as far as it goes."),
        ("Is it true that a spare key reaches me within 3 days of my order?", "Is it true that a spare key reaches me within 5 days of my order?"),
        ("For example, a key that was sent on a Monday arrives within 3 days.", "For example, a key that was sent on a Monday arrives within 5 days."),
        ("If the key is lost, tell the porter before you leave the house at night.", "If the key is not lost, tell the porter before you leave the house at night."),
        ("Some guests can take the key of the side door along at night.", "Some guests cannot take the key of the side door along at night."),
        ("Set `timeout` to the value `30 days` when the key is to be sent by courier.", "Set `timeout` to the value `60 days` when the key is to be sent by courier."),
        ("> " + KEY.format("3 days"), KEY.format("5 days")),
        ("## 3.5.2026\n\n" + KEY.format("3 days"), KEY.format("5 days")),
        ("[1] " + KEY.format("3 days"), "[4] " + KEY.format("3 days")),
        (f"This page was last modified at 18:11. {KEY}", f"This page was last modified at 20:33. {KEY}"),
    ],
)  # fmt: skip
def test_what_is_no_drift(a: str, b: str) -> None:
    assert drifts(a, b) == []


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("title: Keys for the Puffin", "title: Keys for the Heron"),
        ("title: Keys\nplan: Pro", "title: Spare keys\nplan: Basic"),
        ("title: Keys in the EU", "title: Spare keys"),
        ("title: Keys\nversion: 1", "title: Spare keys\nversion: 2"),
        ("title: Terms of use", "title: Terms and conditions of rent"),
        ("title: Umbrellas", "title: Bicycles"),
        ("title: About the X200", "title: X300 at a glance"),
        ("title: Fibre 300 and its keys", "title: What Fibre 500 brings"),
    ],
)
def test_two_things_are_not_one(a: str, b: str) -> None:
    assert drifts(f"---\n{a}\n---\n\n{KEY.format('3 days')}\n", f"---\n{b}\n---\n\n{KEY.format('5 days')}\n") == []


def test_names_above_the_copies_tell_two_things_apart() -> None:
    assert (
        drifts(
            f"## What opens the side door of the Puffin\n\n{KEY.format('3 days')}",
            f"## What is needed to lock the small Heron\n\n{KEY.format('5 days')}",
        )
        == []
    )
    assert drifts(f"## The door\n\n{KEY.format('3 days')}", f"## How it is locked\n\n{KEY.format('5 days')}") != []


def test_most_articles_are_the_measure_then_the_newest() -> None:
    three = drifts(KEY.format("3 days"), KEY.format("5 days"), KEY.format("3 days"))
    assert [(d.departing.place.path, d.said, len(d.others)) for d in three] == [("b.md", "5 days", 1)]
    (newer,) = drifts(KEY.format("3 days"), KEY.format("5 days"), updated={"a.md": "2020-01-01", "b.md": "2026-01-01"})
    assert newer.departing.place.path == "a.md"


def test_three_readings_are_a_template() -> None:
    assert drifts(KEY.format("3 days"), KEY.format("5 days"), KEY.format("7 days")) == []


def test_a_sentence_that_stands_twice_in_one_article_is_a_series() -> None:
    assert drifts(f"{KEY.format('3 days')}\n\n{KEY.format('4 days')}", KEY.format("5 days")) == []


def test_a_short_sentence_beside_a_copied_one_is_a_copy() -> None:
    copied = "The porter keeps a list of everybody who has one of the keys."
    short = "A new key costs {} at his desk."
    assert drifts(short.format("$4"), short.format("$6")) == []
    assert len(drifts(f"{copied} {short.format('$4')}", f"{copied} {short.format('$6')}")) == 1


def test_another_plan_is_drift_only_beside_a_copied_sentence() -> None:
    copied = "The porter keeps a list of everybody who has one of the keys."
    plan = "A key that opens all doors of the house is part of the {} plan and of larger ones."
    config = Config(scopes={"plan": ("Attic", "Cellar")})
    assert drifts(plan.format("Attic"), plan.format("Cellar"), config=config) == []
    (found,) = drifts(f"{copied} {plan.format('Attic')}", f"{copied} {plan.format('Cellar')}", config=config)
    assert {found.said, found.other} == {"Attic", "Cellar"}
