"""What is done about the comments on a pull request, case by case."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import pytest

from kblint.github.body import finding_body, marked, resolved_body, summary_body
from kblint.github.diff import Diff, read_diff
from kblint.github.planner import Comment, Settings, plan
from tests.github.samples import comment, finding, fingerprint, patch, report, sticky

ONE = finding("one", line=3)
TWO = finding("two", line=5)
FAR = finding("far", line=40)
OTHER = finding("other", path="late.md")
CHANGED = read_diff([("returns.md", patch("a", "b", "c", "d", "e", "f"))])
MANY = [finding(f"n{n}", line=n, level="note" if n < 4 else "error") for n in range(1, 7)]


def text(one: dict[str, Any], name: str = "default") -> str:
    made = report(one)
    return finding_body(made.findings[0], made, name)


def whole(*findings: dict[str, Any], listed: Sequence[dict[str, Any]] = (), name: str = "default") -> str:
    made = report(*findings)
    keys = {f["fingerprint"] for f in listed}
    others = [f for f in made.findings if f.fingerprint in keys]
    return summary_body(made, name, others, len(findings) - len(others))


class Case(NamedTuple):
    """``create``: the keys; the others: ids. ``sticky`` words have to stand in the sticky comment's new text."""

    name: str
    findings: Sequence[dict[str, Any]]
    comments: Sequence[Comment] = ()
    create: Sequence[str] = ()
    update: Sequence[int] = ()
    delete: Sequence[int] = ()
    keep: Sequence[int] = ()
    diff: Diff = CHANGED
    settings: Settings = Settings()
    sticky: str = ""


REPLY = comment(2, "Why? Support is open.", mine=False, reply_to=1)
CASES = [
    Case("nothing to say", []),
    Case("the first push", [ONE, TWO], create=["one", "two", "summary"], sticky="2 findings are told at the lines"),
    Case(
        "the same again",
        [ONE, TWO],
        [comment(1, text(ONE)), comment(2, text(TWO), line=5), sticky(3, whole(ONE, TWO))],
        keep=[1, 2, 3],
    ),
    Case(
        "the forge gives line ends of its own",
        [ONE],
        [comment(1, text(ONE).replace("\n", "\r\n") + "\r\n"), sticky(3, whole(ONE))],
        keep=[1, 3],
    ),
    Case(
        "the text of a finding changes",
        [{**ONE, "help": "New."}],
        [comment(1, text(ONE)), sticky(3, whole(ONE))],
        update=[1],
        keep=[3],
    ),
    Case(
        "the line moves",
        [finding("one", line=4)],
        [comment(1, text(finding("one", line=4)), line=4), sticky(3, whole(ONE))],
        keep=[1, 3],
    ),
    Case(
        "a force-push takes the line away",
        [ONE],
        [comment(1, text(ONE), line=None), sticky(3, whole(ONE))],
        create=["one"],
        delete=[1],
        keep=[3],
    ),
    Case(
        "a force-push under an answer",
        [ONE],
        [comment(1, text(ONE), line=None), REPLY, sticky(3, whole(ONE))],
        keep=[1, 3],
    ),
    Case(
        "the file is renamed",
        [finding("one", path="back.md")],
        [comment(1, text(ONE)), sticky(3, whole(ONE))],
        create=["one"],
        delete=[1],
        keep=[3],
        diff=read_diff([("back.md", patch("a", "b", "c"))]),
    ),
    Case(
        "the file is renamed, and nothing in it changed",
        [finding("one", path="back.md")],
        [comment(1, text(ONE)), sticky(3, whole(ONE))],
        update=[3],
        delete=[1],
        diff=read_diff([("back.md", "")]),
        sticky="blob/" + "a" * 40 + "/back.md#L3",
    ),
    Case(
        "more than the cap, the worst first",
        MANY,
        create=["n4", "n5", "n6", "n1", "summary"],
        settings=Settings(most=4),
        sticky="4 findings are told at the lines that this pull request changes; the others follow.",
    ),
    Case(
        "more than the cap: who is there stays there",
        MANY,
        [comment(1, text(MANY[0]), line=1), comment(2, text(MANY[1]), line=2)],
        create=["n4", "summary"],
        keep=[1, 2],
        settings=Settings(most=3),
    ),
    Case("a finding outside the diff", [FAR], create=["summary"], sticky="/returns.md#L40"),
    Case("a finding in a file that is not in the diff", [OTHER], create=["summary"], sticky="late.md#L3"),
    Case(
        "a finding is mended",
        [TWO],
        [comment(1, text(ONE)), comment(2, text(TWO), line=5), sticky(3, whole(ONE, TWO))],
        update=[3],
        delete=[1],
        keep=[2],
    ),
    Case(
        "all is mended",
        [],
        [comment(1, text(ONE)), sticky(3, whole(ONE))],
        update=[3],
        delete=[1],
        sticky="No findings in 2 articles.",
    ),
    Case("a finding is mended under an answer", [], [comment(1, text(ONE)), REPLY], update=[1]),
    Case("… and stays so", [], [comment(1, resolved_body(fingerprint("one"), "default")), REPLY], keep=[1]),
    Case(
        "… and comes back",
        [ONE],
        [comment(1, resolved_body(fingerprint("one"), "default")), REPLY, sticky(3, whole(ONE))],
        update=[1],
        keep=[3],
    ),
    Case(
        "an answered finding leaves the diff",
        [FAR],
        [comment(1, text(FAR), line=None), REPLY, sticky(3, whole(FAR))],
        keep=[1, 3],
    ),
    Case(
        "an answer of kblint's own account holds nothing", [], [comment(1, text(ONE)), comment(2, "Done", reply_to=1)], delete=[1]
    ),
    Case("another tool's comments", [], [comment(1, "<!-- other:1 -->\nBad."), sticky(2, "<!-- sticky -->\nCoverage.")]),
    Case(
        "somebody quotes the marker",
        [],
        [comment(1, "> " + text(ONE)), comment(2, "See\n" + text(ONE)), sticky(3, "x\n" + whole(ONE))],
    ),
    Case(
        "somebody else writes the marker",
        [ONE],
        [comment(1, text(ONE), mine=False), sticky(2, whole(ONE), mine=False)],
        create=["one", "summary"],
    ),
    Case(
        "another configuration of the repository",
        [ONE],
        [comment(1, text(ONE, "shop")), sticky(2, whole(ONE, name="shop")), comment(3, text(ONE)), sticky(4, whole(ONE))],
        keep=[3, 4],
    ),
    Case(
        "two of one marker",
        [ONE],
        [comment(1, text(ONE)), comment(2, text(ONE)), sticky(3, whole(ONE)), sticky(4, whole(ONE))],
        delete=[2, 4],
        keep=[1, 3],
    ),
    Case(
        "two of one marker, the second answered",
        [ONE],
        [comment(9, text(ONE)), comment(1, text(ONE), line=4), REPLY, sticky(3, whole(ONE))],
        delete=[9],
        keep=[1, 3],
    ),
    Case("sticky only", [ONE, FAR], create=["summary"], settings=Settings(mode="sticky"), sticky="(one)"),
    Case(
        "from both to sticky only",
        [ONE],
        [comment(1, text(ONE)), sticky(3, whole(ONE))],
        update=[3],
        delete=[1],
        settings=Settings(mode="sticky"),
        sticky="(one)",
    ),
    Case("review only", [ONE], create=["one"], settings=Settings(mode="review")),
    Case("review only, with a rest", [ONE, FAR], create=["one", "summary"], settings=Settings(mode="review"), sticky="(far)"),
    Case(
        "from both to review only",
        [ONE],
        [comment(1, text(ONE)), sticky(3, whole(ONE))],
        keep=[1],
        delete=[3],
        settings=Settings(mode="review"),
    ),
    Case(
        "refused at its line",
        [ONE, TWO],
        create=["two", "summary"],
        settings=Settings(refused=frozenset([fingerprint("one")])),
        sticky="(one)",
    ),
    Case("one finding twice in a report", [ONE, ONE], create=["one", "summary"]),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_plan(case: Case) -> None:
    made = plan(report(*case.findings), case.diff, case.comments, case.settings)
    named = {fingerprint(f"n{n}"): f"n{n}" for n in range(9)} | {fingerprint(k): k for k in ("one", "two", "far", "other")}
    assert [named.get(c.key, c.key) for c in made.create] == list(case.create)
    assert [c.id for c in made.update] == list(case.update)
    assert [c.id for c in made.delete] == list(case.delete)
    assert list(made.keep) == list(case.keep)
    written = [c.body for c in (*made.create, *made.update) if c.kind == "sticky"]
    assert case.sticky in "".join(written)
    # Whatever is written is known again.
    assert all((marked(c.body) or ("", ""))[0] == case.settings.name for c in (*made.create, *made.update))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_is_done_is_not_done_again(case: Case) -> None:
    made = plan(report(*case.findings), case.diff, case.comments, case.settings)
    there = {c.id: c for c in case.comments}
    for changed in made.update:
        there[changed.id] = Comment(changed.kind, changed.id, changed.body, True, there[changed.id].path, there[changed.id].line)
    for gone in made.delete:
        del there[gone.id]
    for number, new in enumerate(made.create, 100):
        there[number] = Comment(new.kind, number, new.body, True, new.path, new.line or None)
    again = plan(report(*case.findings), case.diff, list(there.values()), case.settings)
    assert (again.create, again.update, again.delete) == ((), (), ())
