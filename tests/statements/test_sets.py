"""Lists of what is accepted, supported, delivered to, included or needed, as they stand in sentences and under lead-ins."""

import pytest

from kblint.statements.enumeration import read
from kblint.statements.kinds import called, kinds, thing
from kblint.statements.model import Statement
from kblint.statements.words import concepts, fold, words
from tests.statements.articles import statements


def _lists(text: str) -> list[Statement]:
    return [s for s in statements(f"# Page\n\n{text}\n") if s.kind == "set"]


def _members(text: str) -> list[list[str]]:
    return [[m.said for m in s.members] for s in _lists(text)]


@pytest.mark.parametrize(
    ("text", "relation", "modality", "extent", "members"),
    [
        (
            "Accepted documents: passport, identity card or permit.",
            "accepted",
            "permit",
            "closed",
            ["passport", "identity card", "permit"],
        ),
        ("We take a passport, a licence or an ID card.", "accepted", "permit", "listed", ["passport", "licence", "ID card"]),
        ("The only cards we take are Visa and Mastercard, so bring one.", "accepted", "permit", "closed", ["Visa", "Mastercard"]),
        (
            "We accept two cards, namely Visa and Mastercard; nothing else.",
            "accepted",
            "permit",
            "closed",
            ["Visa", "Mastercard"],
        ),
        ("You can pay with Visa or cash, on the site and in the app.", "accepted", "permit", "listed", ["Visa", "cash"]),
        ("Payment is only possible by card.", "accepted", "permit", "closed", ["card"]),
        ("Accepted formats are JPG and PNG.", "accepted", "permit", "closed", ["JPG", "PNG"]),
        ("We accept payments in US dollars only.", "accepted", "permit", "closed", ["US dollars"]),
        ("Plans can be paid in US dollars or in euros.", "accepted", "permit", "listed", ["US dollars", "euros"]),
        ("We only take payments via card or PayPal.", "accepted", "permit", "closed", ["card", "PayPal"]),
        (
            "We accept Visa, Mastercard and Discover credit and debit cards.",
            "accepted",
            "permit",
            "listed",
            ["Visa", "Mastercard", "Discover credit and debit cards"],
        ),
        ("We take all sorts, such as Visa and Mastercard.", "accepted", "permit", "open", ["Visa", "Mastercard"]),
        ("We accept Visa, Mastercard and more.", "accepted", "permit", "open", ["Visa", "Mastercard"]),
        ("We don't take cash.", "accepted", "forbid", "listed", ["cash"]),
        ("A residence permit is not accepted as proof.", "accepted", "forbid", "listed", ["residence permit"]),
        ("The client is not available for Linux.", "supported", "forbid", "listed", ["Linux"]),
        ("There's no Linux version.", "supported", "forbid", "listed", ["Linux"]),
        ("Harbour Plus is only available to U.S. residents.", "supported", "permit", "closed", ["U.S. residents"]),
        ("Harbour Plus is only available to members living in the U.K.", "supported", "permit", "closed", ["U.K."]),
        (
            "It may be missing, as Harbour Plus is only available to customers in Canada.",
            "supported",
            "permit",
            "closed",
            ["Canada"],
        ),
        ("The app runs on iOS and Android.", "supported", "permit", "listed", ["iOS", "Android"]),
        ("Reports can only be exported as PDF.", "supported", "permit", "closed", ["PDF"]),
        ("Labels are part of the Office plan only.", "supported", "permit", "closed", ["Office plan"]),
        ("We deliver to France, Spain and Portugal.", "delivered", "permit", "listed", ["France", "Spain", "Portugal"]),
        ("We don't ship to islands.", "delivered", "forbid", "listed", ["islands"]),
        (
            "Breakfast, wifi and parking are included in the price.",
            "included",
            "permit",
            "listed",
            ["Breakfast", "wifi", "parking"],
        ),
        ("The plan includes backups and a domain.", "included", "permit", "listed", ["backups", "domain"]),
        ("A domain is an extra.", "included", "forbid", "listed", ["domain"]),
        ("Bank transfer is the only way to pay your invoice.", "accepted", "permit", "closed", ["Bank transfer"]),
        ("We take all cards except Diners Club.", "accepted", "forbid", "listed", ["Diners Club"]),
        ("Student cards and permits are turned down.", "accepted", "forbid", "listed", ["Student cards", "permits"]),
        ("Skiing and diving are ruled out.", "included", "forbid", "listed", ["Skiing", "diving"]),
        ("Image formats: PNG, SVG", "supported", "permit", "listed", ["PNG", "SVG"]),
        ("Our vans don't go anywhere outside Denmark and Sweden.", "delivered", "permit", "closed", ["Denmark", "Sweden"]),
        ("We send orders to addresses in Spain only.", "delivered", "permit", "closed", ["Spain"]),
        ("The camera works with 2.4 GHz networks only.", "supported", "permit", "closed", ["2.4 GHz networks"]),
        ("While you're away you can watch in Italy and Malta.", "supported", "permit", "listed", ["Italy", "Malta"]),
        ("The app won't play anything in Malta.", "supported", "forbid", "listed", ["Malta"]),
        ("You can import CSV and JSON files.", "supported", "permit", "listed", ["CSV", "JSON files"]),
        ("The printers take PLA and ABS.", "accepted", "permit", "listed", ["PLA", "ABS"]),
        ("We support Chrome and Edge. Nothing else will work.", "supported", "permit", "closed", ["Chrome", "Edge"]),
        ("Deposits: card, PayPal", "accepted", "permit", "listed", ["card", "PayPal"]),
        ("Tours are given in English and French.", "supported", "permit", "listed", ["English", "French"]),
        ("The scanner does not, however, support PNG or layers.", "supported", "forbid", "listed", ["PNG", "layers"]),
        ("The desk does not, at present, let guests pay by card.", "accepted", "forbid", "listed", ["card"]),
        ("We have no tours in French.", "supported", "forbid", "listed", ["French"]),
        ("The adapter is sold separately.", "included", "forbid", "listed", ["adapter"]),
        ("In the box: lamp, cable", "included", "permit", "closed", ["lamp", "cable"]),
        ("The kit contains a drill and a charger.", "included", "permit", "listed", ["drill", "charger"]),
        ("All you need is a passport and a photo.", "needed", "oblige", "closed", ["passport", "photo"]),
        ("We accept only cards, even if your bank offers other ways.", "accepted", "permit", "closed", ["cards"]),
        ("You can sign in with Google or Apple and choose a username.", "supported", "permit", "listed", ["Google", "Apple"]),
        ("After the sale, cash and cards are accepted.", "accepted", "permit", "listed", ["cash", "cards"]),
    ],
)
def test_a_sentence_with_a_list(text: str, relation: str, modality: str, extent: str, members: list[str]) -> None:
    (found,) = _lists(text)
    assert (found.attribute, found.modality, found.extent) == (relation, modality, extent)
    assert [m.said for m in found.members] == members


@pytest.mark.parametrize(
    "text",
    [
        "Do you accept Visa and Mastercard?",
        "If you accept Visa and Mastercard, tell your customers.",
        "Until 2023 we only accepted Visa and Mastercard.",
        "It takes two minutes and a cup of tea.",
        "It takes Oslo and Bergen a week.",
        "Repairs take time and patience.",
        "Make sure that the results do not contain any names.",
        "There are no benches in the park.",
        "Examples: France, Spain",
        "This includes changes to names and addresses.",
        "You don't need a passport or a photo.",
        "We support you and your team.",
        'The page says "We accept Visa and Mastercard".',
        "Select the plan that includes backups and a domain.",
        "Pay by card on the site and cash in the shop.",
        "Not all banks support Giro and Maestro.",
        "The card reader does not support all currencies.",
        "The shop supports a variety of cards, giving you the choice.",
        "Legal action can be taken, and further steps.",
        "We take the safety of your data and money seriously.",
        "Invoices have to be paid in full.",
        "Postage is paid by the buyer.",
        "Unable to log in with Apple ID or e-mail",
        "Recordings are available for 60 days, and notes too.",
        "You accept the terms and the privacy policy.",
        "Benefits of storing cards accepted: convenience, peace of mind",
    ],
)
def test_what_is_no_list(text: str) -> None:
    assert _lists(text) == []


@pytest.mark.parametrize(
    ("text", "extent"),
    [
        ("Clips can be uploaded in MP4 and MOV; other formats are rejected.", "closed"),
        ("Drawings can be exported as SVG or PDF, and other formats are not offered.", "closed"),
        ("Clips can be uploaded in MP4 and MOV; other formats are converted first.", "listed"),
        ("Clips can be uploaded in MP4 and MOV.", "listed"),
    ],
)
def test_a_list_behind_which_others_are_refused_has_no_others(text: str, extent: str) -> None:
    assert _lists(text)[0].extent == extent


def test_the_items_under_a_lead_in_are_one_list() -> None:
    (found,) = _lists("We accept the following cards:\n\n- Visa\n- Mastercard (debit, too)\n- American Express")
    assert [m.said for m in found.members] == ["Visa", "Mastercard", "American Express"]
    assert (found.extent, found.topic) == ("closed", ("card",))
    assert found.place.text.startswith("Visa\n- Mastercard") and found.place.text.endswith("Express")
    (refused,) = _lists("## What's not included\n\n- Towels\n- Breakfast")
    assert refused.modality == "forbid"
    assert (
        _lists(
            "We accept:\n\n- Visa\n- Call us before you come, since the desk closes early and nobody will be there to help you."
        )
        == []
    )


def test_what_holds_in_one_case_only_has_a_condition() -> None:
    (found,) = _lists("We only take cash for parcels below 10 euros.")
    assert found.conditions == (("parcel",),)
    (throughout,) = _lists("We only take cash at all our counters.")
    assert throughout.conditions == ()
    (elsewhere,) = _lists("We take Visa and Mastercard only at our counters.")
    assert elsewhere.extent == "listed"


def _read(text: str) -> list[str] | None:
    tokens = words(fold(text))
    found = read(tokens, 0, len(tokens))
    return None if found is None else [" ".join(t.text for t in tokens[a:b]) for a, b in found.members]


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("visa, mastercard, and amex.", ["visa", "mastercard", "amex"]),
        ("windows 11, macos 14 or later, ubuntu 22.04 and 24.04", ["windows 11", "macos 14 or later", "ubuntu 22.04 and 24.04"]),
        ("a, b as well as c", ["b", "c"]),
        ("glass and paper, but plastic goes elsewhere", ["glass", "paper"]),
        ("visa & mastercard on the site and in the app", ["visa", "mastercard"]),
        ("visa on the site and paypal in the app", None),
        ("you and your team", None),
        ("is accepted", None),
    ],
)
def test_members_of_a_list(text: str, members: list[str] | None) -> None:
    assert _read(text) == members


def test_names_that_are_one_thing_wherever_they_stand() -> None:
    def named(text: str) -> str:
        return thing(concepts(text.split()))

    assert named("american express") == named("amex") == named("amex cards")
    assert "linux" in kinds(named("ubuntu")) and "payment" in kinds(named("visa"))
    assert named("windows 11") == "windows"
    assert named("passport photo of your dog") == "" and named("sofa") == ""
    assert called(concepts(["payment", "methods"])) == "payment" and called(concepts(["sofas"])) == ""
