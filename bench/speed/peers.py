"""Other tools for the same articles. None compares articles; what they take is the measure of what people are used to."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from typing import NamedTuple

from bench.speed.knowledge_base import KnowledgeBase
from bench.speed.processes import Run, check, run, several

# Folders besides PATH where they may be, separated as in PATH.
FOLDERS = "KBLINT_BENCH_PEERS"


class Peer(NamedTuple):
    """A tool, how it is called for some files, and what it is. ``fine`` says of an exit status whether it did its work."""

    name: str
    arguments: tuple[str, ...]
    about: str
    fine: Callable[[int], bool] = lambda status: status in (0, 1)


PEERS = (
    # Its status is the number of suggestions, or what is left of that in eight bits.
    Peer("write-good", (), "prose, English", lambda status: status >= 0),
    Peer("proselint", ("check",), "prose, English"),
    Peer("markdownlint-cli2", (), "Markdown, no language"),
    Peer("rumdl", ("check", "--no-cache"), "Markdown, no language, compiled"),
)


def installed() -> dict[Peer, str]:
    """The peers that there are, each with its program."""
    where = os.pathsep.join(filter(None, (os.environ.get(FOLDERS), os.environ.get("PATH", ""))))
    return {peer: program for peer in PEERS if (program := shutil.which(peer.name, path=where))}


class Pair(NamedTuple):
    """The peer and kblint, without a cache and with nothing changed, one after the other on the same articles."""

    peer: Run
    kblint: Run
    again: Run


def pairs(peer: Peer, program: str, base: KnowledgeBase, seconds: float, least: int = 3) -> list[Pair]:
    """Measurements side by side: what else the machine does at that time slows both."""

    def both() -> Pair:
        return Pair(
            run((program, *peer.arguments, *base.markdown), base.folder, peer.fine),
            check("--no-cache", folder=base.folder),
            check(folder=base.folder),
        )

    check(folder=base.folder)
    found = several(both, seconds, least)
    base.forget()
    return found
