"""``kblint init`` on repositories of several kinds."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from kblint.articles.discover import discover
from kblint.articles.model import Source
from kblint.cli import cli
from kblint.config import Config, load
from kblint.errors import UserError
from kblint.survey import survey

CORPORA = Path(__file__).resolve().parents[3] / "shared/data/corpora"
LOOP = "# Late\n\nIf it is late, contact support.\n"


def write(root: Path, path: str, text: str = LOOP) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text)


def init(root: Path, *options: str) -> Result:
    return CliRunner().invoke(cli, ["init", str(root), *options], standalone_mode=False)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write(tmp_path, "README.md", "# About\n\nWrite to a@acme.example.\n")
    write(tmp_path, "content/help/late.md", f"---\ntitle: Late\nowner: care\n---\n\n{LOOP}")
    write(
        tmp_path, "content/help/terms.md", "# Returns\n\nOn the Orbit plan, unused goods come back within 30 days of delivery.\n"
    )
    write(
        tmp_path,
        "content/help/pay/refunds.md",
        "# Refunds\n\nOn the Orbit plan, you may return unused goods up to 14 days after delivery.\n",
    )
    return tmp_path


def test_what_is_found_and_written(root: Path) -> None:
    done = init(root)
    assert "Found 3 articles in content/help (3)." in done.output
    assert "Front matter: owner (1), title (1)." in done.output and "Plans: Orbit (2)." in done.output
    assert "content/help/late.md:8 error[KB101] contact-support" in done.output
    config = load(root).config
    assert config.articles == ("/content/help/**/*.md",)
    assert '#   plan: ["Orbit"]' in (root / "kblint.yaml").read_text()
    assert set(discover(root, config, (), True).articles) == {f"content/help/{n}.md" for n in ("late", "terms", "pay/refunds")}
    hooks = yaml.safe_load((root / ".pre-commit-config.yaml").read_text())
    assert hooks["repos"][0]["hooks"] == [{"id": "kblint"}]
    assert "kblint/kblint@" in (root / ".github/workflows/articles.yml").read_text()


@pytest.mark.parametrize("options", [(), ("--baseline",)])
def test_each_article_is_read_once_for_it_and_for_the_check_after_it(
    root: Path, options: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    from kblint.articles import parse

    monkeypatch.delenv("KBLINT_NO_CACHE")
    read: list[str] = []
    parse_all = parse.parse_all

    def counting(source: Source, config: Config) -> list[parse.Parsed]:
        read.append(source.path)
        return parse_all(source, config)

    monkeypatch.setattr(parse, "parse_all", counting)
    done = init(root, *options)
    names = sorted(f"content/help/{n}.md" for n in ("late", "terms", "pay/refunds"))
    assert sorted(read) == names
    read.clear()
    checked = CliRunner().invoke(cli, ["check", str(root), "--format", "concise"], standalone_mode=False)
    assert checked.return_value == (0 if options else 1) and not read
    assert options or ("2 findings in 3 articles" in done.output and "2 findings in 3 articles" in checked.output)
    init(root, "--force")
    assert not read


def test_names_and_addresses_in_any_kind_of_file(tmp_path: Path) -> None:
    write(
        tmp_path,
        "a.md",
        "---\ntitle: x\nowner: y@acme.example\n---\n\nOn the **Orbit** plan. [Write](mailto:care@acme.example).\n",
    )
    write(
        tmp_path, "b.html", "<html><body><p>The <b>Orbit</b> plan is for all. The new plan is <i>Orbit</i>.</p></body></html>\n"
    )
    (tmp_path / "c.md").write_bytes(b"\xff\xfe\x00")
    found = survey(tmp_path)
    assert found.plans == (("Orbit", 2),) and found.mails == (("care@acme.example", 1),)
    assert found.keys == (("owner", 1), ("title", 1)) and found.articles == 3


def test_nothing_is_replaced_without_force(root: Path) -> None:
    for path in ("kblint.yaml", ".pre-commit-config.yaml", ".github/workflows/articles.yml"):
        write(root, path, "mine: true\n")
    error = init(root).exception
    assert isinstance(error, UserError) and "--force" in error.help
    (root / "kblint.yaml").unlink()
    done = init(root)
    assert "articles.yml exists and stays as it is" in done.output and "- id: kblint" in done.output
    assert (
        (root / ".pre-commit-config.yaml").read_text() == (root / ".github/workflows/articles.yml").read_text() == "mine: true\n"
    )
    init(root, "--force")
    assert (root / ".pre-commit-config.yaml").read_text() == "mine: true\n"
    assert "kblint/kblint@" in (root / ".github/workflows/articles.yml").read_text()


def test_a_baseline_lets_only_new_findings_fail(root: Path) -> None:
    assert "accept what there is" not in init(root, "--baseline").output
    assert CliRunner().invoke(cli, ["check", str(root)], standalone_mode=False).return_value == 0
    write(root, "content/help/new.md", LOOP.replace("late", "lost"))
    assert CliRunner().invoke(cli, ["check", str(root)], standalone_mode=False).return_value == 1


def test_a_folder_of_a_repository(root: Path) -> None:
    (root / ".git").mkdir()
    init(root / "content")
    assert (root / "content/kblint.yaml").exists() and not (root / "content/.github").exists()
    workflow = yaml.safe_load((root / ".github/workflows/articles.yml").read_text())
    assert workflow["jobs"]["kblint"]["steps"][-1]["with"] == {"comment": "both", "paths": "content"}


def test_several_folders_and_the_address_of_the_site(tmp_path: Path) -> None:
    for path in ("docs/a.md", "docs/b.html", "faq [old]/c.md"):
        write(tmp_path, path)
    write(tmp_path, "mkdocs.yml", "site_name: x\nsite_url: 'https://help.acme.example/'\n")
    init(tmp_path)
    config = load(tmp_path).config
    assert config.article_url == "https://help.acme.example/{id}"
    assert len(discover(tmp_path, config, (), True).articles) == 3


def test_names_cannot_break_the_configuration(tmp_path: Path) -> None:
    write(tmp_path, 'x"]\nselect: [a/b: c.md')
    write(tmp_path, "y/d.md", '---\n"k\\nselect: [": 1\n---\n\n# D\n\nWell.\n')
    assert init(tmp_path).exception is None
    assert load(tmp_path).config.select == ()
    assert len(discover(tmp_path, load(tmp_path).config, (), True).articles) == 2


def test_no_articles(tmp_path: Path) -> None:
    assert "no article was found" in str(init(tmp_path).exception)
    assert not list(tmp_path.iterdir())
    assert "no such folder" in str(init(tmp_path / "none").exception)


@pytest.mark.parametrize("name", sorted(c.name for c in CORPORA.glob("*") if c.is_dir()) or [""])
def test_what_is_found_in_real_help_centres_is_all_of_it(name: str, tmp_path: Path) -> None:
    if not name:
        pytest.skip("the collection of real articles is not here")
    from kblint.starting_files import configuration

    root = tmp_path / "kb"
    shutil.copytree(CORPORA / name, root)
    root.chmod(0o755)
    found = survey(root)
    (root / "kblint.yaml").write_text(configuration(found))
    articles = discover(root, load(root).config, (), True).articles
    assert len(articles) == found.articles >= 25
    assert not [a for a in articles if "LICENSE" in a]
