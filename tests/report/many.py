"""A report as large as a very large help centre gives it, built by hand: every third finding is a conflict, no two say quite the same."""

from __future__ import annotations

from kblint.articles.passage import Passage
from kblint.finding import ArticleRef, Finding, Place, Point, Related, with_fingerprints
from kblint.report.model import ArticleInfo, Report, RuleInfo, RunInfo

RULES = (
    RuleInfo("KB101", "contact-support", "error", "Sends the customer in a circle.", "", "", "self-reference"),
    RuleInfo("KB201", "conflicting-value", "error", "Two articles say different things.", "", "", "conflict"),
    RuleInfo("KB301", "undefined-eligibility", "warning", "Nobody says who is eligible.", "", "", "eligibility"),
)
_BEFORE = "Open the page of the {0}, select the entry {1} and read what the panel says about it before you go on. "
_SENTENCE = (
    "If entry {1} of the {0} is missing after {2} days, please contact our support team with your order number and a picture."
)
_AFTER = " The panel shows what was done and when, with the name of the colleague who did it, and the copy that went to you."
_THINGS = ("parcel", "invoice", "label", "charger", "subscription", "booking", "voucher", "repair", "address")


def many(findings: int, articles: int) -> Report:
    """So many findings in so many articles."""
    infos = tuple(
        ArticleInfo(
            f"a{n}",
            f"Guide {n} to the {_THINGS[n % 9]}",
            f"https://help.acme.example/articles/a{n}",
            f"articles/part-{n % 14}/a{n}.md",
            f"Part {n % 14}",
            f"Team {n % 23}",
            "2026-06-01",
            words=180,
        )
        for n in range(articles)
    )
    made = with_fingerprints([_finding(n, infos) for n in range(findings)])
    return Report(
        findings=tuple(made),
        skipped=(),
        articles=articles,
        known=articles,
        rules=lambda: RULES,
        catalogue=lambda: infos,
        passage=_passage,
        address=lambda p: f"https://git.acme.example/support/kb/blob/main/{p.path}#L{p.start.line}",
        run=RunInfo(today="2026-11-20"),
    )


def _finding(n: int, infos: tuple[ArticleInfo, ...]) -> Finding:
    rule = RULES[n % 3]
    words = ("contact our support team", f"{n % 29} days", f"entry {n}")[n % 3]
    place = _place(n, infos[n * 7919 % len(infos)], words)
    other = infos[(n * 7919 + 31) % len(infos)]
    thing = _THINGS[n % 9]
    conflict = rule.family == "conflict"
    return Finding(
        rule=rule.code,
        name=rule.name,
        level=rule.level,
        confidence=0.8 + n % 20 / 100,
        message=f"“{place.article.title}” says “{n % 29} days”, “{other.title}” says “{n % 31} days” about the entry {n} of the "
        f"{thing} (both, as read, for everybody); an assistant answers with whichever of the two it has read.",
        help=f"“{other.title}” was updated later (2026-10-20): if it is right, change this article, otherwise change that one. If both "
        "are right, write into each sentence whom or what it holds for: a plan, a region, a product, a condition.",
        fingerprint="",
        place=place,
        label=f"says {n % 29} days" if conflict else "",
        related=(Related(f"says {n % 31} days", _place(n + 1, other, f"{(n + 1) % 29} days")),) if conflict else (),
    )


def _place(n: int, article: ArticleInfo, words: str) -> Place:
    sentence = _SENTENCE.format(_THINGS[n % 9], n, n % 29)
    line = 10 + n % 50
    at = 1000 + n % 997
    ref = ArticleRef(article.id, article.title, article.url)
    return Place(ref, article.path, Point(line, 5, at), Point(line, 5 + len(words), at + len(words)), words, sentence)


def _passage(place: Place) -> Passage:
    before = _BEFORE.format(place.article.title, place.start.line) * 3
    start = len(before) + place.sentence.index(place.text)
    text = before + place.sentence + _AFTER * 2
    return Passage(text, len(before), len(before) + len(place.sentence), start, start + len(place.text))
