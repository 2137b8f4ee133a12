"""The audit page: what it holds, that nothing in it can act, and that it works in a browser."""

from __future__ import annotations

import hashlib
import json
import re
from base64 import b64encode
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kblint.articles.passage import Passage
from kblint.finding import ArticleRef, Place, Point
from kblint.report.html_report import render
from kblint.report.model import ArticleInfo, Change, Handover, Mended, RenderOptions, Report, RuleInfo, RunInfo, Skipped
from kblint.report.review_queue import review_queue
from tests.report.chromium import Browser, browser
from tests.report.many import many
from tests.report.samples import CONFLICT, ELIGIBILITY, EVERYTHING, LOOP, finding, report

EVIL = "</script><script>alert(1)</script><img src=x onerror=alert(2)> \"'`${x} <!-- ]]> javascript:alert(3) \u202eevil\u2066 \u2028 \x1b[31m"
FAMILIES = (
    RuleInfo("KB101", "contact-support", "error", "Sends the customer in a circle.", "", "", "self-reference"),
    RuleInfo("KB201", "conflicting-value", "error", "Two articles disagree.", "", "", "conflict"),
    RuleInfo("KB301", "undefined-eligibility", "warning", "Nobody is named.", "", "", "eligibility"),
)
INFOS = (
    ArticleInfo("refunds", "Refund policy", "https://help.acme.example/articles/refunds", "articles/refunds.md", "Money", "Ada", words=300),
    ArticleInfo("returns", "Returns and exchanges", "https://help.acme.example/articles/returns", "articles/returns.md", "Returns",
                "Bo", "2026-01-02", words=90, right_about=("return",)),
    ArticleInfo("clean", "Opening hours", "", "articles/clean.md", words=120),
)  # fmt: skip


def whole(shown: Report, **more: object) -> Report:
    known = {"rules": lambda: FAMILIES, "catalogue": lambda: INFOS, "run": RunInfo(today="2026-11-20")} | more
    return msgspec.structs.replace(shown, **known)


def hostile() -> Report:
    ref = ArticleRef(EVIL, EVIL, "javascript:alert(4)")
    where = Place(ref, f"articles/{EVIL}.md", Point(1, 1, 0), Point(1, 2, 1), EVIL, f"{EVIL} says", (EVIL,))
    found = finding("KB101", EVIL, "error", EVIL, where, help=EVIL, label=EVIL)
    return msgspec.structs.replace(
        report(found, skipped=(Skipped(EVIL, EVIL),), notices=(EVIL,)),
        rules=lambda: (RuleInfo("KB101", EVIL, "error", EVIL, "", "", EVIL),),
        catalogue=lambda: (ArticleInfo(EVIL, EVIL, "javascript:alert(5)", where.path, EVIL, EVIL, EVIL, EVIL),),
        passage=lambda place: Passage(f"{EVIL} a {EVIL}", 0, len(EVIL), 1, len(EVIL)),
        address=lambda place: "javascript:alert(6)//1",
        run=RunInfo(today="2026-11-20", settings=json.dumps({"x": EVIL}, ensure_ascii=False)),
    )


class Elements(HTMLParser):
    """The tags of a page with their attributes, and the text of its scripts."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag == "script":
            self.scripts.append("")

    def handle_data(self, data: str) -> None:
        if self.cdata_elem == "script":
            self.scripts[-1] += data


def data_of(page: str) -> Any:
    return json.loads(Elements(page).scripts[0])


def drawn(shown: Report) -> str:
    return render(shown, RenderOptions())


def test_the_same_report_gives_the_same_bytes() -> None:
    assert drawn(whole(EVERYTHING)) == drawn(whole(EVERYTHING))


def test_the_policy_allows_the_page_its_own_style_and_script_alone() -> None:
    page = drawn(whole(EVERYTHING))
    elements = Elements(page)
    policy = next(a["content"] or "" for tag, a in elements.tags if a.get("http-equiv") == "Content-Security-Policy")
    assert "unsafe" not in policy and policy.startswith("default-src 'none'; ")
    style = page.partition("<style>")[2].partition("</style>")[0]
    for text, directive in ((elements.scripts[1], "script-src"), (style, "style-src")):
        assert f"{directive} 'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" in policy
    assert len(elements.scripts) == 2
    for _, attributes in elements.tags:
        assert "style" not in attributes and not [name for name in attributes if name.startswith("on")]


def addresses(page: str) -> list[str]:
    return [a.get("href") or a.get("src") or "" for _, a in Elements(page).tags if "href" in a or "src" in a]


def test_hostile_words_stay_words() -> None:
    page = drawn(hostile())
    elements = Elements(page)
    assert len(elements.scripts) == 2 and "img" not in [tag for tag, _ in elements.tags]
    assert all(address.startswith(("#", "data:,")) for address in addresses(page))
    assert not re.search("[\x00-\x09\x0b-\x1f\u202a-\u202e\u2066-\u2069\u2028\u2029]", page)
    data = data_of(page)
    assert any("</script><script>alert(1)" in text and "<U+202E>evil" in text for text in data["strings"])
    assert not any(text.startswith("javascript:") for text in data["strings"])


@given(st.text(st.characters(exclude_categories=()), max_size=60), st.text(max_size=20))
@settings(max_examples=30, deadline=None)
def test_any_words_leave_the_page_whole(words: str, path: str) -> None:
    where = Place(ArticleRef("a", words, words), path or "a", Point(1, 1, 0), Point(1, 2, 1), words[:5], words)
    page = drawn(report(finding("KB101", "contact-support", "note", words, where, help=words), skipped=(Skipped(path, words),)))
    page.encode()
    elements = Elements(page)
    plain = Elements(drawn(report(finding("KB101", "contact-support", "note", "a", LOOP.place), skipped=(Skipped("a", "a"),))))
    assert [tag for tag, _ in elements.tags if tag != "a"] == [tag for tag, _ in plain.tags if tag != "a"]
    assert len(data_of(page)["findings"]) == 1


def test_every_finding_is_in_the_data_and_in_the_queue_once() -> None:
    shown = whole(EVERYTHING)
    data = data_of(drawn(shown))
    assert [row[-3] for row in data["findings"]] == [f.fingerprint for f in shown.findings]
    assert sorted(index for cause in data["queue"] for index in cause) == list(range(len(shown.findings)))


def test_the_page_says_what_the_gate_says() -> None:
    assert "<h1>Not ready</h1>" in drawn(whole(EVERYTHING))
    assert "<h1>Ready</h1>" in drawn(whole(report(ELIGIBILITY)))
    strict = whole(report(ELIGIBILITY), run=RunInfo(fail_under=99))
    assert "the gate asks for 99." in drawn(strict) and "<h1>Not ready</h1>" in drawn(strict)
    assert "<h1>Nothing was checked</h1>" in drawn(report(articles=0))
    assert "<h1>No gate is set</h1>" in drawn(whole(EVERYTHING, run=RunInfo(fail_on="never")))


def test_files_that_were_not_read_are_named_with_the_reason() -> None:
    page = drawn(whole(EVERYTHING))
    assert page.count("it is in French, and the rules read English") == 7 and "articles/fr/3.md" in page


def test_the_queue_folds_a_cause_and_puts_the_worst_first() -> None:
    same = [msgspec.structs.replace(LOOP, place=msgspec.structs.replace(LOOP.place, path=f"articles/{n}.md")) for n in range(3)]
    queue = review_queue(report(ELIGIBILITY, *same, CONFLICT).findings)
    assert [(c.findings[0].rule, len(c.findings)) for c in queue] == [("KB101", 3), ("KB201", 1), ("KB301", 1)]
    assert queue[0].stakes == ("money",)


def test_what_the_rules_on_the_run_say_is_folded_by_message() -> None:
    said = [msgspec.structs.replace(LOOP, place=msgspec.structs.replace(LOOP.place, text=words)) for words in ("one", "two")]
    assert len(review_queue(said)) == 2
    assert len(review_queue(said, lambda code: "kblint")) == 1


def test_very_many_findings_stay_under_the_limit() -> None:
    page = drawn(many(20_000, 10_000))
    assert len(page.encode()) < 15_000_000


# ---- in a browser


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with browser() as opened:
        yield opened


def opened(chromium: Browser, folder: Path, shown: Report, fragment: str = "") -> float:
    (folder / "report.html").write_text(drawn(shown), encoding="utf-8")
    chromium.open("about:blank")
    took = chromium.open((folder / "report.html").as_uri() + fragment)
    assert chromium.complaints() == [] and chromium.requests() == []
    return took


def cards(chromium: Browser) -> list[str]:
    found: list[str] = chromium.run(
        "[...document.querySelectorAll('#list > .cards > .card .rule')].map(e => e.textContent.slice(0, 5))"
    )
    return found


def test_the_queue_is_drawn_and_filters_stay_in_the_address(chromium: Browser, tmp_path: Path) -> None:
    shown = whole(report(LOOP, CONFLICT, ELIGIBILITY, articles=3, known=3))
    opened(chromium, tmp_path, shown)
    assert cards(chromium) == ["KB201", "KB101", "KB301"]
    choose = """((name, value) => {{
      const form = document.getElementById('filters');
      form.elements[name].value = value;
      form.dispatchEvent(new Event('input'));
      return new Promise(done => setTimeout(done, 300));
    }})({!r}, {!r})"""
    chromium.run(choose.format("family", "conflict"))
    assert cards(chromium) == ["KB201"] and chromium.run("location.hash") == "#family=conflict"
    chromium.run(choose.format("q", "nowhere to be seen"))
    assert cards(chromium) == [] and "Nothing matches" in chromium.run("document.getElementById('list').textContent")
    chromium.run("document.getElementById('clear').click()")
    assert len(cards(chromium)) == 3 and chromium.run("location.hash") == ""
    for fragment, expected in (
        ("#level=warning", ["KB301"]),
        ("#q=who+is+eligible", ["KB301"]),
        ("#owner=Ada&level=error", ["KB201", "KB101"]),
        ("#section=Returns", []),
        ("#view=conflicts", ["KB201"]),
        ("#view=nonsense&family=__proto__", []),
    ):
        opened(chromium, tmp_path, shown, fragment)
        assert cards(chromium) == expected, fragment


def test_a_finding_shows_its_words_its_links_and_the_other_side(chromium: Browser, tmp_path: Path) -> None:
    shown = whole(report(LOOP, CONFLICT), address=lambda p: f"https://git.acme.example/{p.path}#L{p.start.line}")
    opened(chromium, tmp_path, shown)
    links = chromium.run("[...document.querySelectorAll('#list .where a')].map(e => [e.textContent, e.href])")
    assert ["Refund policy", "https://help.acme.example/articles/refunds"] in links
    assert ["articles/returns.md:120", "https://git.acme.example/articles/returns.md#L120"] in links
    assert chromium.run("[...document.querySelectorAll('.card .truth')].map(e => e.textContent)") == ["source of truth: return"]
    assert chromium.run("document.querySelector('.card mark strong').textContent") == "contact our support team"
    assert chromium.run("[...document.querySelectorAll('.says')].map(e => e.textContent)") == ["says 30 days", "says 14 days"]
    assert chromium.run("document.querySelector('.instead').textContent") == "Say that a person will take over."


def test_each_side_of_a_conflict_says_for_whom_it_holds(chromium: Browser, tmp_path: Path) -> None:
    tags = "[...document.querySelectorAll('.side .where .tag')].map(e => e.textContent)"
    opened(chromium, tmp_path, whole(report(CONFLICT)))
    assert chromium.run(tags) == ["as read: for everybody", "as read: for plan Pro"]
    # Where what it says ends with it, once is enough; and no rule need ask.
    there = CONFLICT.related[0]
    said = msgspec.structs.replace(there, label="says 14 days for plan Pro")
    opened(chromium, tmp_path, whole(report(msgspec.structs.replace(CONFLICT, scope="", related=(said,)))))
    assert chromium.run(tags) == []


def test_the_handover_view_shows_who_takes_over(chromium: Browser, tmp_path: Path) -> None:
    refunds = LOOP.place
    silent = Handover(ArticleRef("returns", "Returns and exchanges", ""), "articles/returns.md", "disputes", None)
    told = Handover(refunds.article, refunds.path, "chargebacks", refunds)
    shown = whole(report(LOOP, articles=3, known=3), handovers=lambda: (silent, told))
    opened(chromium, tmp_path, shown, "#view=handover")
    texts = chromium.run("[...document.querySelectorAll('#list .card')].map(e => e.innerText)")
    assert "at stake: disputes" in texts[0] and "no person is named" in texts[0]
    assert "at stake: chargebacks" in texts[1] and refunds.text in texts[1]
    assert chromium.run("document.getElementById('status').textContent") == (
        "2 articles with much at stake, 1 says nowhere when a person takes over"
    )
    assert "1 of them says nowhere" in chromium.run("document.querySelector('.handover').textContent")
    opened(chromium, tmp_path, shown, "#view=handover&owner=Bo")
    assert chromium.run("document.querySelectorAll('#list .card').length") == 1
    opened(chromium, tmp_path, whole(report(LOOP)), "#view=handover")
    assert cards(chromium) == ["KB101"] and not chromium.run("!!document.querySelector('.handover')")


def test_the_change_is_shown_and_new_findings_are_marked(chromium: Browser, tmp_path: Path) -> None:
    both = whole(report(LOOP, CONFLICT))
    new = next(f for f in both.findings if f.rule == "KB101").fingerprint
    mended = Mended("KB301", "Opening hours", "Eligible customers </details> only.")
    shown = msgspec.structs.replace(both, change=Change("v1.2", frozenset({new}), 1, (mended,), 40.5, 44.0))
    opened(chromium, tmp_path, shown)
    text = chromium.run("document.querySelector('.change').innerText")
    assert "Since v1.2" in text and re.sub(r"\s+", " ", text).count("40.5 → 44") == 1
    assert chromium.run("document.querySelector('.change blockquote').textContent") == mended.sentence
    marked = (
        "[...document.querySelectorAll('#list .card')].filter(c => c.querySelector('.fresh')).map(c => c.dataset.fingerprint)"
    )
    assert chromium.run(marked) == [new]


def test_articles_show_their_metadata_and_clean_ones_are_there(chromium: Browser, tmp_path: Path) -> None:
    opened(chromium, tmp_path, whole(report(LOOP, CONFLICT, articles=3, known=3)), "#view=articles")
    titles = chromium.run("[...document.querySelectorAll('.article summary strong')].map(e => e.textContent)")
    assert titles == ["Refund policy", "Returns and exchanges", "Opening hours"]
    shown = "(async () => { const a = document.querySelector('.article'); a.open = true; await new Promise(d => setTimeout(d, 200)); return a.innerText })()"
    text = chromium.run(shown)
    assert "Ada" in text and "Money" in text and text.count("KB101") == 1


def test_every_one_of_very_many_findings_can_be_reached_soon(chromium: Browser, tmp_path: Path) -> None:
    shown = many(20_000, 10_000)
    took = opened(chromium, tmp_path, shown)
    # Two seconds on a quiet machine; the limit here allows for a busy one.
    assert took < 8
    last = shown.findings[-1]
    reached = """(async () => {
      document.querySelector('[data-view=articles]').click();
      await new Promise(d => setTimeout(d, 300));
      const seen = new Set();
      for (let more = 1; more && seen.size < 60;) {
        document.querySelectorAll('.article:not([open])').forEach(a => { a.open = true; });
        await new Promise(d => setTimeout(d, 100));
        document.querySelectorAll('.article .card').forEach(c => seen.add(c.dataset.fingerprint));
        more = document.querySelector('#list > .more'); if (more) more.click();
      }
      return seen.size;
    })()"""
    assert chromium.run(reached) >= 60
    opened(chromium, tmp_path, shown, f"#q={last.place.path}")
    found = chromium.run("[...document.querySelectorAll('[data-fingerprint]')].map(e => e.dataset.fingerprint)")
    expected = [f.fingerprint for f in shown.findings if f.place.path == last.place.path]
    assert set(expected) <= set(found)


def test_folded_places_open_to_the_last_one(chromium: Browser, tmp_path: Path) -> None:
    same = [
        msgspec.structs.replace(
            LOOP, place=msgspec.structs.replace(LOOP.place, path=f"articles/{n}.md", article=ArticleRef(f"a{n}", f"A {n}", ""))
        )
        for n in range(60)
    ]
    opened(chromium, tmp_path, whole(report(*same, articles=60, known=60)))
    count = """(async () => {
      document.querySelector('.card details').open = true;
      for (let more = 1; more;) {
        await new Promise(d => setTimeout(d, 100));
        more = document.querySelector('.card details .more'); if (more) more.click();
      }
      return document.querySelectorAll('[data-fingerprint]').length;
    })()"""
    assert len(cards(chromium)) == 1 and chromium.run(count) == 60


def test_hostile_words_do_nothing_in_a_browser(chromium: Browser, tmp_path: Path) -> None:
    for view in ("", "#view=conflicts", "#view=articles", "#q=" + "%3Cscript%3E"):
        opened(chromium, tmp_path, hostile(), view)
        assert chromium.run("document.querySelectorAll('img, script:not([id])').length") == 1
    opened(chromium, tmp_path, hostile())
    assert "</script><script>alert(1)</script>" in chromium.run("document.querySelector('.card h3').textContent")
    assert chromium.run("document.querySelectorAll('#list a').length") == 0


@pytest.mark.parametrize("width", [360, 1200])
def test_nothing_is_wider_than_the_screen(chromium: Browser, tmp_path: Path, width: int) -> None:
    chromium.emulate(width)
    for view in ("", "#view=conflicts", "#view=articles"):
        for shown in (whole(EVERYTHING), hostile(), report()):
            opened(chromium, tmp_path, shown, view)
            assert chromium.run("document.documentElement.scrollWidth <= innerWidth")


def test_it_prints_and_names_everything_that_can_be_used(chromium: Browser, tmp_path: Path) -> None:
    opened(chromium, tmp_path, whole(EVERYTHING))
    assert chromium.printed().startswith(b"%PDF")
    nodes = chromium.call("Accessibility.getFullAXTree")["nodes"]
    used = [n for n in nodes if n.get("role", {}).get("value") in ("link", "button", "combobox", "searchbox", "image", "region")]
    assert len(used) > 10
    assert all(n["name"]["value"].strip() for n in used)
