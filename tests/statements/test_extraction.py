"""From an article to its statements: places, subjects, scope, and what is no statement."""

import pytest

from kblint.config import Config
from kblint.statements.words import concept
from tests.statements.articles import article, only, statements


def test_the_place_is_the_exact_source() -> None:
    text = "---\ntitle: Returns\n---\n\n# Returns\n\nSend it *back* within **30 days** of delivery.\n"
    statement = only(text)
    place = statement.place
    assert article(text).source.text[place.start.offset : place.end.offset] == place.text
    assert statement.said == "within 30 days"
    assert place.sentence == "Send it back within 30 days of delivery."


@pytest.mark.parametrize(
    "sentence",
    [
        "Is it kept for 30 days?",
        "For example, a file is kept for 30 days.",
        "Before May 2023, files were kept for 30 days.",
        "The app says “Files are kept for 30 days”.",
        "The limit rises from 5 files to 10 files.",
        "Wait 30 seconds.",
        "It shows what was kept in the last 30 days.",
        "~~Files are kept for 30 days.~~",
        "If your usage is $7, you pay $12.",
    ],
)
def test_what_is_no_statement(sentence: str) -> None:
    assert statements(f"# Files\n\n{sentence}\n") == ()


def test_changelogs_state_nothing() -> None:
    assert statements("# Changelog\n\nFiles are kept for 30 days.\n") == ()


@pytest.mark.parametrize(
    ("sentence", "attribute"),
    [
        ("A refund must be requested within 30 days of purchase.", "window"),
        ("Refunds are processed within 10 days.", "settlement"),
        ("Every plan comes with a 30-day money-back guarantee.", "length"),
        ("We offer a limited 7-day money back guarantee.", "length"),
        ("Logs are kept for 30 days.", "retention"),
        ("The content is deleted within 30 days.", "deletion"),
        ("The trial lasts 14 days.", "length"),
        ("Cancel at least 24 hours before the class.", "notice"),
        ("Orders over $50 qualify for a gift.", "threshold"),
        ("Each parcel costs $5.", "price"),
        ("Invoices are sent every three months.", "interval"),
    ],
)
def test_attributes(sentence: str, attribute: str) -> None:
    assert only(f"# Page\n\n{sentence}\n").attribute == attribute


def test_a_cell_is_about_its_row_and_column() -> None:
    table = "# Limits\n\n| What | Maximum per board |\n|---|---|\n| Saved filters | 25 |\n"
    statement = only(table)
    assert {concept("saved"), concept("filters")} <= set(statement.topic)
    assert statement.quantity is not None
    assert (statement.quantity.bound, statement.quantity.high, statement.quantity.per) == ("max", 25, (concept("board"),))
    assert statement.group


@pytest.mark.parametrize(
    ("markdown", "scope"),
    [
        ("---\ntitle: Trash\nplan: Pro\n---\nBoards are kept for 30 days.\n", ("plan", ("pro",))),
        ("# Trash on the Pro plan\n\nBoards are kept for 30 days.\n", ("plan", ("pro",))),
        ("# Trash\n\n## Pro plan\n\nBoards are kept for 30 days.\n", ("plan", ("pro",))),
        ("# Trash\n\nOn the Pro plan, boards are kept for 30 days.\n", ("plan", ("pro",))),
        ("# Trash\n\nPro: boards are kept for 30 days.\n", ("plan", ("pro",))),
        ("# Trash\n\nOn the Orbit plan, boards are kept for 30 days.\n", ("plan", ("orbit",))),
        ("# Trash\n\nWith Solo and Family plans, boards are kept for 30 days.\n", ("plan", ("family", "solo"))),
        ("# Trash\n\nIn the EU, boards are kept for 30 days.\n", ("region", ("eu",))),
        ("# Trash\n\nOn Android, boards are kept for 30 days.\n", ("platform", ("android",))),
        ("# Trash in version 4.2\n\nBoards are kept for 30 days.\n", ("version", ("4.2",))),
    ],
)
def test_scope(markdown: str, scope: tuple[str, tuple[str, ...]]) -> None:
    assert scope in only(markdown).scope


def test_what_opens_a_sentence_holds_for_all_that_it_lists() -> None:
    text = "# Trash\n\nOn the Pro plan, boards are kept for 30 days and files are kept for 60 days.\n"
    found = statements(text)
    assert [s.scope for s in found if s.kind == "value"] == [(("plan", ("pro",)),)] * 2


def test_configured_scopes_and_their_aliases() -> None:
    config = Config(scopes={"branch": ("Harbour", "Station Square")})
    assert ("branch", ("harbour",)) in only("# Lockers at Harbour\n\nLockers are kept for 30 days.\n", config).scope


def test_exception_condition_and_anchor_are_kept_apart() -> None:
    statement = only("# Files\n\nIf a board is archived, files are kept for 30 days after upload, except videos on hold.\n")
    assert statement.anchor == (concept("upload"),)
    assert concept("videos") in statement.exceptions
    assert any(concept("archived") in condition for condition in statement.conditions)


def test_the_limit_in_a_condition_is_a_statement() -> None:
    statement = only("# Classes\n\nIf you cancel within 24 hours, you lose the credit.\n")
    assert statement.quantity is not None
    assert (statement.said, statement.quantity.bound) == ("within 24 hours", "max")


@pytest.mark.parametrize(
    ("sentence", "bound"),
    [
        ("Files over 50 MB are rejected.", "max"),
        ("A bag that's heavier than 23 kg is not accepted.", "max"),
        ("A request that takes longer than 60 seconds is cut off.", "max"),
        ("Anybody younger than 16 cannot ride.", "min"),
        ("Files over 50 MB are compressed.", "min"),
        ("If a parcel is heavier than 30 kg, we can't take it.", "max"),
        ("If 30 days have gone by since your purchase, we cannot refund it.", "max"),
        ("If more than 14 days have passed since delivery, no refund can be given.", "max"),
        ("Your seat is given away if you haven't claimed it 15 minutes after departure.", "max"),
        ("They can come back when they have been well for 48 hours.", "min"),
        ("Your locker is opened and the lock returned if the rent is 30 days late.", "exact"),
    ],
)
def test_what_is_refused_beyond_an_amount_bounds_it(sentence: str, bound: str) -> None:
    found = [s for s in statements(f"# Rules\n\n{sentence}\n") if s.kind == "value"]
    assert [s.quantity.bound for s in found if s.quantity] == [bound]


def test_a_sentence_that_opens_with_a_pronoun_goes_on_from_the_one_before() -> None:
    statement = only("# Trash\n\nDeleted boards land in the trash. They stay there for 30 days.\n")
    assert concept("boards") in statement.topic


@pytest.mark.parametrize(
    ("sentence", "attribute"),
    [
        ("The money is on your card within 7 days.", "settlement"),
        ("You'll hear from us within two weeks.", "settlement"),
        ("We'll look at it within two weeks.", "settlement"),
        ("Send us the form within two weeks.", "window"),
        ("Allow two days before you come to pick it up.", "settlement"),
        ("Arrive 20 minutes early.", "notice"),
        ("The code is good for 10 minutes.", "retention"),
        ("We read your meter twice a year.", "interval"),
        ("You save £5 a month by direct debit.", "allowance"),
        ("The smallest order that we deliver is £12.", "threshold"),
        ("Requests time out after 30 seconds.", "length"),
    ],
)
def test_who_acts_and_what_is_said_tell_the_attribute(sentence: str, attribute: str) -> None:
    found = [s for s in statements(f"# Rules\n\n{sentence}\n") if s.kind == "value"]
    assert [s.attribute for s in found] == [attribute]


def test_what_a_fee_is_deducted_from_is_not_what_it_is_for() -> None:
    statement = only("# Prices\n\nA label costs £3, which is deducted from the deposit.\n")
    assert concept("deposit") not in statement.topic


@pytest.mark.parametrize(
    "sentence",
    ["I send like 10 parcels a day.", "The same limit as above, 5 files, can be set.", "We used to keep files for 5 days."],
)
def test_stories_and_what_is_shown_above_claim_nothing(sentence: str) -> None:
    assert not [s for s in statements(f"# Rules\n\n{sentence}\n") if s.kind == "value"]


def test_to_get_used_to_something_is_no_past() -> None:
    assert only("# Glasses\n\nYou have 30 days to exchange lenses that you can't get used to.\n")


@pytest.mark.parametrize(
    ("path", "title", "told"),
    [
        ("billing/update-your-card.md", "Update your card", True),
        ("boards/archive.md", "Archive a board", True),
        ("orders.md", "View your order history", True),
        ("site/blog-posts.md", "Write a blog post", True),
        ("blog/spring.md", "Spring is here", False),
        ("changelog.md", "What is new", False),
        ("news.md", "Product updates", False),
        ("retention.md", "Version history", False),
    ],
)
def test_articles_that_tell_what_happened_claim_nothing(path: str, title: str, told: bool) -> None:
    assert bool(statements(f"# {title}\n\nInvoices are kept for 30 days.\n", path)) is told


@pytest.mark.parametrize(
    ("heading", "said"),
    [
        ("Annual membership: $250", ["$250"]),
        ("Berth for a week: 90 euros", ["90 euros"]),
        ("Example of an invoice: $250", []),
        ("Step 3: 250 users", []),
        ("Boats from $250 to $900", []),
    ],
)
def test_a_heading_that_tells_a_price_states_it(heading: str, said: list[str]) -> None:
    found = statements(f"# Prices\n\n## {heading}\n\nAsk at the office.\n")
    assert [s.said for s in found if s.kind == "value"] == said
