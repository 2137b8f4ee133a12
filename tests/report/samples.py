"""Reports built by hand, from articles that are written here."""

from __future__ import annotations

from kblint.articles.model import Source
from kblint.finding import ArticleRef, Edit, Finding, Fix, Place, Related, with_fingerprints
from kblint.report.model import Report, Skipped

REFUNDS = Source(
    "articles/refunds.md",
    "---\ntitle: Refund policy\n---\n# Refunds\n\n"
    "You can ask for a refund within 30 days of delivery, on any plan, as long as the goods are unused and come back in the "
    "box that they were sent in; if your refund has not arrived after ten days, contact our support team and tell them your "
    "order number, because they can look up what happened to it on its way.\n\n"
    "Eligible customers get\n    their money back within\na week.\n",
)
RETURNS = Source("articles/returns.md", "\n" * 119 + "Returns are accepted for 14 days after the parcel arrives.\n")
JAPAN = Source("articles/日本.md", "# 返品\r\n\r\nこの商品は\t返品できません。 Ask 👨‍👩‍👧 e\u0301quipe 👍🏽 today.\r\n")
HOSTILE = Source("articles/hostile.md", "> \x1b[31mred\x1b[0m and \u202eevil\u202c or \x9b2J, contact\x07 us\n")
SOURCES = {source.path: source.text for source in (REFUNDS, RETURNS, JAPAN, HOSTILE)}

REFUND_POLICY = ArticleRef("refunds", "Refund policy", "https://help.acme.example/articles/refunds")
RETURNS_PAGE = ArticleRef("returns", "Returns and exchanges", "https://help.acme.example/articles/returns")
UNTITLED = ArticleRef("hostile", "Hostile \x1b]0;title\x07", "")


def place(source: Source, words: str, article: ArticleRef, sentence: str = "", heading: tuple[str, ...] = ()) -> Place:
    start = source.text.index(words)
    end = start + len(words)
    return Place(article, source.path, source.point(start), source.point(end), words, sentence or words, heading)


def finding(rule: str, name: str, level: str, message: str, where: Place, **more: object) -> Finding:
    given = {"confidence": 0.95, "help": "", "fingerprint": "", **more}
    return Finding(rule=rule, name=name, level=level, message=message, place=where, **given)  # type: ignore[arg-type]


def report(*findings: Finding, articles: int = 15, known: int = 15, **more: object) -> Report:
    given = {"skipped": (), "source": SOURCES.get, **more}
    return Report(findings=tuple(with_fingerprints(findings)), articles=articles, known=known, **given)  # type: ignore[arg-type]


LOOP = finding(
    "KB101",
    "contact-support",
    "error",
    "This tells the customer to contact support. The assistant is the support: it repeats the sentence, and the customer "
    "goes round in a circle.",
    place(REFUNDS, "contact our support team", REFUND_POLICY, heading=("Refunds", "Late refunds")),
    help="Say what the assistant should do instead: what to ask for, when to hand over to a person, and to whom.",
    fix=Fix("display", "Write instead", (Edit("articles/refunds.md", 0, 1, "Say that a person will take over."),)),
)
CONFLICT = finding(
    "KB201",
    "conflicting-value",
    "error",
    "The time to send goods back is 30 days here (any plan) and 14 days in “Returns and exchanges” (any plan).",
    place(REFUNDS, "30 days", REFUND_POLICY),
    label="says 30 days",
    scope="for everybody",
    help="Decide which one is right and change the other. If both are, write down for whom each of them holds.",
    related=(Related("says 14 days", place(RETURNS, "14 days", RETURNS_PAGE), "for plan Pro"),),
)
ELIGIBILITY = finding(
    "KB301",
    "undefined-eligibility",
    "warning",
    "Nothing says who is eligible.",
    place(REFUNDS, "Eligible customers get\n    their money back within\na week.", REFUND_POLICY),
    help="Say who is, or link to the article that does.",
)
WHOLE_PARAGRAPH = finding(
    "KB306", "vague-amount", "note", "A long stretch.", place(REFUNDS, REFUNDS.text.split("\n")[5][15:], REFUND_POLICY)
)
WIDE = finding(
    "KB101", "contact-support", "error", "Wide.", place(JAPAN, "返品できません。 Ask 👨‍👩‍👧 e\u0301quipe 👍🏽", UNTITLED)
)
DANGEROUS = finding(
    "KB101", "contact-support", "error", "Says \x1b[2J this.", place(HOSTILE, "contact\x07 us", UNTITLED), help="A\u202eB"
)
EVERYTHING = report(
    LOOP,
    CONFLICT,
    ELIGIBILITY,
    WHOLE_PARAGRAPH,
    WIDE,
    articles=12,
    suppressed=2,
    baselined=1,
    skipped=tuple(Skipped(f"articles/fr/{n}.md", "it is in French, and the rules read English") for n in range(7)),
)
