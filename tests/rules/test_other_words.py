"""What a rule finds it finds in other words, too: its own bad cases, told with words that mean the same.

``other_words/<code>.yaml`` lists for a word what may stand in its place. Wherever the marked words of a bad case have the word, once with each
of the others, the rule still finds something there.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
import yaml

from kblint.rules.cases import Case, TextCase, read_cases, run_case
from kblint.rules.packs import shipped_rules
from kblint.rules.selection import find_rule

RULES = shipped_rules()
_MARKED = re.compile("«([^«»]*)»")


def told_otherwise() -> Iterator[Any]:
    for table in sorted(Path(__file__).with_name("other_words").glob("*.yaml")):
        cases = [
            case for case in read_cases(find_rule(RULES, table.stem)) if case.kind == "bad" and isinstance(case.case, TextCase)
        ]
        for word, others in yaml.safe_load(table.read_text(encoding="utf-8")).items():
            for other in others:
                changed = [new for case in cases if (new := _with(case, word, other))]
                yield pytest.param(changed, id=f"{table.stem} {word} > {other}".replace(" ", "-"))


def _with(case: Case, word: str, other: str) -> Case | None:
    """The case with another word in its marked words, or none where they have not this one."""
    assert isinstance(case.case, TextCase)
    found = re.compile(rf"(?<![\w-]){word}(?![\w-])", re.IGNORECASE)

    def replaced(marked: re.Match[str]) -> str:
        return "«" + found.sub(lambda m: other.capitalize() if m[0][0].isupper() else other, marked[1], count=1) + "»"

    text = _MARKED.sub(replaced, case.case.text)
    return msgspec.structs.replace(case, case=msgspec.structs.replace(case.case, text=text)) if text != case.case.text else None


@pytest.mark.parametrize("cases", [*told_otherwise()])
def test_a_case_in_other_words(cases: list[Case]) -> None:
    assert cases, "no case has that word"
    # Which of the words are pointed at may differ.
    lost = [
        case.case.text for case in cases if isinstance(case.case, TextCase) and "nothing is found there" in run_case(case, RULES)
    ]
    assert not lost
