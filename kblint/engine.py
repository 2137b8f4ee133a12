"""From paths to a report. Reading this file from top to bottom is reading the data flow:

discover → parse → article rules and facts for the corpus → the same for included files → corpus rules → leave out what is told
twice → suppress → narrow to targets → sort → leave out what the baseline accepts → report.

Each stage is a plain function over values that do not change. The engine knows no rule, and no printer.
"""

from __future__ import annotations

import datetime
import json
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

import msgspec

from kblint import suppress
from kblint.analysis import Analysis, Plan, reader, source_of
from kblint.articles import source as sources
from kblint.articles.discover import Found, discover, folder_in_repository, why_no_article
from kblint.articles.includes import cycles, look_again
from kblint.articles.model import Article
from kblint.articles.passage import Passage, passage
from kblint.baseline import Applied, Baseline, apply
from kblint.cache.kept import Compared, Kept, Past, in_order_of_files, open_kept
from kblint.catalogue import catalogue
from kblint.config import Config
from kblint.errors import NoArticle
from kblint.finding import Finding, Fix, Hit, Notice, Place, Related, with_fingerprints
from kblint.handover import handovers
from kblint.processes import analyse, as_many_as_help, side_by_side
from kblint.progress import COMPARING, Progress
from kblint.report.model import Change, Mended, Report, RuleInfo, RunInfo, Skipped
from kblint.rules.interface import ArticleEntry, Corpus, watching
from kblint.rules.packs import load_rules
from kblint.rules.precedence import without_superseded
from kblint.rules.rule import Rule
from kblint.rules.selection import Selection, contexts, select_rules
from kblint.statements.model import Statement

# What a profile shows when no other confidence is asked for.
CONFIDENCE = {"starter": 0.8, "recommended": 0.8, "strict": 0.5}


class Request(msgspec.Struct, frozen=True, kw_only=True):
    """A run: the root that paths count from, the configuration, the paths named, the date to take as today.

    ``configured`` says whether a configuration file was found. ``jobs`` is the number of processes, 0 for as many as help, ``cache`` the
    folder for what is kept from run to run, None for none. ``stdin`` gives the content of one article, by its path, in place of the
    file's; ``stdin_named`` is false where the path was made up, so that nothing can be told from it. ``changed`` narrows the targets to
    these files, ``baseline`` holds what is accepted. ``progress`` is told how far the run is.
    """

    root: Path
    config: Config
    today: datetime.date
    paths: tuple[Path, ...] = ()
    configured: bool = False
    jobs: int = 0
    cache: Path | None = None
    min_confidence: float | None = None
    suppressing: bool = True
    stdin: tuple[str, bytes] | None = None
    stdin_named: bool = True
    changed: frozenset[str] | None = None
    baseline: Baseline | None = None
    progress: Progress | None = None


def lint(request: Request) -> Report:
    """Lints the knowledge base and reports on its targets. Raises UserError when the run makes no sense."""
    rules = load_rules(request.config, request.root)
    selection = select_rules(rules, request.config)
    found = find_articles(request)
    known = contexts(rules, selection.rules, request.config, request.today)
    plan = Plan(
        request.root, request.config, selection, known, found.targets, request.stdin, changed=request.changed or frozenset()
    )

    earlier = open_kept(request.cache, plan)
    analyses = analyse(found, plan, request.jobs, earlier, request.progress)
    analyses, plan = with_included(analyses, plan, earlier)
    hits = [(rule, hit) for analysis in analyses for rule, hit in _article_hits(analysis, selection)]
    compared, uncompared = corpus_hits(analyses, plan, earlier, request.jobs, request.progress)
    written = earlier.save_meanwhile() if earlier else None
    hits += compared
    hits = without_superseded(hits, lambda rule, hit: to_finding(rule, hit, plan, request.min_confidence) is not None)
    kept, silenced, about_suppressions = apply_suppressions(hits, analyses, rules, plan, request.suppressing)
    findings = [
        finding
        for rule, hit in [*name_includers(narrow(kept, plan.targets), analyses), *circles(analyses, plan), *about_suppressions]
        if (finding := to_finding(rule, hit, plan, request.min_confidence))
    ]
    applied = apply(request.baseline or Baseline(), with_fingerprints(findings), request.today)
    linted = [a for a in analyses if not a.passed_over and not a.entry.included]
    report = Report(
        findings=applied.new,
        skipped=skipped(analyses, found),
        articles=sum(a.entry.path in found.targets for a in linted),
        known=len(linted),
        suppressed=len(narrow(silenced, plan.targets)),
        baselined=len(applied.accepted),
        notices=(*_notices(request, found, applied), *uncompared),
        source=lambda path: _text_of(path, plan),
        rules=lambda: tuple(_about(rule, selection) for rule in selection.rules),
        address=lambda place: _address(request.config.source_url, place),
        catalogue=lambda: catalogue(
            [a.entry for a in analyses],
            [a.words for a in analyses],
            [a.passed_over for a in analyses],
            plan.targets,
            request.config.sources_of_truth,
        ),
        passage=_passages(plan),
        contents={a.entry.path: a.content for a in analyses},
        handovers=lambda: handovers(
            [a.entry for a in linted if a.entry.path in plan.targets], _stakes(rules, request), reader(plan), request.config
        ),
        change=_change(request, found, applied),
        run=_about_run(request, found),
    )
    if written:
        written()
    return report


def find_articles(request: Request) -> Found:
    """All articles and the targets among them. Raises UserError where there are none, and nothing tells why."""
    look_again()
    found = _changed_only(
        _with_stdin(discover(request.root, request.config, request.paths, request.configured), request), request
    )
    if not found.articles and not found.unreadable and not found.skipped:
        raise _nothing_found(request)
    return found


def skipped(analyses: Iterable[Analysis], found: Found) -> tuple[Skipped, ...]:
    """The targets that were not read, each with the reason."""
    passed_over = {Skipped(a.entry.path, a.passed_over) for a in analyses if a.passed_over and a.entry.path in found.targets}
    return tuple(sorted(passed_over | {Skipped(path, reason) for path, reason in found.skipped}))


def with_included(analyses: list[Analysis], plan: Plan, earlier: Kept | None = None) -> tuple[list[Analysis], Plan]:
    """The analyses of the articles and of the files that they include, however deep.

    Such a file is a target where an including one is, or where it changed itself.
    """
    analyses = list(analyses)
    known = {a.entry.path for a in analyses}
    new = analyses
    while new:
        targets = {path for a in new for path, _ in a.includes if a.entry.path in plan.targets or path in plan.changed}
        plan = msgspec.structs.replace(plan, targets=plan.targets | targets)
        wanted = sorted({path for a in new for path, _ in a.includes} - known)
        known.update(wanted)
        new = [
            msgspec.structs.replace(a, entry=msgspec.structs.replace(a.entry, included=True))
            for a in analyse(Found(tuple(wanted), frozenset()), plan, kept=earlier)
        ]
        analyses += new
    return sorted(analyses, key=lambda a: a.entry.path), plan


def corpus_hits(
    analyses: Sequence[Analysis], plan: Plan, earlier: Kept | None = None, jobs: int = 1, progress: Progress | None = None
) -> tuple[list[tuple[Rule, Hit]], tuple[str, ...]]:
    """What the corpus rules find when they compare all articles, and what they have to say of what they did not compare."""
    compared = earlier.compared(analyses) if earlier else None
    if compared is None:
        compared, left = compare(analyses, plan, jobs, progress, earlier.history(analyses) if earlier else None)
        if earlier:
            earlier.add_compared(analyses, compared)
            earlier.add_left(left)
    rules = {r.code: r for r in plan.selection.rules}
    return [(rules[code], hit) for code, hit in compared.hits], compared.notices


# Below this many articles a second process costs more than it brings, and more so where most is known.
_ARTICLES_FOR_PROCESSES, _KNOWN_FOR_PROCESSES = 400, 1500


def compare(
    analyses: Sequence[Analysis], plan: Plan, jobs: int = 1, progress: Progress | None = None, past: Past | None = None
) -> tuple[Compared, dict[bytes, bytes]]:
    """Runs the corpus rules over the facts of all articles, each in one of ``jobs`` processes (0 for as many as help).

    ``past`` is what they know of the last run; what they leave to the next one comes back beside what they found.
    """
    articles = tuple(a.entry for a in analyses if not a.entry.included)
    tell = (lambda: progress(COMPARING, 0, len(articles))) if progress else None
    if tell:
        tell()
    read = reader(plan)
    rules = [rule for rule in plan.selection.rules if rule.is_corpus]
    near = past is not None and past.is_near()

    def anew(entry: ArticleEntry) -> Article:
        return read(entry.path, entry.ref.id) or sources.unreadable_article(
            entry.path, "the file changed while it was read", "Run kblint again."
        )

    def statements() -> tuple[Statement, ...]:
        return tuple(s for a in analyses for s in a.facts().statements)

    def of_kind(kind: str) -> tuple[Statement, ...]:
        return tuple(s for a in analyses for s in a.facts.of_kind(kind))

    entries, left = past.articles_as(analyses) if past else (b"", {})

    def found_by(n: int) -> _FoundBy:
        rule, context = rules[n], watching(plan.contexts[rules[n].code])
        history = past.of(rule.code, entries) if past else None
        if history and near and (known := history.found(plan)) is not None:
            return _FoundBy.of(known, "", history.left)

        def collected() -> tuple[tuple[ArticleEntry, Any], ...]:
            if history and near and (known := history.collected(analyses, plan, rule.collects)) is not None:
                return known
            found = [a.facts.collected(rule) for a in analyses]
            if history:
                history.leave_collected(analyses, found)
            return tuple((a.entry, value) for a, value in zip(analyses, found, strict=True) if value is not None)

        def of_files(names: Collection[bytes]) -> tuple[tuple[ArticleEntry, Any], ...] | None:
            return history.of_files(names, analyses, plan, rule.collects) if history else None

        def name() -> bytes:
            return history.sign(plan) if history and (near or history.is_gathered) else b""

        corpus = Corpus(articles, statements, collected, anew, history, of_files, name, of_kind)
        found = rule.check_corpus(corpus, context)
        if history and (near or history.is_gathered) and corpus.by_entries_alone and not context.asked:
            history.leave_found(plan, found)
        return _FoundBy.of(found, context.today.isoformat() if context.asked else "", history.left if history else {})

    enough = len(articles) > (_KNOWN_FOR_PROCESSES if near else _ARTICLES_FOR_PROCESSES)
    results = side_by_side(found_by, len(rules), (jobs or as_many_as_help()) if enough else 1, _FoundBy, tell)
    hits = in_order_of_files((rule.code, hit) for rule, found in zip(rules, results, strict=True) for hit in found.hits)
    notices = tuple(f"{rule.code}: {notice}" for rule, found in zip(rules, results, strict=True) for notice in found.notices)
    left |= {name: value for found in results for name, value in found.left.items()} | (past.sign() if past else {})
    return Compared(max((found.today for found in results), default=""), hits, notices), left


class _FoundBy(msgspec.Struct, frozen=True, array_like=True):
    """What one corpus rule found, what it did not compare, the date where it asked for it, and what it leaves to the next run."""

    hits: tuple[Hit, ...]
    notices: tuple[str, ...]
    today: str
    left: dict[bytes, bytes]

    @classmethod
    def of(cls, found: Sequence[Hit | Notice], today: str, left: dict[bytes, bytes]) -> _FoundBy:
        """Sorted by what it is."""
        notices = (f.message for f in found if isinstance(f, Notice))
        return cls(tuple(f for f in found if isinstance(f, Hit)), tuple(notices), today, left)


def apply_suppressions(
    hits: Iterable[tuple[Rule, Hit]], analyses: Sequence[Analysis], rules: Sequence[Rule], plan: Plan, suppressing: bool
) -> tuple[list[tuple[Rule, Hit]], list[tuple[Rule, Hit]], list[tuple[Rule, Hit]]]:
    """The hits that stay, those that were suppressed, and what is to be said about the suppressions themselves."""
    by_path: dict[str, list[suppress.Suppression]] = {}
    for analysis in analyses:
        by_path.setdefault(analysis.entry.path, []).extend(analysis.suppressions)
    used: Counter[tuple[str, int, str]] = Counter()
    kept, silenced = [], []
    for rule, hit in hits:
        holding = suppress.holds(by_path.get(hit.place.path, ()), rule.code, rule.name, hit.place)
        for s in holding:
            used[s.place.path, s.place.start.offset, s.rule] += 1
        if holding and suppressing:
            silenced.append((rule, hit))
        else:
            kept.append((rule, hit))
    return kept, silenced, suppress.judge(analyses, rules, plan.selection.rules, plan.targets, used)


def narrow(hits: Iterable[tuple[Rule, Hit]], targets: frozenset[str]) -> list[tuple[Rule, Hit]]:
    """The hits that concern a target. A conflict of which only the other side is a target is told from that side."""
    narrowed = []
    for rule, hit in hits:
        if hit.place.path in targets:
            narrowed.append((rule, hit))
            continue
        for i, related in enumerate(hit.related):
            if related.place.path in targets:
                others = (*hit.related[:i], Related(hit.label, hit.place, hit.scope), *hit.related[i + 1 :])
                told = msgspec.structs.replace(hit, place=related.place, label=related.label, scope=related.scope, related=others)
                narrowed.append((rule, told))
                break
    return narrowed


def name_includers(hits: Iterable[tuple[Rule, Hit]], analyses: Sequence[Analysis]) -> list[tuple[Rule, Hit]]:
    """The hits, those in an included file with the articles that show it."""
    includers: dict[str, list[str]] = {}
    for analysis in analyses:
        for path, _ in analysis.includes:
            includers.setdefault(path, []).append(f"“{analysis.entry.ref.title}”")
    named = []
    for rule, hit in hits:
        titles = list(dict.fromkeys(includers.get(hit.place.path, ())))
        if titles:
            more = f" and {len(titles) - 5} more" if len(titles) > 5 else ""
            shown = f"{rule.help(hit)} This text is included in {', '.join(titles[:5])}{more}."
            hit = msgspec.structs.replace(hit, help=shown, message=rule.message(hit))
        named.append((rule, hit))
    return named


def circles(analyses: Sequence[Analysis], plan: Plan) -> list[tuple[Rule, Hit]]:
    """Includes that lead back to where they began, told by the rule on what could not be read."""
    rule = next((r for r in plan.selection.rules if r.code == "KB001"), None)
    places = {(a.entry.path, path): place for a in analyses for path, place in a.includes if a.entry.path in plan.targets}
    closing = cycles({a.entry.path: [path for path, _ in a.includes] for a in analyses if a.includes})
    return [
        (
            rule,
            Hit(
                place=places[edge], message=f"Including {edge[1]} leads back to this file.", help="Take one of the includes out."
            ),
        )
        for edge in closing
        if rule and edge in places
    ]


def to_finding(rule: Rule, hit: Hit, plan: Plan, min_confidence: float | None) -> Finding | None:
    """The finding that a hit becomes, or None where the configuration does not want to see it."""
    path, config = hit.place.path, plan.config
    if not plan.selection.runs(rule, path):
        return None
    wanted = CONFIDENCE[config.profile] if min_confidence is None else min_confidence
    # As it is shown: what says 0.8 is not hidden from who asks for 0.8.
    confidence = round(hit.confidence, 2)
    if confidence < wanted:
        return None
    # A rule that grades one of its own hits down to a note says that only the strict want to see it.
    if hit.level == "note" and rule.declaration.level != "note" and config.profile != "strict":
        return None
    return Finding(
        rule=rule.code,
        name=rule.name,
        level=plan.selection.level(rule, path, hit.level),
        confidence=confidence,
        message=rule.message(hit),
        help=rule.help(hit),
        fingerprint="",
        place=hit.place,
        label=hit.label,
        scope=hit.scope,
        related=hit.related,
        fix=_graded(hit.fix, plan.selection.safeties.get(rule.code)),
    )


def _graded(fix: Fix | None, safety: str | None) -> Fix | None:
    """A fix with the safety that the configuration gives it, if it gives one."""
    return msgspec.structs.replace(fix, safety=safety) if fix and safety else fix


def _article_hits(analysis: Analysis, selection: Selection) -> list[tuple[Rule, Hit]]:
    rules = {r.code: r for r in selection.rules}
    return [(rules[code], hit) for code, hit in analysis.hits]


def _with_stdin(found: Found, request: Request) -> Found:
    """With the article that standard input holds, if it is one of the knowledge base."""
    if not request.stdin:
        return found
    path = request.stdin[0]
    targets = found.targets if request.paths else frozenset[str]()
    why_not = why_no_article(path, request.config) if request.stdin_named else ""
    if why_not:
        return msgspec.structs.replace(found, targets=targets, skipped=(*found.skipped, (path, why_not)))
    return msgspec.structs.replace(found, articles=tuple(sorted({*found.articles, path})), targets=targets | {path})


def _changed_only(found: Found, request: Request) -> Found:
    """With the targets that changed, where only these are asked for."""
    if request.changed is None:
        return found
    skipped = tuple((path, reason) for path, reason in found.skipped if path in request.changed)
    return msgspec.structs.replace(found, targets=found.targets & request.changed, skipped=skipped)


def _notices(request: Request, found: Found, applied: Applied) -> tuple[str, ...]:
    notices = []
    if request.changed is not None and not found.targets:
        notices.append("None of the articles has changed.")
    if applied.expired:
        entries = "1 entry" if len(applied.expired) == 1 else f"{len(applied.expired)} entries"
        notices.append(f"{entries} of the baseline held until a day that is past: what they accepted is reported again.")
    # Of what was not looked at nothing can be said.
    if applied.gone and found.targets >= {*found.articles}:
        entries = (
            "1 entry of the baseline matches" if len(applied.gone) == 1 else f"{len(applied.gone)} entries of the baseline match"
        )
        notices.append(f"{entries} nothing any more: 'kblint baseline update' takes what is mended out.")
    return tuple(notices)


def _change(request: Request, found: Found, applied: Applied) -> Change | None:
    """What became of the findings since the baseline. Of a part of the articles nothing can be said to be mended."""
    if request.baseline is None or request.changed is not None or not found.targets >= {*found.articles}:
        return None
    mended = tuple(Mended(e.rule, ", ".join(e.articles), " … ".join(e.sentences)) for e in applied.gone)
    return Change("the baseline", frozenset(f.fingerprint for f in applied.new), len(applied.accepted), mended)


def _stakes(rules: Sequence[Rule], request: Request) -> tuple[str, ...]:
    """What counts as a stake: what KB603 is configured with, whether it runs or not."""
    rule = [r for r in rules if r.code == "KB603"]
    (context,) = contexts(rules, rule, request.config, request.today).values() or (None,)
    return (*context.options["stakes"], *context.options["more_stakes"]) if context else ()


def _nothing_found(request: Request) -> NoArticle:
    where = ", ".join(str(p) for p in request.paths) or str(request.root)
    if request.config.articles:
        patterns = ", ".join(request.config.articles)
        return NoArticle(
            "no article was found", where=where, help=f"The configuration looks for {patterns} below {request.root}."
        )
    return NoArticle(
        "no article was found",
        where=where,
        help="An article is a Markdown or an HTML file: name the folder that holds them. An export (JSON, CSV) is named itself.",
    )


def _text_of(path: str, plan: Plan) -> str | None:
    try:
        return source_of(path, plan).text
    except sources.Unreadable:
        return None


def _about(rule: Rule, selection: Selection) -> RuleInfo:
    declared = rule.declaration
    level = selection.levels.get(rule.code) or declared.level
    help = "" if "{" in declared.help else declared.help
    return RuleInfo(rule.code, rule.name, level, declared.summary, help, rule.page, rule.family, rule.page_address)


def _passages(plan: Plan) -> Callable[[Place], Passage | None]:
    """Finds the paragraph around a place, for the few reports that want it."""
    read = reader(plan)

    def find(place: Place) -> Passage | None:
        article = read(place.path, place.article.id)
        return passage(article, place) if article else None

    return find


def _about_run(request: Request, found: Found) -> RunInfo:
    config, default = msgspec.to_builtins(request.config), msgspec.to_builtins(Config())
    changed = {key: value for key, value in config.items() if value != default[key]}
    return RunInfo(
        today=request.today.isoformat(),
        profile=request.config.profile,
        min_confidence=CONFIDENCE[request.config.profile] if request.min_confidence is None else request.min_confidence,
        settings=json.dumps(changed, ensure_ascii=False, sort_keys=True, indent=2),
        narrowed=request.changed is not None or not found.targets >= {*found.articles},
        fail_on=request.config.fail_on,
        folder=folder_in_repository(request.root),
    )


def _address(pattern: str, place: Place) -> str:
    """Where the source of a place can be looked at, by the configuration's ``source_url``."""
    return pattern.replace("{path}", quote(place.path, errors="replace")).replace("{line}", str(place.start.line))
