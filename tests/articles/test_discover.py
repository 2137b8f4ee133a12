"""Which files are articles, which are targets, and what is said of the rest."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kblint.articles.discover import Found, discover, folder_in_repository, repository_of
from kblint.config import Config
from kblint.errors import UserError


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for path in ("a.md", "b/c.mdx", "b/d.html", "b/e.txt", ".hidden/f.md", "node_modules/g.md", "drafts/h.md", "b/img.png"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text("text")
    return tmp_path


def find(root: Path, *paths: str, configured: bool = False, **config: tuple[str, ...]) -> Found:
    return discover(root, Config(**config), [root / p for p in paths], configured)  # type: ignore[arg-type]


def test_without_a_configuration_every_article_below_is_known(tree: Path) -> None:
    found = find(tree)
    assert found.articles == ("a.md", "b/c.mdx", "b/d.html", "drafts/h.md")
    assert found.targets == set(found.articles)


def test_a_folder_is_the_knowledge_base_and_a_file_only_a_target(tree: Path) -> None:
    assert find(tree, "b").articles == ("b/c.mdx", "b/d.html")
    found = find(tree, "b/c.mdx")
    assert found.targets == {"b/c.mdx"}
    assert "a.md" in found.articles


def test_the_configuration_says_what_is_known(tree: Path) -> None:
    found = find(tree, "b", configured=True, articles=("**/*.md", "b/**"), exclude=("drafts/**",))
    assert found.articles == ("a.md", "b/c.mdx", "b/d.html")
    assert found.targets == {"b/c.mdx", "b/d.html"}
    assert dict(found.skipped)["b/e.txt"] == "it is neither Markdown, nor HTML, nor an export (JSON, CSV)"


def test_a_named_file_that_is_no_article_is_said(tree: Path) -> None:
    found = find(tree, "b/e.txt", "drafts/h.md", "a.md", configured=True, articles=("*.md",), exclude=("drafts/**",))
    assert dict(found.skipped) == {
        "b/e.txt": "it is neither Markdown, nor HTML, nor an export (JSON, CSV)",
        "drafts/h.md": "the configuration excludes it",
    }
    assert found.targets == {"a.md"}


def test_what_does_not_exist_is_an_error(tree: Path) -> None:
    with pytest.raises(UserError, match="no such file or folder"):
        find(tree, "missing")
    with pytest.raises(UserError, match="outside"):
        discover(tree / "b", Config(), [tree / "a.md"], True)


def test_links_out_of_the_root_are_not_followed(tree: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (outside / "secret.md").write_text("secret")
    (tree / "leak.md").symlink_to(outside / "secret.md")
    (tree / "folder").symlink_to(outside)
    (tree / "gone.md").symlink_to(tree / "nowhere.md")
    (tree / "same.md").symlink_to(tree / "a.md")
    (tree / "self.md").symlink_to(tree / "self.md")
    found = find(tree)
    assert "leak.md" not in found.articles
    assert "same.md" in found.articles
    assert set(dict(found.skipped)) == {"leak.md", "folder"}
    assert dict(found.unreadable) == dict.fromkeys(("gone.md", "self.md"), "the link leads to a file that does not exist")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every folder")
def test_a_folder_without_permission_is_said(tree: Path) -> None:
    (tree / "b").chmod(0)
    try:
        found = find(tree)
    finally:
        (tree / "b").chmod(0o755)
    assert "permission" in dict(found.unreadable)["b"]
    assert found.articles == ("a.md", "drafts/h.md")


def test_a_folder_that_cannot_be_opened_is_said(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.scandir

    def scandir(path: str) -> object:
        if str(path).endswith("/b"):
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    found = find(tree)
    assert dict(found.unreadable) == {"b": "the folder cannot be opened: permission denied"}
    assert found.articles == ("a.md", "drafts/h.md")


def test_the_folder_in_the_repository(tmp_path: Path) -> None:
    inner = tmp_path / "help" / "deep"
    inner.mkdir(parents=True)
    assert folder_in_repository(inner) == "" and repository_of(inner) == inner
    (tmp_path / ".git").mkdir()
    assert folder_in_repository(inner) == "help/deep" and folder_in_repository(tmp_path) == ""
    # A work tree beside the repository, or a module of it, has a file.
    (tmp_path / "help" / ".git").write_text("gitdir: elsewhere\n")
    assert folder_in_repository(inner) == "deep" and repository_of(inner) == tmp_path / "help"
