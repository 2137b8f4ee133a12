"""Whatever an article says, in whatever order, its statements are read without a failure, and each stands where it says."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from kblint.articles.model import Source
from kblint.articles.parse import parse
from kblint.config import Config
from kblint.statements import extract

PIECES = (
    "you can|guests may not|nobody but owners may|we|customers must|the fee is|it costs|orders above £100 and up to £30,000|within 30 days of delivery|"
    "a fortnight|half an hour|one and a half years|at least|no more than|up to|between 3 and 5 working days|free of charge|for nothing|twice a week|"
    "fifteen hundred minutes|every night at 02:00|from 9 to 5 on weekdays|closed on Mondays|Visa, Mastercard or Amex|only|such as passports|"
    "if you cancel|unless it was opened|after dispatch|before the trip|once a fortnight has gone by|except for sale items|per person per day|"
    'no such limit applies|under 16|aged 16 and 17|without a receipt|on the Pro plan|do so|this|and|or|but|,|;|:|.|?|(|)|–|“|”|"|not|never|10 %|'
    "−20 °C|to +50 °C|104 °F|1.20 m tall|500 g|at least half a tank|for every £1|you collect 1 point|check-in closes|by default|one round is included|"
    "2 GB|12|3.5|€|%|is accepted|are kept|may be returned|cannot be changed|For example,|Say your plan|until|since|each|in all"
).split("|")
SENTENCES = st.lists(st.sampled_from(PIECES), min_size=1, max_size=14).map(" ".join)
SHAPES = st.sampled_from(
    (
        "{}",
        "- {}\n- {}",
        "We accept:\n\n- {}",
        "| Plan | {} |\n|---|---|\n| Pro | {} |",
        "> {}",
        "**{}** {}",
        "## {}\n\n{}",
        "{}\n\n{}",
    )
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(SHAPES, SENTENCES, SENTENCES), min_size=1, max_size=4))
def test_no_order_of_words_is_too_much(parts: list[tuple[str, str, str]]) -> None:
    text = "# Page\n\n" + "\n\n".join(shape.format(*(one, other)[: shape.count("{}")]) for shape, one, other in parts) + "\n"
    article = parse(Source("page.md", text), Config())
    for statement in extract(article, Config()):
        place = statement.place
        assert 0 <= place.start.offset < place.end.offset <= len(text)


def test_an_amount_and_nothing_else_rules_on_nothing() -> None:
    article = parse(Source("page.md", "# Page\n\n- you can\n- only a fortnight\n"), Config())
    assert [s for s in extract(article, Config()) if s.kind == "permission"] == []
