"""What must hold for the spans of any article, checked without the parser's own means."""

from __future__ import annotations

import html
import json
import re

from kblint.articles.model import Article

_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_HEX = re.compile(r"\\x([0-9a-fA-F]{2})")
_BREAK = re.compile(r"\\\r?\n[ \t]*(?:\\(?= ))?")


def check_spans(article: Article) -> int:
    """Asserts that every character of every block comes from where the article says, and returns the number of sentences."""
    text = article.source.text
    count = 0
    for block in article.blocks:
        at = source_at = 0
        for run in block.runs:
            assert run.start == at < run.end, f"{article.path}: a gap in the runs of {block.text!r}"
            assert source_at <= run.source_start < run.source_end <= len(text), (
                f"{article.path}: runs out of order in {block.text!r}"
            )
            at, source_at = run.end, run.source_end
            read, source = block.text[run.start : run.end], text[run.source_start : run.source_end]
            if len(read) == len(source):
                assert all(_same(r, s) for r, s in zip(read, source, strict=True)), (
                    f"{article.path}: {source!r} was read as {read!r}"
                )
            else:
                assert _means(source, read), f"{article.path}: {source!r} was read as {read!r}"
        assert at == len(block.text)
        assert block.text == block.text.strip()
        end = 0
        for sentence in block.sentences:
            count += 1
            assert end <= sentence.start < sentence.end <= len(block.text)
            assert not block.text[end : sentence.start].strip(), f"{article.path}: words between sentences were lost"
            assert sentence.text == block.text[sentence.start : sentence.end] == sentence.text.strip()
            assert sentence.span == block.source_span(sentence.start, sentence.end)
            assert contains_in_order(text[sentence.span.start : sentence.span.end], sentence.text), (
                f"{article.path}: {sentence.text!r}"
            )
            end = sentence.end
        if block.kind not in ("code", "image"):
            assert not block.text[end:].strip()
        for mark in block.marks:
            assert 0 <= mark.start <= mark.end <= len(block.text)
            assert 0 <= mark.span.start < mark.span.end <= len(text)
    for link in article.links:
        assert article.blocks[link.block].text[link.start : link.end] == link.text
    return count


def contains_in_order(source: str, read: str) -> bool:
    """Whether the words as read appear, in order, in their source once its entities and escapes are read: equality up to markup."""
    read = read.replace("\0", "\ufffd")
    for decoded in (source, html.unescape(source), html.unescape(_ESCAPE.sub(r"\1", source)), html.unescape(_json(source))):
        rest = iter(decoded.replace("\0", "\ufffd"))
        if all(c in rest for c in read if not c.isspace()):
            return True
    return False


def _json(source: str) -> str:
    """The source as the inside of a JSON string or a quoted YAML value, where it is one."""
    source = _HEX.sub(r"\\u00\1", _BREAK.sub("", source))
    try:
        return str(json.loads(f'"{source}"', strict=False))
    except ValueError:
        return source


def _same(read: str, source: str) -> bool:
    return read == source or (read in " \n" and source in "\r\n\t ") or (read == "\ufffd" and source == "\0")


def _means(source: str, read: str) -> bool:
    """A run that is not character by character: an entity, an escape, white space, or a quoted value with escapes."""
    if read in (" ", "\n"):
        return (
            _json(source).isspace()
            or not source.strip(" \t\r\n>\\")
            or source.lower().startswith(("<br", "</br"))
            or source == "^["
        )
    return (
        html.unescape(source) == read
        or source == "\\" + read
        or source[0] in "'\"|>"
        or "\\" in source
        or "&" in source
        or "\n" in source
    )
