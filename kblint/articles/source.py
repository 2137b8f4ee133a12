"""Bytes → decoded source."""

from __future__ import annotations

import os
from pathlib import Path

from kblint.articles.model import Article, Problem, Source, Span

# No article that a person reads is larger; an export is read in another way.
MAX_BYTES = 32 * 1024 * 1024


class Unreadable(Exception):
    """A file that cannot be an article: ``reason`` and ``help`` in plain words, ``offset`` where the trouble is, in bytes."""

    def __init__(self, reason: str, help: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.help = help


def decode(path: str, data: bytes) -> Source:
    """The text of a file, which must be UTF-8; a byte order mark is not part of it. Raises Unreadable."""
    if len(data) > MAX_BYTES:
        raise Unreadable(
            f"the file is too large ({len(data) / 1024 / 1024:.0f} MB; at most {MAX_BYTES // 1024 // 1024} MB are read)",
            "Split the article, or exclude the file in the configuration.",
        )
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise Unreadable("the file is encoded as UTF-16", "Save it as UTF-8.")
    try:
        return Source(path, data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Unreadable(
            f"the file is not UTF-8: byte 0x{data[error.start]:02X} in line {line} is no character",
            "Save it as UTF-8 (it may be Latin-1 or Windows-1252 now).",
        ) from None


def read(root: Path, path: str) -> Source:
    """Reads and decodes a file below the root. Raises Unreadable."""
    return decode(path, read_bytes(root, path))


def read_bytes(root: Path, path: str) -> bytes:
    """The content of a file below the root. Raises Unreadable."""
    try:
        # To make a path of each of thousands of names takes longer than to read the files.
        with open(f"{root}/{path}", "rb") as file:  # noqa: PTH123
            # A buffer of the greatest size for each file would cost more than the reading.
            size = os.fstat(file.fileno()).st_size or MAX_BYTES
            data = file.read(min(size, MAX_BYTES) + 1)
            size = len(data) if len(data) <= MAX_BYTES else os.fstat(file.fileno()).st_size
    except OSError as error:
        raise Unreadable(
            f"the file cannot be opened: {(error.strerror or str(error)).lower()}", "Check that it exists and may be read."
        ) from None
    if size > MAX_BYTES:
        raise Unreadable(
            f"the file is too large ({size / 1024 / 1024:.0f} MB; at most {MAX_BYTES // 1024 // 1024} MB are read)",
            "Split the article, or exclude the file in the configuration.",
        )
    return data


def unreadable_article(path: str, reason: str, help: str) -> Article:
    """An article without text, which stands for a file that could not be read, so that a rule can say so."""
    problem = Problem(reason[:1].upper() + reason[1:] + ".", help, Span(0, 0))
    return Article(
        id=path,
        title=path.rsplit("/", 1)[-1],
        url="",
        source=Source(path, ""),
        metadata={},
        language="",
        blocks=(),
        problems=(problem,),
    )
