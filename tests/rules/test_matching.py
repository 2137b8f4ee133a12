"""YAML rules at work: places, exceptions, what must and must not stand near."""

import subprocess
import sys
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kblint.rules.errors import RuleError
from kblint.rules.matching import ArticleText
from kblint.rules.rule import Rule, run_article_rules
from tests.rules.conftest import article, hits

Make = Callable[..., Rule]


def found(rule: Rule, text: str) -> list[str]:
    return [h.place.text for h in hits(rule, text)]


def test_phrases_are_found_where_they_stand(make_rule: Make) -> None:
    rule = make_rule("match:\n  phrases: [bolt logistics, bolt ltd]\n")
    hit = hits(rule, "# News\r\n\r\nWe were **Bolt\u00a0Logistics**. Later: *Bolt Ltd*, not boltlogistics.\r\n")
    assert [(h.place.text, h.place.start.line, h.place.start.column) for h in hit] == [
        ("Bolt\u00a0Logistics", 3, 11),
        ("Bolt Ltd", 3, 37),
    ]
    assert rule.message(hit[0]) == '"Bolt\u00a0Logistics" is our old name.'
    assert rule.help(hit[0]) == "Write Acme."


def test_a_sentence_gets_one_finding(make_rule: Make) -> None:
    rule = make_rule("match:\n- phrases: [bolt]\n- phrases: [bolt ltd, dolt]\n")
    assert found(rule, "Ask Bolt Ltd, Dolt or Bolt. Ask Bolt Ltd again.") == ["Bolt", "Bolt"]


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("sentence", ["Bolt", "Bolt", "Bolt", "Bolt"]),
        ("block", ["Bolt", "Bolt", "Bolt"]),
        ("heading", ["Bolt", "Bolt"]),
        ("title", ["Bolt"]),
        ("link", ["Bolt"]),
        ("image", ["Bolt"]),
        ("code", ["bolt", "bolt"]),
    ],
)
def test_where_it_is_looked_for(make_rule: Make, place: str, expected: list[str]) -> None:
    rule = make_rule(f"match:\n  phrases: [bolt]\n  in: {place}\n")
    text = (
        "# Bolt one\n\n## Bolt two\n\nBolt here. And [Bolt](a.md) there, `bolt` too.\n\n- Bolt item\n\n"
        "| Bolt |\n|---|\n| x |\n\n![Bolt logo](b.png)\n\n```\nbolt\n```\n"
    )
    assert found(rule, text) == expected


def test_a_match_may_have_to_be_all_that_stands_there(make_rule: Make) -> None:
    rule = make_rule("match:\n  phrases: [bolt, the bolt]\n  in: link\n  whole: true\n")
    text = "See [Bolt](a.md), [(Bolt) …](b.md), [the *Bolt*.](c.md), [Bolt prices](d.md), [our Bolt](e.md), [the bolts](f.md)."
    assert found(rule, text) == ["Bolt", "Bolt", "the *Bolt"]


def test_only_in_blocks_of_a_kind(make_rule: Make) -> None:
    rule = make_rule("match:\n  phrases: [bolt]\n  blocks: [item, cell]\n")
    assert [h.place.start.line for h in hits(rule, "Bolt here.\n\n- Bolt item\n\n| a | b |\n|---|---|\n| Bolt | x |\n")] == [3, 7]


def test_code_and_quotations_do_not_count_unless_told(make_rule: Make) -> None:
    text = 'The page says "Bolt is closed". It goes on:\n\n> Bolt\n\nRun `bolt` now.\n\nThe \u201cold Bolt\u201d name.\n'
    assert found(make_rule("match:\n  phrases: [bolt]\n"), text) == []
    assert found(make_rule("match:\n  phrases: [bolt]\n  ignore: [code]\n", name="b"), text) == ["Bolt", "Bolt", "Bolt"]
    assert len(found(make_rule("match:\n  phrases: [bolt]\n  ignore: []\n", name="c"), text)) == 4


def test_a_note_set_as_a_quotation_counts(make_rule: Make) -> None:
    rule = make_rule("match:\n  phrases: [bolt]\n")
    assert found(rule, "Keep it shut.\n\n> Mind the bolt.\n") == ["bolt"]
    assert found(rule, "Keep it shut.\n\n> \u201cMind the bolt.\u201d\n") == []
    assert found(rule, "He writes:\n\n> I am fine.\n>\n> Mind the bolt.\n") == []


@pytest.mark.parametrize(
    ("unless", "silent", "loud"),
    [
        ("sentence: [formerly]", "Bolt, formerly Dolt.", "Formerly Dolt. Bolt now."),
        ("before: ['formerly [named|called]?']", "We were formerly called Bolt.", "Formerly, we were called Bolt."),
        ("after: [street]", "Our office is in Bolt Street.", "Bolt, on this street."),
        ("around: ['nuts and bolt~ ... box']", "A nuts and bolt tool box.", "Nuts and Bolt."),
    ],
)
def test_what_silences_a_match(make_rule: Make, unless: str, silent: str, loud: str) -> None:
    rule = make_rule(f"match:\n  phrases: [bolt]\n  unless:\n    {unless}\n")
    assert found(rule, silent) == []
    assert found(rule, loud) == ["Bolt"]


LIST = "Some exclusions apply{0}\n\n- furniture\n- plants\n"


@pytest.mark.parametrize(
    ("condition", "clean", "flagged"),
    [
        ("without: [{a: link}]", "[Terms](t.md): exclusions apply.", "[Terms](t.md). Exclusions apply."),
        ("without: [{a: link, in: block}]", "Exclusions apply. See [terms](t.md).", "Exclusions apply.\n\nSee [terms](t.md)."),
        ("without: [{a: list}]", LIST.format(":"), "- exclusions apply\n- furniture\n"),
        (
            "without: [{a: table}]",
            "Exclusions apply:\n\n| a |\n|---|\n| b |\n",
            "| exclusions apply | b |\n|---|---|\n| c | d |\n",
        ),
        ("without: [{a: list, in: article}]", "- x\n\nExclusions apply.", "Exclusions apply."),
        (
            "without: [{tokens: ['the following are excluded'], in: article}]",
            "The following are excluded: x.\n\n## B\n\nExclusions apply.",
            "Exclusions apply.",
        ),
        (
            "without: [{phrases: [excluded], in: section}]",
            "## A\n\nExclusions apply.\n\n### C\n\nExcluded: x.",
            "## A\n\nExclusions apply.\n\n## B\n\nExcluded: x.",
        ),
        (
            "near: [{phrases: [sale], in: block}]",
            "A sale.\n\nExclusions apply.",
            "The sale is on. Exclusions apply.",
        ),
        ("near: [{a: dealing}]", "Exclusions apply.", "# Refunds\n\nExclusions apply to all payments."),
        ("near: [{a: dealing}]", "# Layers\n\nExclusions apply.", "# Layers\n\nExclusions apply. Our team helps."),
        ("near: [{a: dealing, tokens: [sale]}]", "Exclusions apply.", "Exclusions apply to the sale."),
        ("near: [{tokens: ['exclusion~'], in: sentence}]", "Exclusions apply.", "Exclusions apply, two exclusions."),
    ],
)
def test_what_stands_near(make_rule: Make, condition: str, clean: str, flagged: str) -> None:
    rule = make_rule(f"match:\n  phrases: [exclusions apply]\n  {condition}\n")
    assert found(rule, clean) == []
    assert [t.lower() for t in found(rule, flagged)] == ["exclusions apply"]


def test_capitals_where_they_matter(make_rule: Make) -> None:
    rule = make_rule("match:\n  phrases: [US]\n  case: exact\n")
    assert found(rule, "Tell us in the US.") == ["US"]


def test_a_rule_that_looks_for_nothing(make_rule: Make) -> None:
    with pytest.raises(RuleError, match="looks for nothing"):
        hits(make_rule("match:\n  unless: {before: [x]}\n"), "x")


def test_rules_wait_for_their_cues(make_rule: Make) -> None:
    """An article without the cues is not folded into blocks, cut into tokens, or looked at again."""
    rule = make_rule("match:\n  tokens: ['bolt ... parcel~']\n")
    text = ArticleText(article("Nothing of the kind.\n\nA bolt.\n"))
    assert text.blocks_with(["parcel", "parcels"]) == []
    assert text.blocks_with([" bolt", "kind"]) == [0, 1]
    assert run_article_rules((rule,), article("Nothing of the kind here."), {}) == []


def test_blocks_are_not_read_across() -> None:
    text = ArticleText(article("# One two\n\nthree\n\n- four\n"))
    assert text.blocks_with(["two three", " three", "three "]) == []
    assert text.blocks_with(["two", "three"]) == [0, 1]
    assert text.folded == ["one two", "three", "four"]


def test_plain_phrases_do_without_spacy(make_rule: Make) -> None:
    rule = make_rule("match:\n  phrases: [old name]\n  tokens: ['[old|former] [name|brand~]']\n")
    code = (
        "import sys, datetime, pathlib\n"
        "from tests.rules.conftest import hits\n"
        "from kblint.rules.rule import Rule\n"
        "from kblint.rules.declaration import read_declaration\n"
        f"folder = pathlib.Path({str(rule.folder)!r})\n"
        "rule = Rule(read_declaration(folder / 'rule.yaml'), folder, 'p')\n"
        "assert len(hits(rule, 'The old name. The former brand.')) == 2\n"
        "assert 'spacy' not in sys.modules\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


PARTS = st.sampled_from(
    ["refund", "refunded", "we're ", " to", "be able to", "ab", "x-y", "{{", "Able", " ", "12", "012", "é", "café", "afé"]
)


@given(
    st.lists(st.lists(PARTS, min_size=1, max_size=6).map("".join), min_size=1, max_size=4), st.lists(PARTS, max_size=9), st.data()
)
def test_a_cue_is_found_wherever_it_stands(paragraphs: list[str], cues: list[str], data: st.DataObject) -> None:
    """However many articles are open, and in whatever order cues become known."""
    texts = [ArticleText(article(paragraph)) for paragraph in paragraphs]
    for cue in cues:
        text = data.draw(st.sampled_from(texts))
        assert text.has([cue]) == (cue in text.joined)
