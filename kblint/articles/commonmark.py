"""markdown-it-py, made to say where everything stands, and to ask at each place only the rules that could begin there.

markdown-it-py gives lines for blocks and nothing for inline text. Its two loops are written again here, with the bookkeeping
added: the block parser notes the first and last character of each line that holds text, while list indents, quotation marks
and table pipes are stripped from it; the inline parser notes where each token came from as it makes it. Both look a
character up before they offer it to a rule, because most rules can begin with one or two characters only.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.parser_block import ParserBlock
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from kblint.articles.extensions import extend, list_anywhere

# Lists and quotations nested deeper than any person writes; markdown-it reads nothing below.
MAX_NESTING = 120
# The characters with which a rule's construct begins. A rule that is not named is asked everywhere.
LINE_SIGNS = {
    "indented_container": "!?=",
    "bare_table": "|",
    "fence": "`~",
    "blockquote": ">",
    "hr": "*-_",
    "list": "*+-0123456789",
    "definition": ":",
    "footnote": "[",
    "reference": "[",
    "html_block": "<",
    "heading": "#",
    "loose_heading": "#",
}
TEXT_SIGNS = {
    "newline": "\n",
    "escape": "\\",
    "backticks": "`",
    "strikethrough": "~",
    "emphasis": "*_",
    "footnote_mark": "[",
    "inline_footnote": "^",
    "wikilink": "[!",
    "highlight": "=",
    "link": "[",
    "image": "!",
    "autolink": "<",
    "jsx_tag": "<",
    "html_inline": "<",
    "entity": "&",
}
# The rules whose lines hold text.
_LEAVES = frozenset(("paragraph", "heading", "loose_heading", "table", "bare_table", "code", "fence", "html_block"))
_PAIRED = re.compile(r"[*_~]")

BlockRule = Callable[[StateBlock, int, int, bool], bool]
InlineRule = Callable[[StateInline, bool], bool]


def _by_sign(rules: Iterable[Any], signs: Mapping[str, str]) -> tuple[dict[str, tuple[Any, ...]], tuple[Any, ...]]:
    """The rules that can begin with each character, in their order, and those that can begin with any other."""
    enabled = [rule for rule in rules if rule.enabled]
    special = sorted({sign for rule in enabled for sign in signs.get(rule.name, "")})
    by_sign = {sign: tuple(rule.fn for rule in enabled if sign in signs.get(rule.name, sign)) for sign in special}
    return by_sign, tuple(rule.fn for rule in enabled if rule.name not in signs)


class _Block(ParserBlock):
    """The block parser: ``state.env["lines"]`` gets the range of each line that holds text, without what it stands in.

    ``state.env["unread"]`` gets the first line of each text that is nested too deeply to be read.
    """

    def compile(self) -> None:
        """Builds the tables of rules, once all rules are there."""
        self.ruler.at("paragraph", self._paragraph)
        self.ruler.disable("lheading")
        rules = self.ruler.__rules__
        self._rules, self._others = _by_sign(rules, LINE_SIGNS)
        self._leaves = frozenset(rule.fn for rule in rules if rule.name in _LEAVES)
        chains = {name for rule in rules for name in rule.alt}
        self.ruler.__cache__ = {name: [_any_of([rule for rule in rules if name in rule.alt])] for name in chains}
        self._ends = self.ruler.getRules("paragraph")[0]

    def tokenize(self, state: StateBlock, first: int, last: int) -> None:
        """markdown-it's own loop, with the bookkeeping added."""
        rules, others, leaves = self._rules, self._others, self._leaves
        source, begins, shifts, ends, indents = state.src, state.bMarks, state.tShift, state.eMarks, state.sCount
        noted = state.env["lines"]
        line, blank = first, False
        while line < last:
            state.line = line = state.skipEmptyLines(line)
            if line >= last or indents[line] < state.blkIndent:
                break
            if state.level >= MAX_NESTING:
                # Only what stands within is lost.
                state.env["unread"].append((begins[line] + shifts[line], ends[line]))
                while line < last and (indents[line] >= state.blkIndent or state.isEmpty(line)):
                    line += 1
                state.line = line
                break
            for rule in rules.get(source[begins[line] + shifts[line]], others):
                if rule(state, line, last, False):
                    break
            after = state.line
            if rule in leaves:
                for n in range(line, after):
                    noted[n] = (begins[n] + shifts[n], ends[n])
            state.tight = not blank
            line = after
            if line <= last and state.isEmpty(line - 1):
                blank = True
            if line < last and state.isEmpty(line):
                blank = True
                line += 1
                state.line = line

    def _paragraph(self, state: StateBlock, first: int, last: int, silent: bool) -> bool:
        """A paragraph, or the heading that it is if it is underlined: markdown-it walks the lines once for each.

        A paragraph makes a single token, of which only the lines are used.
        """
        outer, state.parentType = state.parentType, "paragraph"
        begins, shifts, ends, indents = state.bMarks, state.tShift, state.eMarks, state.sCount
        line, end, level = first + 1, state.lineMax, 0
        while line < end:
            at, stop = begins[line] + shifts[line], ends[line]
            if at >= stop:
                break
            indent = indents[line] - state.blkIndent
            # What is indented further goes on with the paragraph, and so do lines that a quotation was allowed to leave out.
            if indent <= 3:
                sign = state.src[at]
                if sign in "-=" and indent >= 0 and line < last and not state.src[at:stop].rstrip(" \t").strip(sign):
                    level = 1 if sign == "=" else 2
                    break
                if indents[line] >= 0 and self._ends(state, line, end, True):
                    break
            line += 1
        state.parentType = outer
        if level:
            state.line = line + 1
            state.push("heading_open", f"h{level}", 1)
            state.push("inline", "", 0).map = [first, line]
            state.push("heading_close", f"h{level}", -1)
        else:
            state.line = line
            state.push("inline", "", 0).map = [first, line]
        return True


def _any_of(rules: list[Any]) -> BlockRule:
    """One rule in the place of several, which asks those that a line's first character could begin."""
    by_sign, others = _by_sign(rules, LINE_SIGNS)

    def any_of(state: StateBlock, first: int, last: int, silent: bool) -> bool:
        at = state.bMarks[first] + state.tShift[first]
        for rule in by_sign.get(state.src[at : at + 1], others):
            if rule(state, first, last, silent):
                break
        else:
            return False
        return True

    return any_of


class _State(StateInline):
    """Inline state that notes the place of every token: ``meta["span"]`` is its range in the inline text."""

    pending_start: int | None = None

    def pushPending(self) -> Token:
        start = self.pending_start or 0
        self.pending_start = None
        token: Token = super().pushPending()
        token.meta = {"span": (start, start + len(token.content))}
        return token


def _with_label(rule: InlineRule) -> InlineRule:
    """A rule for links or images, which is asked only where a label can end: looking for the end of each one is dear."""

    def labelled(state: StateInline, silent: bool) -> bool:
        return state.html_terminator_last("]") > state.pos and rule(state, silent)

    return labelled


class _Inline(ParserInline):
    """The inline parser, its tokens carrying spans."""

    def compile(self) -> None:
        """Builds the table of rules, once all rules are there."""
        for name in ("link", "image"):
            self.ruler.at(name, _with_label(next(rule.fn for rule in self.ruler.__rules__ if rule.name == name)))
        self._rules, _ = _by_sign((rule for rule in self.ruler.__rules__ if rule.name in TEXT_SIGNS), TEXT_SIGNS)
        # The end of a link's label, which no rule begins with.
        self._rules["]"] = ()
        self._sign = re.compile(f"[{re.escape(''.join(self._rules))}]")
        self._pairings = self.ruler2.getRules("")

    def tokenize(self, state: StateInline) -> None:
        """markdown-it's own loop, with the bookkeeping added."""
        assert isinstance(state, _State)
        source, end, tokens, rules, next_sign = state.src, state.posMax, state.tokens, self._rules, self._sign.search
        if state.level >= MAX_NESTING:
            rules = {}
        while state.pos < end:
            start, count = state.pos, len(tokens)
            if source[start] not in rules:
                found = next_sign(source, start, end) if rules else None
                state.pos = found.start() if found else end
                state.append_pending(source[start : state.pos])
            else:
                for rule in rules[source[start]]:
                    if rule(state, False):
                        break
                else:
                    state.append_pending(source[start])
                    state.pos = start + 1
            if len(tokens) == count:
                if state.pending_start is None:
                    state.pending_start = start
                continue
            # Whatever was pending has been made a token, or was white space that a line break swallowed.
            state.pending_start = None
            at = start
            for token in tokens[count:]:
                if token.meta:
                    continue
                if token.type == "text":
                    token.meta = {"span": (at, at + len(token.content))}
                    at += len(token.content)
                else:
                    token.meta = {"span": (start, state.pos)}
                    at += token.markup == "autolink"
        if state.pending_start is not None:
            state.pushPending()

    def skipToken(self, state: StateInline) -> None:
        """Goes behind the token that begins here, without making it."""
        start, cache = state.pos, state.cache
        if start in cache:
            state.pos = cache[start]
            return
        if state.level >= MAX_NESTING:
            state.pos = state.posMax + 1
        elif state.src[start] not in self._rules:
            found = self._sign.search(state.src, start, state.posMax)
            state.pos = found.start() if found else state.posMax
        else:
            state.level += 1
            for rule in self._rules[state.src[start]]:
                if rule(state, True):
                    break
            else:
                state.pos = start + 1
            state.level -= 1
        cache[start] = state.pos

    def parse(self, src: str, md: MarkdownIt, env: Any, tokens: list[Token]) -> list[Token]:
        state = _State(src, md, env, tokens)
        self.tokenize(state)
        if _PAIRED.search(src):
            for rule in self._pairings:
                rule(state)
        return tokens


@lru_cache(maxsize=128)
def parser(indented_code: bool, extensions: frozenset[str]) -> MarkdownIt:
    """A parser with the extensions named; without ``indented_code``, no indent makes text code."""
    md = MarkdownIt("commonmark", {"maxNesting": MAX_NESTING, "html": True})
    md.block, md.inline = block, inline = _Block(), _Inline()
    inline.ruler.disable(["linkify"], True)
    inline.ruler2.disable(["fragments_join"])
    # Targets are kept as written: nothing here ever becomes a page.
    md.normalizeLink = lambda url: url  # type: ignore[method-assign]
    md.validateLink = lambda url: True  # type: ignore[method-assign]
    extend(md, extensions)
    if not indented_code:
        block.ruler.disable("code")
        lists = next(rule for rule in block.ruler.__rules__ if rule.name == "list")
        block.ruler.at("list", list_anywhere(lists.fn), {"alt": ["paragraph", "reference", "blockquote"]})
    block.compile()
    inline.compile()
    return md
