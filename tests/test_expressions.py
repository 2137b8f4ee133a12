"""Expressions that are compiled late are what ``re.compile`` makes of them."""

import re
import sys

import pytest

from kblint.expressions import _Expression, expression
from kblint.rules.packs import shipped_rules


def test_an_expression_is_compiled_when_it_is_asked_for_something() -> None:
    late, compiled = expression(r"(?P<a>x+)y", re.IGNORECASE), re.compile(r"(?P<a>x+)y", re.IGNORECASE)
    assert late.pattern == compiled.pattern
    assert "search" not in vars(late)
    assert late.flags == compiled.flags
    assert late.groupindex == compiled.groupindex
    assert late.sub("_", "XXY xy z") == compiled.sub("_", "XXY xy z") == "_ _ z"
    assert late.findall("XXY xy", 2) == compiled.findall("XXY xy", 2)
    assert vars(late)["search"] == compiled.search


def test_what_is_wrong_with_an_expression_is_told_when_it_is_used() -> None:
    wrong = expression("(")
    with pytest.raises(re.error):
        wrong.search("")


def test_all_expressions_can_be_compiled() -> None:
    for rule in shipped_rules():
        if not rule.declaration.matches:
            assert rule._module
    modules = [module for name, module in [*sys.modules.items()] if name.startswith("kblint")]
    late = [value for module in modules for value in vars(module).values() if isinstance(value, _Expression)]
    assert late
    assert all(one.flags for one in late)
