"""What is taken apart without spaCy is taken apart as spaCy does it, and its tokens match as they do in spaCy's ``Matcher``."""

import itertools
import re
from functools import lru_cache
from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.lang.en.lex_attrs import like_num
from spacy.matcher import Matcher

from kblint.articles.text import fold
from kblint.rules.patterns import Patterns, Text, parse_pattern
from kblint.rules.sequences import Choice, Gap, Pattern, TokenSequence, ways
from kblint.rules.tokens import CONTRACTIONS, apart, is_number, tokens, tokens_of_spacy

ENGLISH = spacy.blank("en")
HERE = Path(__file__).parent
TEXTS = [*(HERE.parent.parent / "rules").rglob("cases.yaml"), *HERE.glob("*.yaml"), *HERE.glob("*.py")]
STRETCHES = sorted({stretch for path in TEXTS for stretch in fold(path.read_text("utf-8")).split()})
EXCEPTIONS = sorted({exception.lower() for exception in ENGLISH.tokenizer.rules})


def of_spacy(stretch: str) -> tuple[str, ...]:
    return tuple(token.text for token in ENGLISH.make_doc(stretch))


def wrongly_taken_apart(stretches: list[str]) -> dict[str, tuple[str, ...]]:
    return {s: parts for s in stretches if (parts := apart(s)) is not None and parts != of_spacy(s)}


def test_what_stands_in_cases_is_taken_apart_as_spacy_does() -> None:
    assert wrongly_taken_apart(STRETCHES) == {}


def test_nearly_all_words_do_without_spacy() -> None:
    plain = [s for s in STRETCHES if re.fullmatch(r"[\w'-]+[.,]?", s)]
    assert sum(apart(s) is None for s in plain) < len(plain) / 25


@pytest.mark.parametrize("before", ["", "(", '"', "x-", "8", "--", "<", "a'"])
def test_exceptions_are_known_wherever_they_stand(before: str) -> None:
    after = ("", ".", ",", ").", ":", "'s", "-x", "/x", "8", "...", ">", "):")
    # Of the many contractions some stand for all.
    some = [e for number, e in enumerate(EXCEPTIONS) if e.strip() and (number % 10 == 0 or not re.search("^[a-z]+['’]", e))]
    assert wrongly_taken_apart([before + exception + sign for exception in some for sign in after]) == {}


def test_contractions_are_those_of_spacy() -> None:
    words = {e for e in EXCEPTIONS if re.fullmatch("[a-z]+(?:'[a-z]+)*", e) and len(of_spacy(e)) > 1}
    assert words - CONTRACTIONS.keys() == {"how'd'y"}
    assert {word: of_spacy(word) for word in CONTRACTIONS} == CONTRACTIONS


PIECES = st.sampled_from(
    "a b co e.g i.e vs p.m user users' user's don't cannot its v2 s3cmd 5 8 10 30 1,000 3.5 24/7 30gb 5m % $ € # am pm in "
    "and/or w/o follow-up e-mail/phone pages.example.com read-me.txt https://example.com/a-b_c/ me@example.com _ x_y é ä ß – — … - / "
    "' '' \" ( ) [ ] . .. , : ; ! ? < > = * & + @ { } | ^ \\ ~ o O D X 0 3 th 's n't 'll -- ): ... .env -f <user>".split()
)


@settings(deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=5).map("".join))
def test_whatever_is_taken_apart_is_so_as_spacy_does_it(stretch: str) -> None:
    parts = apart(stretch)
    assert parts is None or parts == of_spacy(stretch)


@settings(deadline=None)
@given(st.lists(PIECES, max_size=8), st.sampled_from([" ", "  ", " \u2003", ""]))
def test_texts_are_taken_apart_as_spacy_does(pieces: list[str], between: str) -> None:
    text = between.join(pieces)
    found, expected = tokens(text), tokens_of_spacy(text)
    if not any(token.opaque for token in found):
        assert found == expected
    covered = [token for token in found if token.opaque]
    assert [t for t in found if not t.opaque] == [t for t in expected if not any(o.start <= t.start < o.end for o in covered)]


@pytest.mark.parametrize(
    "token", [*STRETCHES[::7], "thirty", "30th", "1/2", "+3", "~5", "1.000,5", "third", "½", "²", "3rd", "th"]
)
def test_numbers_are_those_of_spacy(token: str) -> None:
    assert is_number(token) == like_num(token)


LISTS = {"people": ("customer~", "team member~")}
PATTERNS = (
    "we ...3 reply",
    "as soon as possible?",
    "[cannot|can not|don't] ...1 you",
    "[will|'ll] <word>? back",
    "<number> km ...2 soon",
    "within? <number>? [day~|working day~] [of|after]",
    "<people> ... [get|get back|get back to you]",
    "follow-up~ ...8 [e.g.|a.m.|and/or]",
    "<word> <word>? to ...2 <number>? you",
)
WORDS = st.sampled_from(
    "we we'll will not can cannot don't get back to you soon as , possible 30 km 30km reply - within three days day's working of "
    "after customers team members follow-up e.g. a.m. 9a.m. and/or :) so): ( (e (you) we... <you> can/not follow-ups).".split()
)


def parsed(pattern: str) -> Pattern:
    return parse_pattern(pattern, LISTS, "rule.yaml")


@lru_cache
def matcher(patterns: tuple[str, ...]) -> Matcher:
    """The matcher of spaCy for patterns: each way through alternatives is a pattern of its own."""
    made = Matcher(ENGLISH.vocab)
    classes = {"number": {"LIKE_NUM": True}, "word": {"IS_ALPHA": True}}
    branches: list[list[dict[str, object]]] = []
    for pattern in patterns:
        steps: list[list[list[dict[str, object]]]] = []
        for item in parsed(pattern):
            if isinstance(item, Gap):
                steps.append([[{"OP": f"{{0,{item.most}}}"}]])
            elif isinstance(item, Choice):
                steps.append([[{"ORTH": {"IN": list(word)}} for word in way] for way in ways(item)] + [[]] * item.optional)
            else:
                steps.append([[{**classes[item.name], **({"OP": "?"} if item.optional else {})}]])
        branches += [list(itertools.chain.from_iterable(way)) for way in itertools.product(*steps)]
    made.add("pattern", branches, greedy="LONGEST")
    return made


def of_matcher(patterns: tuple[str, ...], text: str) -> list[tuple[int, int]]:
    whole = ENGLISH.make_doc(text)
    kept = [token for token in whole if not token.is_space]
    doc = spacy.tokens.Doc(ENGLISH.vocab, words=[token.text for token in kept])
    found = [(kept[start].idx, kept[end - 1].idx + len(kept[end - 1])) for _, start, end in matcher(patterns)(doc)]
    return sorted(found)


@settings(deadline=None)
@given(
    st.lists(WORDS, max_size=12), st.sampled_from([" ", "  ", ""]), st.lists(st.sampled_from(PATTERNS), min_size=1, unique=True)
)
def test_patterns_match_what_the_matcher_of_spacy_matches(words: list[str], between: str, patterns: list[str]) -> None:
    text = between.join(words)
    found = Patterns([], patterns, LISTS, "rule.yaml")._in_tokens([*map(parsed, patterns)], Text(text))
    assert sorted(found) == of_matcher(tuple(patterns), text)


@settings(deadline=None)
@given(st.lists(WORDS, max_size=10))
def test_a_match_in_an_opaque_stretch_is_thought_possible(words: list[str]) -> None:
    text = " ".join(words)
    for pattern in PATTERNS:
        sequence = TokenSequence(parsed(pattern))
        found = list(sequence.matches(tokens(text)))
        if any(sequence.matches(tokens_of_spacy(text))):
            assert found
