"""A rule, shipped or one's own, and the one way in which the engine runs rules over an article."""

from __future__ import annotations

import importlib.util
import sys
import typing
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from types import ModuleType
from typing import Any

from kblint.articles.model import Article
from kblint.finding import LEVELS, Hit, Notice
from kblint.rules.declaration import Declaration, fill
from kblint.rules.errors import RuleError
from kblint.rules.interface import Context, Corpus
from kblint.rules.matching import ArticleText, Matching, article_text


class Rule:
    """A declared rule and its folder. Its ``rule.py`` is loaded, and its patterns are compiled, when they are first needed."""

    def __init__(self, declaration: Declaration, folder: Path, pack: str) -> None:
        self.declaration = declaration
        self.folder = folder
        self.pack = pack

    def __repr__(self) -> str:
        return f"Rule({self.code}, {self.name})"

    def __reduce__(self) -> tuple[Any, ...]:
        # Between processes a rule travels as its declaration: loaded modules and compiled patterns do not.
        return Rule, (self.declaration, self.folder, self.pack)

    @property
    def code(self) -> str:
        return self.declaration.code

    @property
    def name(self) -> str:
        return self.declaration.name

    @property
    def family(self) -> str:
        """The folder that the rule's folder stands in."""
        return self.folder.parent.name

    @property
    def is_corpus(self) -> bool:
        """Whether the rule compares articles, rather than reading each by itself."""
        return self.declaration.scope == "corpus"

    @property
    def is_python(self) -> bool:
        return not self.declaration.matches and (self.folder / "rule.py").is_file()

    @property
    def page(self) -> str:
        """The rule's page (Markdown), or nothing when it has none."""
        readme = self.folder / "README.md"
        return readme.read_text(encoding="utf-8") if readme.is_file() else ""

    @property
    def page_address(self) -> str:
        """Where a browser or an editor finds the rule's page on this machine, or nothing when it has none."""
        readme = self.folder / "README.md"
        return readme.resolve().as_uri() if readme.is_file() else ""

    def load(self) -> None:
        """Loads what is otherwise loaded at first need, so that errors show and values made by other processes can be read."""
        if self.declaration.matches:
            _ = self.matchings
        else:
            _ = self._module

    def check_article(self, article: Article, context: Context) -> list[Hit]:
        """What the rule finds in one article; nothing for a corpus rule."""
        return [] if self.is_corpus else self._find(article, context, article_text(article))

    def collect(self, article: Article, context: Context) -> Any:
        """What a corpus rule keeps of one article, or None. A rule that works on statements alone keeps nothing."""
        function = getattr(self._module, "collect", None)
        return self._call(function, article.path, article, context) if function else None

    @cached_property
    def collects(self) -> Any:
        """The type of what ``collect`` returns when it returns something; None where there is no such function.

        It is what the function's annotation says; without one it may be anything.
        """
        function = getattr(self._module, "collect", None)
        if function is None:
            return None
        try:
            return typing.get_type_hints(function).get("return", Any)
        except (NameError, TypeError):
            return Any

    def check_corpus(self, corpus: Corpus, context: Context) -> list[Hit | Notice]:
        """What a corpus rule finds in the whole knowledge base, and what it has to say of what it left out."""
        return self._hits(self._call(self._function("check"), "the knowledge base", corpus, context), also=Notice)

    def message(self, hit: Hit) -> str:
        """What is wrong, for this hit."""
        return hit.message or fill(self.declaration.message, self._values(hit), str(self.folder / "rule.yaml"))

    def help(self, hit: Hit) -> str:
        """What to do, for this hit."""
        return hit.help or fill(self.declaration.help, self._values(hit), str(self.folder / "rule.yaml"))

    def _values(self, hit: Hit) -> dict[str, str]:
        return {"text": " ".join(hit.place.text.split()), **hit.values}

    @cached_property
    def matchings(self) -> tuple[Matching, ...]:
        """The compiled ``match:`` entries of a YAML rule."""
        where = str(self.folder / "rule.yaml")
        made = tuple(Matching(m, where) for m in self.declaration.matches)
        for matching in made:
            if not matching.patterns:
                raise RuleError("'match' looks for nothing", where=where, help="Give it 'phrases' or 'tokens'.")
        return made

    def _find(self, article: Article, context: Context, text: ArticleText) -> list[Hit]:
        if not self.declaration.matches:
            return self._hits(self._call(self._function("check"), article.path, article, context))
        found: dict[tuple[int, int], tuple[int, int]] = {}
        for matching in self.matchings:
            for block, start, end in matching.find(text):
                sentence = block.sentence_at(start)
                begins = sentence.start if sentence else -1
                key = (block.index, begins if matching.match.place == "sentence" else start)
                found[key] = min(found.get(key, (start, end)), (start, end))
        hits = []
        for (index, _), (start, end) in sorted(found.items(), key=lambda f: (f[0][0], f[1])):
            block = article.blocks[index]
            hits.append(Hit(place=article.place(block, start, end), values={"text": block.text[start:end]}))
        return hits

    @cached_property
    def _module(self) -> ModuleType:
        path = self.folder / "rule.py"
        if not path.is_file():
            raise RuleError(
                f"{self.code} ({self.name}) has neither 'match' nor a rule.py",
                where=str(self.folder),
                help="A rule needs one of them.",
            )
        name = f"kblint_rule_{self.code}_{self.name.replace('-', '_')}"
        spec = importlib.util.spec_from_file_location(name, path)
        if spec is None or spec.loader is None:
            raise RuleError("cannot be loaded", where=str(path))
        module = importlib.util.module_from_spec(spec)
        # Registered, because postponed annotations and pickled values look their module up by name.
        sys.modules[name] = module
        try:
            self._guard(spec.loader.exec_module, path.name, module)
        except RuleError:
            del sys.modules[name]
            raise
        return module

    def _function(self, name: str) -> Callable[..., Any]:
        function = getattr(self._module, name, None)
        if not callable(function):
            takes = "corpus" if self.is_corpus else "article"
            raise RuleError(f"has no function {name}({takes}, context)", where=str(self.folder / "rule.py"))
        return function  # type: ignore[no-any-return]

    def _call(self, function: Callable[..., Any], on: str, *arguments: Any) -> Any:
        def whole(*given: Any) -> Any:
            result = function(*given)
            return list(result) if hasattr(result, "__next__") else result

        return self._guard(whole, on, *arguments)

    def _guard(self, function: Callable[..., Any], on: str, *arguments: Any) -> Any:
        """Calls the rule's own code; what goes wrong in it becomes a message that names the rule, the article and the line."""
        try:
            return function(*arguments)
        except RuleError:
            raise
        except Exception as error:
            path, line, step = self.folder / "rule.py", 0, error.__traceback__
            while step is not None:
                if step.tb_frame.f_code.co_filename == str(path):
                    line = step.tb_lineno
                step = step.tb_next
            if isinstance(error, SyntaxError) and error.filename == str(path):
                line = error.lineno or line
            raise RuleError(
                f"the rule {self.code} ({self.name}) failed on {on}: {type(error).__name__}: {error}",
                where=f"{path}:{line}" if line else str(path),
                help=f"Mend the rule, or leave it out with --ignore {self.code}.",
            ) from error

    def _hits(self, result: Any, also: type = Hit) -> list[Any]:
        hits = [] if result is None else result
        for hit in hits if isinstance(hits, (list, tuple)) else [result]:
            if not isinstance(hit, (Hit, also)) or (isinstance(hit, Hit) and hit.level and hit.level not in LEVELS):
                raise RuleError(
                    f"the rule {self.code} ({self.name}) gave {str(hit)[:80]!r}, which is not a finding",
                    where=str(self.folder / "rule.py"),
                    help=f"'check' yields kblint.finding.Hit values, with a level of {', '.join(LEVELS)} or none.",
                )
        return list(hits)


def run_article_rules(rules: Sequence[Rule], article: Article, contexts: Mapping[str, Context]) -> list[tuple[Rule, Hit]]:
    """What the article rules among ``rules`` find in one article, in the order of the rules; ``contexts`` are keyed by rule code.

    The words of the article are gathered once, and a YAML rule runs only when one of its cues is among them.
    """
    text = article_text(article)
    wanted = _wanted(tuple(rules), text)
    return [(rule, hit) for rule in rules if rule in wanted for hit in rule._find(article, contexts[rule.code], text)]


def _wanted(rules: tuple[Rule, ...], text: ArticleText) -> set[Rule]:
    always, by_word, by_sign = _index(rules)
    wanted = set(always)
    if by_word:
        for word in text.words & by_word.keys():
            wanted.update(by_word[word])
    for sign, those in by_sign.items():
        if sign in text.joined:
            wanted.update(those)
    return wanted


@lru_cache(maxsize=8)
def _index(rules: tuple[Rule, ...]) -> tuple[tuple[Rule, ...], dict[str, list[Rule]], dict[str, list[Rule]]]:
    """The rules that run on every article, and those that wait for a word or for a sign."""
    always: list[Rule] = []
    by_word: dict[str, list[Rule]] = {}
    by_sign: dict[str, list[Rule]] = {}
    for rule in rules:
        if rule.is_corpus:
            continue
        if not rule.declaration.matches:
            always.append(rule)
        for cue in sorted({c for m in rule.matchings for c in m.cues}):
            (by_word if cue.isalnum() else by_sign).setdefault(cue, []).append(rule)
    return tuple(always), by_word, by_sign


def article_rules(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """Those that read one article at a time."""
    return tuple(r for r in rules if not r.is_corpus)


def corpus_rules(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """Those that compare articles."""
    return tuple(r for r in rules if r.is_corpus)
