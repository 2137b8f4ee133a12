"""rule.yaml: strict, and clear about what is wrong with it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kblint.errors import UserError
from kblint.rules.declaration import Option, fill, option_values, read_declaration
from kblint.rules.rule import Rule
from tests.rules.conftest import DECLARATION


def problem(tmp_path: Path, text: str) -> UserError:
    path = tmp_path / "rule.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UserError) as caught:
        read_declaration(path)
    return caught.value


@pytest.mark.parametrize(
    ("text", "line", "said", "help"),
    [
        (DECLARATION + "sumary: x\n", 8, "unknown key 'sumary'", "Did you mean 'summary'?"),
        (DECLARATION + "match:\n  phrases: [a b]\n  unles: {before: [x]}\n", 10, "unknown key 'unles' in 'match'", "'unless'"),
        (DECLARATION + "match:\n  - phrases: [a b]\n    without:\n      - tokns: [x]\n", 11, "unknown key 'tokns'", "'tokens'"),
        (
            DECLARATION + "options:\n  days: {type: integer, defualt: 3, description: d}\n",
            9,
            "unknown key 'defualt'",
            "'default'",
        ),
        (DECLARATION.replace("level: warning", "level: fatal"), 3, "level", ""),
        (DECLARATION.replace("help: Write Acme.\n", ""), 1, "the key 'help' is missing", ""),
        (DECLARATION + "code: ACME102\n", 8, "stands here twice", ""),
        (DECLARATION.replace("Write Acme.", "Write: Acme: now"), 7, "not valid YAML", "quotation marks"),
        (DECLARATION.replace("{text}", "{text.x}"), 0, "{text.x} is no placeholder", "one word"),
        (DECLARATION.replace("ACME101", "acme"), 0, "'acme' is no code", "capital letters"),
        (DECLARATION.replace("no-old-names", "No Old Names"), 0, "is no name", "hyphens"),
        (DECLARATION + "options:\n  days: {type: integer, default: soon, description: d}\n", 0, "must be a whole number", ""),
        (DECLARATION + "scope: corpus\nmatch: {phrases: [x]}\n", 0, "one article at a time", "rule.py"),
        ("a: &a [x]\nb: *a\n", 0, "alias", "Write the value out"),
        ("- 1\n- 2\n", 0, "expected keys with values", ""),
        ("", 0, "expected keys with values", ""),
    ],
)
def test_what_is_wrong_is_said_with_its_line(tmp_path: Path, text: str, line: int, said: str, help: str) -> None:
    error = problem(tmp_path, text)
    assert said in error.message
    assert help in error.help
    assert f"rule.yaml{f':{line}' if line else ''}" in error.where


def test_a_file_that_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "rule.yaml").write_bytes(b"code: \xff\xfe")
    with pytest.raises(UserError, match="not UTF-8"):
        read_declaration(tmp_path / "rule.yaml")


def test_yaml_runs_nothing(tmp_path: Path) -> None:
    error = problem(tmp_path, DECLARATION + "options: !!python/object/apply:os.system ['exit 3']\n")
    assert "not valid YAML" in error.message


def test_what_is_left_out(make_rule: Callable[..., Rule]) -> None:
    declared = make_rule().declaration
    assert (declared.scope, declared.needs, declared.options, declared.matches, declared.today) == ("article", (), {}, (), False)


OPTIONS = (
    "options:\n  days: {type: integer, default: 3, description: d}\n  words: {type: strings, default: [a], description: d}\n"
)


def test_options_have_defaults_and_types(make_rule: Callable[..., Rule]) -> None:
    declared = make_rule(OPTIONS).declaration
    assert declared.options["days"] == Option("integer", 3, "d")
    assert option_values(declared, {}) == {"days": 3, "words": ("a",)}
    assert option_values(declared, {"days": 5}) == {"days": 5, "words": ("a",)}
    with pytest.raises(UserError) as caught:
        option_values(declared, {"dayz": 5})
    assert "Did you mean 'days'?" in caught.value.help
    for wrong in (True, "5", 5.5, None):
        with pytest.raises(UserError, match="must be a whole number"):
            option_values(declared, {"days": wrong})


def test_placeholders_are_filled_and_nothing_else_is() -> None:
    assert fill("{text} {text} {{x", {"text": "{other}"}, "r") == "{other} {other} {{x"
    with pytest.raises(UserError, match="other"):
        fill("{other}", {"text": "x"}, "r")
