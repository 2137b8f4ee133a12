"""The configured home of a topic, and what departs from it."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from kblint.config import Config, SourceOfTruth
from kblint.corpus.truth import homes
from kblint.engine import Request, lint
from kblint.errors import UserError
from kblint.finding import ArticleRef, Finding
from kblint.rules.interface import ArticleEntry

POLICY = "---\ntitle: Refund policy\n---\n\nYou can request a refund within 14 days of purchase.\n"
BILLING = "---\ntitle: Billing\nupdated: 2026-10-01\n---\n\nYou can request a refund within 30 days of purchase.\n"


def entry(path: str, id: str = "", url: str = "") -> ArticleEntry:
    return ArticleEntry(ArticleRef(id or path.removesuffix(".md"), path, url), path, {}, "en")


def configured(*pairs: tuple[str, str], **more: object) -> Config:
    return Config(sources_of_truth=tuple(SourceOfTruth(t, a) for t, a in pairs), **more)  # type: ignore[arg-type]


KNOWN = (entry("a/refunds.md", "refund-policy", "https://help.acme.example/refunds"), entry("b/billing.md"))


@pytest.mark.parametrize("named", ["a/refunds.md", "./a/refunds.md", "refund-policy", "https://help.acme.example/refunds/"])
def test_an_article_is_named_by_path_id_or_address(named: str) -> None:
    (home,) = homes(configured(("refund", named)), KNOWN)
    assert home.path == "a/refunds.md" and home.holds("a/refunds.md", "refund-policy")


@pytest.mark.parametrize(
    ("topic", "named", "message", "help"),
    [
        ("refund", "a/refund.md", "sources_of_truth, entry 1: there is no article 'a/refund.md'", "Did you mean 'a/refunds.md'?"),
        ("refund", "refund-polcy", "there is no article 'refund-polcy'", "Did you mean 'refund-policy'?"),
        (
            "refund",
            "xyz",
            "there is no article 'xyz'",
            "Give the article's path, counted from the configuration's folder, or its id.",
        ),
        ("the", "a/refunds.md", "the topic 'the' names nothing", "such as: refund"),
    ],
)
def test_an_entry_that_makes_no_sense_is_said(topic: str, named: str, message: str, help: str) -> None:
    with pytest.raises(UserError) as caught:
        homes(configured((topic, named)), KNOWN)
    assert message in str(caught.value) and help in caught.value.help


def found(root: Path, config: Config, *paths: str) -> list[Finding]:
    (root / "policy.md").write_text(POLICY, encoding="utf-8")
    (root / "billing.md").write_text(BILLING, encoding="utf-8")
    given = tuple(root / p for p in paths)
    return list(lint(Request(root=root, config=config, today=datetime.date(2026, 11, 20), paths=given)).findings)


def test_the_finding_lands_on_the_other_article_with_what_is_right(tmp_path: Path) -> None:
    (finding,) = found(tmp_path, configured(("refund", "policy.md")))
    assert (finding.rule, finding.place.path, finding.place.text) == ("KB204", "billing.md", "within 30 days")
    assert "“Refund policy”, the source of truth for “refund”, says “within 14 days”" in finding.message
    assert finding.fix is not None and finding.fix.safety == "unsafe"
    (edit,) = finding.fix.edits
    text = (tmp_path / "billing.md").read_text(encoding="utf-8")
    assert "within 14 days of purchase" in text[: edit.start] + edit.replacement + text[edit.end :]


def test_without_a_source_of_truth_the_general_rules_speak(tmp_path: Path) -> None:
    assert [f.rule for f in found(tmp_path, Config())] == ["KB203"]


def test_where_the_rule_is_switched_off_the_general_rules_speak(tmp_path: Path) -> None:
    assert [f.rule for f in found(tmp_path, configured(("refund", "policy.md"), ignore=("KB204",)))] == ["KB203"]


def test_it_shows_from_either_side(tmp_path: Path) -> None:
    config = configured(("refund", "policy.md"))
    prints = {f.fingerprint for paths in ((), ("policy.md",), ("billing.md",)) for f in found(tmp_path, config, *paths)}
    assert len(prints) == 1


def test_an_entry_without_an_article_ends_the_run(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="there is no article"):
        found(tmp_path, configured(("refund", "polici.md")))
