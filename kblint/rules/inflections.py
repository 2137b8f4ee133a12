"""The written forms of an English word, for patterns such as ``order~``: a closed table and the regular endings, no model."""

from __future__ import annotations

_IRREGULAR = (
    "be am is are was were been being", "have has had having", "do does did done doing", "go goes went gone going",
    "get gets got gotten getting", "give gives gave given giving", "take takes took taken taking", "buy buys bought buying",
    "pay pays paid paying", "send sends sent sending", "make makes made making", "find finds found finding",
    "write writes wrote written writing", "say says said saying", "tell tells told telling", "see sees saw seen seeing",
    "choose chooses chose chosen choosing", "begin begins began begun beginning", "lose loses lost losing",
    "leave leaves left leaving", "keep keeps kept keeping", "hold holds held holding", "sell sells sold selling",
    "spend spends spent spending", "run runs ran running", "come comes came coming", "become becomes became becoming",
    "know knows knew known knowing", "speak speaks spoke spoken speaking", "meet meets met meeting", "set sets setting",
    "read reads reading", "put puts putting", "let lets letting", "cut cuts cutting", "cost costs costing",
    "bring brings brought bringing", "think thinks thought thinking", "understand understands understood understanding",
    "withdraw withdraws withdrew withdrawn withdrawing", "fly flies flew flown flying", "drive drives drove driven driving",
    "person persons people", "child children", "man men", "woman women", "half halves",
)  # fmt: skip
_GROUP = {form: tuple(group.split()) for group in _IRREGULAR for form in group.split()}
_VOWELS = frozenset("aeiou")


def forms(word: str) -> tuple[str, ...]:
    """All regular forms of the word (or its row of the irregular table), the word itself first.

    Forms that English does not have may be among them ("childs"): they stand in no text, so they match nothing.
    """
    if word in _GROUP:
        return tuple(dict.fromkeys((word, *_GROUP[word])))
    if word.endswith("e"):
        made = [f"{word}s", f"{word}d", f"{word[:-1]}ing"]
    elif word.endswith("y") and len(word) > 1 and word[-2] not in _VOWELS:
        made = [f"{word[:-1]}ies", f"{word[:-1]}ied", f"{word}ing"]
    elif word.endswith(("s", "x", "z", "ch", "sh")):
        made = [f"{word}es", f"{word}ed", f"{word}ing"]
    else:
        made = [f"{word}s", f"{word}ed", f"{word}ing"]
        if len(word) > 2 and word[-1] not in _VOWELS | {"w", "y"} and word[-2] in _VOWELS and word[-3] not in _VOWELS:
            made += [f"{word}{word[-1]}ed", f"{word}{word[-1]}ing"]
    return (word, *made)
