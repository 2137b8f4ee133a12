"""``kblint test``"""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kblint.cli import terminal


@click.command("test")
@click.argument("packs", nargs=-1, metavar="[PACK]...")
@click.option("--select", metavar="RULES", multiple=True, help="Only the cases of these rules.")
@click.option("--config", metavar="FILE", type=Path, help="The configuration whose packs are tested.")
@click.option("-v", "--verbose", is_flag=True, help="Name every case.")
def command(packs: tuple[str, ...], select: tuple[str, ...], config: Path | None, verbose: bool) -> int:
    """Run the cases of rules: of all, or of the packs named (folders or installed packs, whose Python rules are then run)."""
    import msgspec

    from kblint.cli.run import listed
    from kblint.config import load
    from kblint.report.case_results import CaseResult, case_results
    from kblint.rules.cases import missing, read_cases, run_case
    from kblint.rules.packs import load_rules
    from kblint.rules.selection import select_rules

    loaded = load(Path.cwd(), config)
    known, root = loaded.config, loaded.root
    if packs:
        known, root = msgspec.structs.replace(known, packs=packs, allow_python_rules=True), Path.cwd()
    rules = load_rules(known, root)
    tested = select_rules(
        rules, msgspec.structs.replace(known, profile="strict", select=listed(select) or ("ALL",), ignore=())
    ).rules
    results = []
    for rule in tested:
        if packs and rule.pack not in packs:
            continue
        cases = read_cases(rule)
        results += [CaseResult(rule, case.kind, case.name, run_case(case, rules)) for case in cases]
        if missing(cases):
            results.append(CaseResult(rule, "", "cases", missing(cases)))
    terminal.write(case_results(results, terminal.colours(sys.stdout), terminal.columns(sys.stdout), verbose))
    return int(any(result.difference for result in results))
