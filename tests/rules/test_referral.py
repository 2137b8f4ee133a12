"""What sends a customer to support, read from single sentences."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kblint.articles.model import Source
from kblint.articles.parse import parse
from kblint.articles.source import read as read_source
from kblint.articles.text import fold
from kblint.config import Assistant, Config
from kblint.finding import ArticleRef, Hit, Place, Point
from kblint.rules.referral import Target, condition, mentions, read, referrals, same_address
from kblint.rules.self_reference import Candidate, Collected, Loop, cure, loops, place_of, settled
from tests.rules.referral_sentences import OTHERS, REFERRALS

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"


def found(text: str, config: Config | None = None) -> list[Loop]:
    """The instructions to contact support in a tiny article."""
    article = parse(Source("article.md", text), config or Config())
    return [x for x in loops(article, config or Config()) if x.ours and x.referral.kind != "invitation"]


@pytest.mark.parametrize("text", REFERRALS)
def test_sends_the_customer_to_support(text: str) -> None:
    assert found(text)


@pytest.mark.parametrize("text", OTHERS)
def test_sends_nobody_to_support(text: str) -> None:
    assert [x.said for x in found(text)] == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Questions\nContact support@acme.example.", ["Contact support@acme.example"]),
        ("Open on weekdays from nine to five\nCall our helpline.", ["Call our helpline"]),
        ("You find the answer on our\nContact page.", []),
        ("To change it, you select\nContact us in the list of themes.", []),
        ("We collect your data when you:\n\n- Contact us by phone\n- Open an account", []),
        ("If the parcel is late:\n\n- Contact us by phone\n- Have the number ready", ["Contact us"]),
        ("| Command | Description |\n|---|---|\n| `/help` | Contact support |", []),
        ("| Exchange | What to do |\n|---|---|\n| Umbra | Contact support with the papers |", []),
        ("| Service | What to do |\n|---|---|\n| Cloudflare | Contact support |", []),
        ("| Service | What to do |\n|---|---|\n| Renaming | Contact support |", ["Contact support"]),
        ("| Code | Action |\n|---|---|\n| `403` | Contact support |", ["Contact support"]),
    ],
)
def test_lines_lists_and_tables_decide(text: str, said: list[str]) -> None:
    assert [x.said for x in found(text)] == said


def test_a_name_in_its_own_addresses_is_no_common_word() -> None:
    known = " ".join(f"In {n} states Twilio collects the tax." for n in ("two", "three", "four", "five", "six", "seven"))
    text = f"{known}\n\nEmail the form to billing@twilio.com, not to tax@twilio.com or info@twilio.com."
    assert [x.said for x in found(text)] == ["Email the form to billing@twilio.com"]


@given(st.lists(st.sampled_from(" ".join(REFERRALS + OTHERS).split()), max_size=60).map(" ".join))
def test_any_words_can_be_read_and_spans_lie_within_the_text(text: str) -> None:
    at = 0
    for referral in read(text).referrals:
        assert at <= referral.start < referral.end <= len(text)
        at = referral.end


@given(st.text(max_size=200))
def test_any_text_can_be_read(text: str) -> None:
    for referral in read(text).referrals:
        assert 0 <= referral.start < referral.end <= len(text)
    condition(text)


@pytest.mark.parametrize(
    "text", ["contact us or " * 20_000, "if you want to " * 20_000, "'a " * 20_000, "a+" * 20_000, "? us " * 20_000]
)
def test_long_nonsense_takes_no_longer_than_its_length_allows(text: str) -> None:
    read(text)
    condition(text)


@pytest.mark.parametrize("text", REFERRALS)
def test_the_cheap_test_lets_every_referral_through(text: str) -> None:
    assert mentions(fold(text))


@pytest.mark.parametrize(
    ("text", "kind", "channels"),
    [
        ("Contact us.", "contact", ()),
        ("Email us at help@acme.example.", "contact", ("email",)),
        ("Call us on 0800 123 4567.", "contact", ("phone",)),
        ("Contact us by phone or live chat.", "contact", ("chat", "phone")),
        ("Contact us via live chat.", "chat", ("chat",)),
        ("Start a live chat with our team.", "chat", ("chat",)),
        ("Open a support ticket.", "ticket", ("ticket",)),
        ("Let us know.", "tell", ()),
        ("Our support team is happy to help.", "invitation", ()),
    ],
)
def test_the_kind_and_the_channels(text: str, kind: str, channels: tuple[str, ...]) -> None:
    (referral,) = referrals(text)
    assert (referral.kind, referral.channels) == (kind, channels)


@pytest.mark.parametrize(
    ("text", "situation"),
    [
        ("If the refund has not arrived after 10 days, contact us.", "If the refund has not arrived after 10 days"),
        ("Contact support if the light stays red.", "if the light stays red"),
        ("If the light stays red please contact support.", "If the light stays red"),
        ("Please contact us in case your parcel is damaged.", "in case your parcel is damaged"),
        ("If you need any help, contact us.", ""),
        ("If not, contact us.", ""),
        ("Contact us.", ""),
    ],
)
def test_the_situation(text: str, situation: str) -> None:
    assert condition(text) == situation


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("+1 555 010 0199", "tel:+15550100199", True),
        ("0800 123 4567", "0800 123 4568", False),
        ("mailto:Appeals@acme.example?subject=x", "appeals@acme.example", True),
        ("https://acme.example/contact/", "acme.example/contact", True),
        ("help@acme.example", "appeals@acme.example", False),
    ],
)
def test_when_two_addresses_are_one(a: str, b: str, same: bool) -> None:
    assert same_address(a, b) is same


def test_a_number_after_somebody_else_is_theirs() -> None:
    assert not found("Contact the carrier.\n\nCall 0800 765 4321 and have the tracking number ready.")
    assert found("Contact the carrier.\n\n## Still not there?\n\nCall 0800 765 4321 and have the tracking number ready.")


def test_markup_that_begins_within_the_instruction_belongs_to_it() -> None:
    text = "Please contact our [support team](mailto:help@acme.example), **not** the shop."
    article = parse(Source("article.md", text), Config())
    (loop,) = loops(article, Config())
    assert place_of(article, loop).text == "contact our [support team](mailto:help@acme.example)"


def test_the_cure_names_the_situation_and_what_to_give() -> None:
    (loop,) = found("If the refund has not arrived after 10 days, contact us.")
    assert cure(loop).startswith('"If the refund has not arrived after 10 days, give your order number')


def test_a_configured_address_of_a_person_is_a_way_out() -> None:
    config = Config(assistant=Assistant(human_contacts=("0800 123 4567",)))
    assert not found("Call us on 0800-123-4567.", config)
    assert found("Call us on 0800-123-4568.", config)


def test_the_name_that_most_articles_give_is_the_publisher() -> None:
    one = _naming
    # What an article alone takes for somebody else is ours when other articles say so, and the other way round.
    several = [one(f"{n}.md", "github", False) for n in range(3)] + [
        one("x.md", "restack", True, weak=True),
        one("y.md", "apple", False),
    ]
    assert [h.place.text for h in settled(several)] == ["github"] * 3


def _naming(
    path: str, name: str, ours: bool, weak: bool = False, said: tuple[str, ...] = (), spoken: tuple[str, ...] = ()
) -> tuple[str, Collected]:
    """An article that sends people to a name, and speaks of some."""
    point = Point(1, 1, 0)
    place = Place(ArticleRef(path, "", ""), path, point, point, name, name)
    return path, Collected((Candidate(Hit(place=place), (name,), ours, weak, said=said),), spoken)


def test_the_name_of_which_most_articles_speak_is_the_publisher() -> None:
    silent = [(f"{folder}/{n}.md", Collected((), ("acme", "linux"))) for folder in ("billing", "teams") for n in range(6)]
    # One article sends people to the publisher by its bare name.
    ours = _naming("billing/x.md", "acme", False, spoken=("acme",))
    # Another one calls somebody else's desk by a name that hardly any article has.
    other = _naming("teams/y.md", "payco", True, said=("payco",), spoken=("acme", "payco"))
    assert [h.place.text for h in settled([*silent, ours, other])] == ["acme"]
    # Nothing is told by a few articles, nor where none is spoken of throughout.
    assert [h.place.text for h in settled([*silent[:3], other])] == ["payco"]
    unlike = [(path, Collected((), (f"name{n}",))) for n, (path, _) in enumerate(silent)]
    assert [h.place.text for h in settled([*unlike, ours, other])] == ["payco"]


def test_links_and_code_are_told_apart_from_words() -> None:
    text = "If unsure, create a report."
    assert not referrals(text)
    assert referrals(text, [Target(20, 26, "https://acme.example/support/requests/new")])
    assert not read("Run contact support now.", code=[(4, 19)]).referrals


@pytest.mark.skipif(not DATA.is_dir(), reason="the labelled articles are not beside this checkout")
def test_labelled_sentences_of_real_articles() -> None:
    labels = [json.loads(line) for line in (DATA / "labels" / "sentences.jsonl").read_text(encoding="utf-8").splitlines()]
    labels = [x for x in labels if x["rule"] == "KB101"]
    hits: dict[str, set[int]] = {}
    for path in sorted({x["path"] for x in labels}):
        article = parse(read_source(DATA / "corpora", path), Config())
        lines = hits.setdefault(path, set())
        for loop in loops(article, Config()):
            place = place_of(article, loop)
            lines.update(range(place.start.line, place.end.line + 1))
    clear = [x for x in labels if x["certainty"] == "clear"]
    missed = [x["quote"] for x in clear if x["line"] not in hits[x["path"]]]
    assert len(missed) <= 0.05 * len(clear), missed
