"""What the assistant said, of an answer or a transcript."""

from __future__ import annotations

import json

import pytest

from kblint.errors import UserError
from kblint.tracing import said


def texts(text: str, *names: str) -> list[str]:
    return [one.text for one in said(text, names)]


def test_an_answer_is_said_whole_with_the_lines_of_its_sentences() -> None:
    found = said("You can return it. We refund it.\n\n- Bring the box.\n")
    assert [(one.text, one.line) for one in found] == [("You can return it.", 1), ("We refund it.", 1), ("Bring the box.", 3)]


@pytest.mark.parametrize(
    "text",
    [
        "Customer: Can I return it?\nAssistant: You can return it.\nCustomer: Thanks\nAssistant: Bring the box.\n",
        "**User:** Can I return it?\n\n**Acme Bot:** You can return it.\n\n**User:** Thanks\n\n**Acme Bot:** Bring the box.\n",
        "[10:02] Jo: Can I return it?\n[10:03] Orin: You can return it. Bring the box.\n",
        "You: Can I return it?\nOrin: You can return it.\nBring the box.\n",
    ],
)
def test_of_a_conversation_only_what_the_assistant_says(text: str) -> None:
    assert texts(text, "Orin") == ["You can return it.", "Bring the box."]


def test_a_label_in_an_answer_is_no_speaker() -> None:
    assert texts("Note: bring the box.\n\nDelivery: two days.\n") == ["Note: bring the box.", "Delivery: two days."]


@pytest.mark.parametrize(
    "messages",
    [
        [{"role": "user", "content": "Can I?"}, {"role": "assistant", "content": "You can return it."}],
        {
            "messages": [
                {"role": "user", "content": "Can I?"},
                {"role": "assistant", "content": [{"type": "text", "text": "You can return it."}]},
            ]
        },
        {"conversation": [{"from": "Jo", "text": "Can I?"}, {"from": "Orin", "text": "You can return it."}]},
    ],
)
def test_messages_of_json(messages: object) -> None:
    assert [(one.text, one.line) for one in said(json.dumps(messages), ["Orin"])] == [("You can return it.", 2)]


def test_json_without_messages_is_told() -> None:
    with pytest.raises(UserError, match="holds no messages"):
        said('{"answer": 3}')


def test_a_link_in_front_is_no_json() -> None:
    assert texts("[Returns](returns.md) tells how long you have.") == ["Returns tells how long you have."]


def test_too_much_is_told() -> None:
    with pytest.raises(UserError, match="longer than"):
        said("word " * 300_000)
