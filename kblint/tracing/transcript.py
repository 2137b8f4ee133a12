"""What an assistant said: the sentences of an answer, or of its turns in a transcript.

A transcript is text whose lines begin with who speaks ("Customer: …", "Assistant: …"), or JSON: a list of messages, or an object with one
under ``messages``, each with who speaks and what is said.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from kblint.articles.model import Source
from kblint.articles.parse import parse
from kblint.config import Config
from kblint.errors import UserError
from kblint.expressions import compiled

# More is no conversation.
MOST = 1_000_000


class Said(msgspec.Struct, frozen=True):
    """A sentence of an answer, and the line that it begins on (in JSON: the number of the message), counted from 1."""

    text: str
    line: int


_CUSTOMERS = frozenset(
    "customer user client visitor guest human caller you me member passenger buyer end-user enduser requester".split()
)
_ASSISTANTS = frozenset(
    "assistant bot chatbot ai model agent support advisor adviser operator system-assistant virtual-assistant".split()
)
_TURN = compiled(
    r"(?m)^[ \t>]{0,8}(?:\[?\d[\d:., /-]{3,24}(?:[ap]m)?\]?[ \t]{1,3})?[*_]{0,2}(?P<who>[A-Za-z][\w .'-]{0,30}?)[*_]{0,2}(?:[ \t]\([^)\n]{1,30}\))?:[*_]{0,2}(?:[ \t]|$)"
)
_WHO = ("role", "from", "author", "sender", "speaker", "type", "name")
_WHAT = ("content", "text", "message", "body", "value")
_LISTS = ("messages", "conversation", "transcript", "turns", "parts")


def said(text: str, names: Sequence[str] = (), where: str = "") -> list[Said]:
    """The sentences that the assistant said; ``names`` are its own. Raises UserError for JSON that is no list of messages, and for too much."""
    if len(text) > MOST:
        raise UserError(
            f"this is longer than {MOST:,} characters", where=where, help="Give one answer, or one conversation at a time."
        )
    ours = _ASSISTANTS.union(name.casefold() for name in names)
    turns = _messages(text, ours, where) if text.lstrip().startswith(("[", "{")) else _turns(text, ours)
    return [sentence for line, turn, counts in turns for sentence in _sentences(turn, line, counts)]


def _sentences(turn: str, line: int, counts: bool) -> Iterator[Said]:
    article = parse(Source("answer.md", turn), Config())
    for block in article.blocks:
        if block.kind in ("title", "code", "image"):
            continue
        for sentence in block.sentences:
            text = " ".join(sentence.text.split())
            if text:
                at = turn.count("\n", 0, sentence.span.start)
                yield Said(text, line + at if counts else line)


def _turns(text: str, ours: frozenset[str]) -> Iterator[tuple[int, str, bool]]:
    """The assistant's turns with the line that each begins on; all of the text where it is no conversation."""
    found = [m for m in _TURN.finditer(text) if not m["who"].casefold().startswith(("http", "note", "tip"))]
    speakers = {m["who"].strip().casefold() for m in found}
    if len(speakers) < 2 or not (speakers & _CUSTOMERS or any(_is_one(who, ours) for who in speakers)):
        yield 1, text, True
        return
    assistants = {who for who in speakers if _is_one(who, ours)} or speakers - _CUSTOMERS
    for turn, following in zip(found, [*found[1:], None], strict=True):
        if turn["who"].strip().casefold() in assistants:
            end = following.start() if following else len(text)
            yield text.count("\n", 0, turn.end()) + 1, text[turn.end() : end], True


def _is_one(who: str, of: frozenset[str]) -> bool:
    """Whether a speaker is one of these, or called after one ("Acme bot", "AI Agent")."""
    return who in of or bool(set(re.split(r"[ ._-]+", who)) & of)


def _messages(text: str, ours: frozenset[str], where: str) -> Iterator[tuple[int, str, bool]]:
    """The assistant's messages with the number of each."""
    try:
        data = json.loads(text)
    except (json.JSONDecodeError, RecursionError):
        # "[Hello](…), you can …" is text.
        yield from _turns(text, ours)
        return
    if isinstance(data, dict):
        data = next((data[key] for key in _LISTS if isinstance(data.get(key), list)), None)
    messages = [m for m in data if isinstance(m, dict)] if isinstance(data, list) else []
    known = [(n, _text_of(m), _speaker(m)) for n, m in enumerate(messages, 1)]
    if not any(what and who for _, what, who in known):
        raise UserError(
            "this JSON holds no messages",
            where=where,
            help='Give a list of messages, such as [{"role": "assistant", "content": "…"}], or the answer as plain text.',
        )
    for number, what, who in known:
        if what and _is_one(who, ours):
            yield number, what, False


def _speaker(message: dict[str, Any]) -> str:
    return next((str(message[key]).strip().casefold() for key in _WHO if isinstance(message.get(key), str)), "")


def _text_of(message: dict[str, Any]) -> str:
    """What a message says: a text, or texts in parts."""
    for key in _WHAT:
        value = message.get(key)
        if isinstance(value, str):
            return value
        if isinstance(value, list):
            parts = [p if isinstance(p, str) else p.get("text", "") if isinstance(p, dict) else "" for p in value]
            return "\n\n".join(part for part in parts if isinstance(part, str) and part)
    return ""
