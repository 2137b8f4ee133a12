"""The configuration: found going up, read strictly, its errors said with file, line and the nearest key."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from kblint.config import Config, load
from kblint.errors import UserError


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    loaded = load(tmp_path)
    assert (loaded.config, loaded.root, loaded.file) == (Config(), tmp_path, None)


@pytest.mark.parametrize("name", ["kblint.yaml", ".kblint.yaml", "pyproject.toml"])
def test_it_is_found_going_up(tmp_path: Path, name: str) -> None:
    toml = name.endswith("toml")
    (tmp_path / name).write_text('[tool.kblint]\nprofile = "strict"\n' if toml else "profile: strict\n")
    (tmp_path / "a" / "b").mkdir(parents=True)
    loaded = load(tmp_path / "a" / "b")
    assert loaded.config.profile == "strict"
    assert loaded.root == tmp_path


def test_a_pyproject_without_our_table_is_passed_by(tmp_path: Path) -> None:
    (tmp_path / "kblint.yaml").write_text("profile: strict\n")
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "pyproject.toml").write_text("[project]\nname = 'x'\n")
    assert load(tmp_path / "a").root == tmp_path


def test_everything_that_it_may_say(tmp_path: Path) -> None:
    (tmp_path / "kblint.yaml").write_text(
        """
articles: ["articles/**/*.md"]
exclude: ["drafts/**"]
article_url: "https://help.acme.example/articles/{id}"
source_url: "https://git.acme.example/kb/blob/main/{path}#L{line}"
assistant:
  names: [Orin]
  channels: [chat, ticket, email]
  human_contacts: ["+1 555 0100"]
  handoff: "Say that a person will take over."
scopes: {plan: [Free, Pro, {name: Business, aliases: [Team]}], region: [EU, US]}
synonyms: [[workspace, team space]]
sources_of_truth: [{topic: refund, article: articles/refund-policy.md}]
profile: recommended
select: []
ignore: []
severity: {KB401: note}
options: {KB404: {max_age_days: 365}}
overrides: [{paths: ["legal/**"], ignore: [KB3]}]
packs: ["./kb-rules"]
fail_on: error
today: 2026-11-20
"""
    )
    config = load(tmp_path).config
    assert config.assistant.names == ("Orin",)
    assert config.scopes["plan"][2].aliases == ("Team",)  # type: ignore[union-attr]
    assert config.overrides[0].ignore == ("KB3",)
    assert config.today == datetime.date(2026, 11, 20)


@pytest.mark.parametrize(
    ("text", "said", "where", "help"),
    [
        ("profile: strict\nartcles: []\n", "unknown key 'artcles'", "kblint.yaml:2", "Did you mean 'articles'?"),
        ("assistant:\n  name: [Ada]\n", "unknown key 'name' in 'assistant'", "kblint.yaml:2", "Did you mean 'names'?"),
        ("articles: help/\n", "expected a list, got text in 'articles'", "kblint.yaml:1", 'articles: ["…"]'),
        ("fail_on: errors\n", "'errors' is not a value that it may have in 'fail_on'", "kblint.yaml:1", "Did you mean 'error'?"),
        (
            "\nprofile: strickt\n",
            "'strickt' is not a value that it may have in 'profile'",
            "kblint.yaml:2",
            "Did you mean 'strict'?",
        ),
        (
            "severity: {KB101: eror}\n",
            "'eror' is not a value that it may have in 'severity'",
            "kblint.yaml:1",
            "Did you mean 'error'?",
        ),
        ("today: tomorrow\n", "expected a date in 'today'", "kblint.yaml:1", "YYYY-MM-DD"),
        ("overrides:\n  - path: [a]\n", "unknown key 'path' in entry 1 of 'overrides'", "kblint.yaml:2", "Did you mean 'paths'?"),
        ("a: b: c\n", "is not valid YAML", "kblint.yaml:1", ""),
        ("profile: !!python/object/apply:os.system [true]\n", "is not valid YAML", "kblint.yaml:1", ""),
    ],
)
def test_errors_say_what_where_and_what_to_do(tmp_path: Path, text: str, said: str, where: str, help: str) -> None:
    (tmp_path / "kblint.yaml").write_text(text)
    with pytest.raises(UserError) as error:
        load(tmp_path)
    assert said in error.value.message
    assert error.value.where.endswith(where)
    assert help in error.value.help


def test_a_named_configuration_must_exist(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no such configuration"):
        load(tmp_path, tmp_path / "other.yaml")


@pytest.mark.parametrize("text", ["", "# nothing yet\n"])
def test_an_empty_file_changes_nothing(tmp_path: Path, text: str) -> None:
    (tmp_path / "kblint.yaml").write_text(text)
    assert load(tmp_path).config == Config()


def test_a_misspelt_key_in_pyproject_is_said_as_in_yaml(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.kblint]\nprofil = "strict"\n')
    with pytest.raises(UserError) as error:
        load(tmp_path)
    assert "unknown key 'profil'" in error.value.message
    assert error.value.help == "Did you mean 'profile'?"
