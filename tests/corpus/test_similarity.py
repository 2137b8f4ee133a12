"""What two statements have in common and what tells them apart."""

import pytest

from kblint.corpus.comparison import exclusive
from kblint.corpus.index import crowd, postings, weights
from kblint.corpus.side import Side
from kblint.corpus.similarity import IN_ONE_WORDING, WEIGHTS, contrast, likelihood, signs
from kblint.statements.model import Statement
from tests.statements.articles import statements


def pair(one: str, other: str, *more: str) -> tuple[Side, Side, list[Statement]]:
    """Both sides of the value statements of two articles, one each, and all of the knowledge base."""
    found = [
        [s for s in statements(text, f"{name}.md") if s.kind == "value"]
        for name, text in zip("abcdefgh", (one, other, *more), strict=False)
    ]
    assert len(found[0]) == len(found[1]) == 1
    return Side(found[0][0]), Side(found[1][0]), [s for group in found for s in group]


def alike(one: str, other: str, *more: str) -> float:
    a, b, base = pair(one, other, *more)
    return likelihood(signs(a, b, weights(base), crowd(a, b, postings(base))))


KEPT = "# Recordings\n\nA recording is kept for 30 days.\n"


def test_both_sides_see_the_same() -> None:
    a, b, base = pair(KEPT, "# Recycle bin\n\nWe hold deleted recordings for two weeks at the most.\n")
    weight, posted = weights(base), postings(base)
    assert signs(a, b, weight, crowd(a, b, posted)) == signs(b, a, weight, crowd(b, a, posted))


def test_the_weights_are_of_signs_that_there_are() -> None:
    a, b, base = pair(KEPT, "# Recycle bin\n\nOn Pro, after a crash, recordings of 5 people are kept for up to 14 days.\n")
    conditions = pair(
        "# A\n\nIf the fee is late, guests pay $3 for each key.\n",
        "# B\n\nIf the room is dirty, we keep the key for a fee of $5.\n",
    )
    counted = pair("# A\n\nYou can add up to 5 guests.\n", "# B\n\nYou can invite 9 people.\n")
    anchored = pair("# A\n\nReturn it within 5 days of delivery.\n", "# B\n\nReturn it within 9 days of purchase.\n")
    one_anchor = pair("# A\n\nReturn it within 5 days of delivery.\n", "# B\n\nReturns are accepted for 9 days.\n")
    other_kind = pair("# A\n\nReturn it within 5 days.\n", "# B\n\nCancel at least 9 days ahead.\n")
    one_condition = pair("# A\n\nIf the room is dirty, you pay $3.\n", "# B\n\nThe fee is $5.\n")
    amounts = pair(
        "# A\n\nRecordings of 5 people are kept for up to 14 days.\n",
        "# B\n\nRecordings of 9 people are kept for up to 20 days.\n",
    )
    names = {"always"}
    for x, y, all_of_them in ((a, b, base), conditions, one_condition, amounts, counted, anchored, one_anchor, other_kind):
        names |= signs(x, y, weights(all_of_them)).keys()
    assert {name.removeprefix(IN_ONE_WORDING) for name in WEIGHTS} <= names


def test_a_paraphrase_is_likelier_than_a_near_copy_about_something_else() -> None:
    paraphrase = alike(KEPT, "# Getting a recording back\n\nWe hold on to your recordings for two weeks.\n")
    near_copy = alike(KEPT, "# Transcripts\n\nA transcript is kept for 14 days.\n")
    assert paraphrase > 0.8 > near_copy


def test_what_stands_before_an_otherwise_equal_sentence_makes_an_exception() -> None:
    plain = "# Waiting\n\nThe courier waits for 5 minutes.\n"
    assert alike(plain, "# Couriers\n\nThe courier waits for 15 minutes.\n") > 0.8
    assert alike(plain, "# Hospitals\n\nAt hospitals, the courier waits for 15 minutes.\n") < 0.8


def test_words_that_exclude_one_another_tell_two_things_apart() -> None:
    a, b, _ = pair(
        "# Backups\n\nDaily backups are kept for 7 days.\n", "# More backups\n\nWeekly backups are kept for 5 weeks.\n"
    )
    assert contrast(a, b)
    assert not exclusive(a, b)
    a, b, _ = pair("# Backups\n\nDaily backups are kept for 7 days.\n", "# Copies\n\nDaily backups are kept for 5 weeks.\n")
    assert not contrast(a, b)
    assert exclusive(a, b)


def test_the_more_have_in_common_what_two_have_the_less_it_tells() -> None:
    other = "# Deleting\n\nDeleted recordings can be restored for 14 days.\n"
    crowd_of_them = [f"# Report {n}\n\nRecordings of studio {n} are shown for {n} days.\n" for n in range(40, 46)]
    assert alike(KEPT, other, *crowd_of_them) < alike(KEPT, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("You can bring 3 guests along.", "Members may invite up to five people."),
        ("A class has ten children at most.", "A class is for at most 8 people."),
        ("You may borrow up to 12 items.", "You can borrow as many as 20 books."),
    ],
)
def test_people_and_items_may_be_any(one: str, other: str) -> None:
    a, b, _ = pair(f"# A\n\n{one}\n", f"# B\n\n{other}\n")
    assert exclusive(a, b)


def test_guests_are_not_children() -> None:
    a, b, _ = pair("# A\n\nYou can bring 3 guests along.\n", "# B\n\nYou can bring 5 dogs along.\n")
    assert not exclusive(a, b)


def test_a_price_for_several_is_not_the_price_of_one() -> None:
    a, b, _ = pair("# A\n\nA lesson costs £30.\n", "# B\n\n10 lessons cost £270.\n")
    assert not exclusive(a, b)


def test_a_notice_is_at_least_what_it_is_said_to_be() -> None:
    a, b, _ = pair("# A\n\nThe notice period is one month.\n", "# B\n\nGive at least two weeks' notice.\n")
    assert exclusive(a, b)
