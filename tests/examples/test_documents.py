"""What the guides say is so: the output they show, the keys and rules they name, the files they link to."""

from __future__ import annotations

import json
import re
from pathlib import Path

import msgspec
import pytest
import yaml

from kblint.articles.markdown import slug_variants
from kblint.config import Assistant, Config, load
from kblint.rules.declaration import read_declaration
from tests.examples.documents import GUIDES, ROOT, printed, shown

SHOWN = [(guide.name, *example) for guide in GUIDES for example in shown(guide)]


def test_guides_show_examples() -> None:
    assert {name for name, _, _ in SHOWN} >= {"README.md", "getting-started.md"}


@pytest.mark.parametrize(("guide", "command", "output"), SHOWN, ids=lambda value: value if len(value) < 100 else "")
def test_shown_output_is_real(guide: str, command: str, output: str) -> None:
    assert output == printed(command), f"{guide}: python -m tests.examples.documents writes it anew"


def test_readme_lists_the_shipped_rules() -> None:
    rules = json.loads(printed("kblint rules --format json"))
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| ([A-Z]{2}\d{3}) (\S+) \|", readme, re.MULTILINE) == [(r["code"], r["name"]) for r in rules]


def test_configuration_guide_explains_every_key() -> None:
    guide = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
    keys = {field.name for field in msgspec.structs.fields(Config)}
    table = set(re.findall(r"^\| \[`(\w+)`\]", guide, re.MULTILINE))
    assert table == keys
    for field in msgspec.structs.fields(Assistant):
        assert f"| `{field.name}` |" in guide


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.name)
def test_configurations_in_guides_are_valid(guide: Path, tmp_path: Path) -> None:
    for block in re.findall(r"^```yaml\n(.*?)^```$", guide.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL):
        keys = yaml.safe_load(block)
        if isinstance(keys, dict) and "code" in keys:
            (tmp_path / "rule.yaml").write_text(block, encoding="utf-8")
            assert read_declaration(tmp_path / "rule.yaml").code == keys["code"]
        elif isinstance(keys, dict) and not {"kblint_ignore", "bad", "repos"} & keys.keys():
            (tmp_path / "kblint.yaml").write_text(block, encoding="utf-8")
            assert load(tmp_path).file == tmp_path / "kblint.yaml", block


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.name)
def test_links_lead_somewhere(guide: Path) -> None:
    text = re.sub(r"^```.*?^```$", "", guide.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if re.match(r"[a-z]+:", target) or target == "#who-qualifies":  # the guide for writers shows it as an example
            continue
        path, _, anchor = target.partition("#")
        aim = (guide.parent / path).resolve() if path else guide
        assert aim.exists(), f"{guide.name} links to {target}"
        if anchor:
            headings = re.findall(r"^#+ (.+)$", aim.read_text(encoding="utf-8"), re.MULTILINE)
            assert any(anchor in slug_variants(heading) for heading in headings), f"{guide.name} links to {target}"
