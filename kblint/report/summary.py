"""The closing words of a report for people: what was checked, what was found, what was left out and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from kblint.articles.endings import EXPORTS
from kblint.finding import LEVELS, SAFE, UNSAFE, Finding, is_fixable
from kblint.report.cells import one_line
from kblint.report.model import Report
from kblint.report.palette import Palette

MOST_SKIPPED = 5


def headline(report: Report, palette: Palette) -> str:
    """One sentence: articles and findings by level."""
    if not report.articles:
        return palette.strong("No article was checked.")
    some = report.articles != report.known
    articles = f"{report.articles} of {counted(report.known, 'article')}" if some else counted(report.articles, "article")
    if not report.findings:
        return palette.cure(f"No findings in {articles}.")
    levels = [palette.level(level, counted(report.count(level), level)) for level in LEVELS if report.count(level)]
    return f"{palette.strong(counted(len(report.findings), 'finding'))} in {articles}: {enumerated(levels)}."


def by_family(report: Report) -> str:
    """How many findings each family of rules has, most first; nothing where there is but one family."""
    families = report.families() if report.findings else {}
    totals = Counter(one_line(families.get(f.rule, "")) or "other" for f in report.findings)
    ranked = sorted(totals.items(), key=lambda pair: (-pair[1], pair[0]))
    return f"By family: {enumerated([f'{number:,} {name}' for name, number in ranked])}." if len(ranked) > 1 else ""


def levels_by_family(findings: Iterable[Finding], families: Mapping[str, str]) -> dict[str, Counter[str]]:
    """How many findings of each level each family has, the most dangerous family first; ``families`` names that of a rule's code."""
    counts: dict[str, Counter[str]] = {}
    for finding in findings:
        counts.setdefault(families.get(finding.rule, ""), Counter())[finding.level] += 1
    return dict(sorted(counts.items(), key=lambda pair: ([-pair[1][level] for level in LEVELS], pair[0])))


def accepting(finding: Finding) -> str:
    """The comment that accepts a finding, as its article takes it; nothing where it takes none: in an export, and for what kblint says of itself."""
    path = finding.place.path.lower()
    if path.endswith(EXPORTS) or not finding.place.text or finding.rule.startswith("KB0"):
        return ""
    comment = f"kblint: ignore[{one_line(finding.rule)}] -- why"
    return f"{{/* {comment} */}}" if path.endswith(".mdx") else f"<!-- {comment} -->"


def set_aside(report: Report) -> str:
    """How many findings were not shown, or nothing."""
    parts = []
    if report.suppressed:
        parts.append(f"{counted(report.suppressed, 'finding')} suppressed in the articles")
    if report.baselined:
        parts.append(f"{counted(report.baselined, 'finding') if not parts else report.baselined} accepted in the baseline")
    return f"{enumerated(parts)}." if parts else ""


def notices(report: Report) -> list[str]:
    """What else is to be said about the run, a line each."""
    return [one_line(notice) for notice in report.notices]


def mendable(report: Report) -> str:
    """How many findings kblint can mend by itself, and how; nothing where there are none."""
    safe, unsafe = (sum(is_fixable(f, frozenset({safety})) for f in report.findings) for safety in (SAFE, UNSAFE))
    more = f"{unsafe} {'more' if safe else 'of them'} with --fix --unsafe-fixes" if unsafe else ""
    ways = [way for way in (f"{safe} of them with --fix" if safe else "", more) if way]
    return f"kblint can mend {enumerated(ways)}; --diff shows how." if ways else ""


def skipped_heading(report: Report) -> str:
    return f"{counted(len(report.skipped), 'file')} not checked:"


def skipped_lines(report: Report, limit: int | None = MOST_SKIPPED) -> list[str]:
    """One line for each file that was not read, at most ``limit`` of them and then how many more."""
    shown = report.skipped[:limit]
    lines = [f"{one_line(file.path)}: {one_line(file.reason)}" for file in shown]
    return [*lines, f"+{len(report.skipped) - len(shown)} more"] if len(shown) < len(report.skipped) else lines


def statistics_lines(report: Report, palette: Palette) -> list[str]:
    """The number of findings of each rule, most first."""
    totals = Counter((one_line(f.rule), one_line(f.name), f.level) for f in report.findings)
    rows = sorted(totals.items(), key=lambda item: (-item[1], item[0]))
    digits = max((len(str(total)) for _, total in rows), default=0)
    name_width = max((len(name) for (_, name, _), _ in rows), default=0)
    return [
        f"{total:>{digits}}  {rule}  {name:<{name_width}}  {palette.level(level, level)}" for (rule, name, level), total in rows
    ]


def counted(number: int, noun: str, several: str = "") -> str:
    """``1 article``, ``2 articles``, ``1,204 articles``; ``several`` is the plural of nouns that have one of their own."""
    return f"{number:,} {noun if number == 1 else several or noun + 's'}"


def enumerated(parts: list[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    return " and ".join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else "".join(parts)
