"""The look for many wordings at once: what it turns away yields nothing, and what it finds is what each wording finds alone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from kblint.statements import permissions
from kblint.statements.clauses import clauses
from kblint.statements.permissions import Ruled, modals
from kblint.statements.wordings import Wordings, alternatives, any_of, by_letter, openings, unbound
from kblint.statements.words import fold, words
from tests.statements.test_any_sentence import SENTENCES

FORMS = [(modality, one) for modality, _, wording in permissions._FORMS for one in alternatives(wording)]


def test_alternatives_keep_their_groups() -> None:
    assert alternatives(r"a (?:b|c[|)])?|d\|e|f{2,3}") == [r"a (?:b|c[|)])?", r"d\|e", "f{2,3}"]


@pytest.mark.parametrize(
    ("wording", "begins"),
    [
        (r"(?:do(?:es)? not|don't) (?:need|have to)\b", {"do not", "does not", "don't need", "don't have"}),
        (r"(?:is|'s) (?:[a-z]+ )?fixed\b", {"is", "'s", "is fixed", "'s fixed"}),
        (r"we(?: will|'ll)* (?=[a-z]{3})", {"we"}),
        (r"^\W*(?:strictly )?no (?=[a-z])", {"no", "strictly no"}),
        (r"[a-z]+(?:'ll)? needs?\b", {"'ll need", "'ll needs", "need", "needs"}),
        (r"(?<!you )keeps?\b(?! [a-z]+ing)", {"keep", "keeps"}),
    ],
)
def test_the_words_that_a_wording_begins_with(wording: str, begins: set[str]) -> None:
    assert openings(wording) == begins


def test_a_wording_that_begins_with_half_a_word() -> None:
    with pytest.raises(ValueError, match="whole word"):
        openings("re[a-z]+ed")


def test_what_a_wording_asks_of_the_ends_of_a_clause_is_left_out() -> None:
    assert unbound(r"^\W*no (?!need\b)(?:dogs(?=\W*$)|(?=cats) |[$^]) (?<!b)c") == "no (?:dogs|(?=cats) |[$^]) c"


def test_any_of_some_words() -> None:
    pattern = re.compile(any_of(["we", "we do", "is", "isn't"]))
    assert [pattern.match(text)[0] for text in ("we do it", "we did", "isn't")] == ["we do", "we", "isn't"]  # type: ignore[index]
    assert pattern.match("i") is None


def _one_by_one(text: str) -> list[tuple[str, int, int]]:
    """What the wordings of each modality find when all are tried at every word."""
    found = []
    for kind in dict.fromkeys(kind for kind, _ in FORMS):
        pattern = "|".join(f"(?:{one})" for of, one in FORMS if of == kind)
        found += [(kind, *m.span()) for m in re.finditer(rf"(?:\b(?=[\w'])|^)(?:{pattern})", text)]
    return sorted(found)


WORDINGS = Wordings(FORMS)
STRETCHES = st.lists(
    st.one_of(
        st.sampled_from([one for _, one in FORMS]).flatmap(
            lambda one: st.from_regex(unbound(one).replace("[a-z]", "[a-d]"), fullmatch=True)
        ),
        SENTENCES,
        st.sampled_from([", ", "; ", " but ", " (", ") ", "'", "2", "_", " if "]),
    ),
    min_size=1,
    max_size=6,
).map(" ".join)


def _look(folded: str) -> None:
    plain = permissions.plain(folded)
    found = WORDINGS.find(plain, WORDINGS.candidates(plain))
    assert sorted((FORMS[f.number][0], f.start, f.end) for f in found) == _one_by_one(plain)
    tokens, ruled = words(plain), Ruled(plain)
    for clause in clauses(tokens):
        begin, end = tokens[clause.start].start, tokens[clause.end - 1].end
        assert ruled.modals(begin, end) == modals(plain[begin:end])


def test_the_battery_is_found_alike() -> None:
    for told in yaml.safe_load((Path(__file__).parent / "sentences.yaml").read_text()).values():
        for sentence in told:
            _look(fold(sentence["text"]))


@settings(max_examples=10, deadline=None)
@given(STRETCHES)
def test_whatever_stands_together_is_found_alike(text: str) -> None:
    _look(fold(text))


@pytest.mark.parametrize("text", ["ab", "ac", "a", "b", "bd", "x1", "xx2", "(", "c", "abc", ""])
def test_a_wording_by_letters_stands_where_the_wording_does(text: str) -> None:
    wording = r"ab|(?:b|c)d?|ac?|x+\d|b"
    assert bool(re.search(by_letter(wording), text)) == bool(re.search(wording, text))
