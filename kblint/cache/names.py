"""What a result follows from, as a name: the same name, the same result."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec

import kblint
from kblint.config import Config
from kblint.rules.rule import Rule

_BYTES = 16
# What of the configuration decides only what is shown of the findings, or is told in another way.
_NOT_READ: dict[str, Any] = {"fail_on": "error", "baseline": "", "source_url": "", "today": None, "fixes": {}}


def of_setup(config: Config, rules: Iterable[Rule], statements: bool) -> bytes:
    """The name of what holds for every article: kblint itself, the configuration, the rules that run, whether statements are wanted."""
    digest = hashlib.blake2b(digest_size=_BYTES)
    digest.update(repr((kblint.__version__, sys.version_info[:3], statements)).encode())
    digest.update(_own_code())
    settings = msgspec.structs.replace(config, **_NOT_READ)
    digest.update(msgspec.json.encode(settings, order="deterministic", enc_hook=repr))
    for rule in rules:
        digest.update(f"\0{rule.code}\0{rule.pack}\0".encode("utf-8", "surrogatepass"))
        # The rules of a pack may come with the articles; they count by what stands in them.
        for path in sorted(p for p in rule.folder.iterdir() if p.suffix in (".yaml", ".py")):
            digest.update(f"\0{path.name}\0".encode("utf-8", "surrogatepass"))
            digest.update(path.read_bytes())
    return digest.digest()


def of_content(path: str, content: bytes) -> bytes:
    """The name of a file of the knowledge base: its path below the root and what stands in it."""
    digest = hashlib.blake2b(path.encode("utf-8", "surrogateescape"), digest_size=_BYTES)
    digest.update(b"\0")
    digest.update(content)
    return digest.digest()


def of_result(setup: bytes, what: str, *parts: bytes) -> bytes:
    """The name of a result: what it is, and all that it follows from."""
    return hashlib.blake2b(b"\0".join((what.encode(), setup, *parts)), digest_size=_BYTES).digest()


def of_facts(setup: bytes, content: bytes) -> bytes:
    """The name of the facts in a file of that content."""
    return of_result(setup, "facts", content)


def _own_code() -> bytes:
    """A sign of kblint's own code and of the libraries beside it: another revision may well bear the same version.

    It is made of what stands in the files, so that an installation made anew, as in every run of a workflow, is the same.
    """
    package = Path(kblint.__file__).resolve().parent
    digest = hashlib.blake2b(digest_size=_BYTES)
    for folder, folders, files in os.walk(package):
        folders[:] = sorted(f for f in folders if f != "__pycache__")
        for path in (Path(folder, file) for file in sorted(files) if file.endswith(".py")):
            digest.update(f"{path.relative_to(package)}\0".encode() + path.read_bytes())
    # Named after the library and its version.
    libraries = sorted(path.name for path in Path(msgspec.__file__).resolve().parent.parent.glob("*.dist-info"))
    digest.update(repr(libraries).encode())
    return digest.digest()
