"""What a reader sees of each construct, and what it stands in."""

from __future__ import annotations

import textwrap

import pytest

from kblint.articles.model import Article, Block, Source
from kblint.articles.parse import parse
from kblint.config import Config
from tests.articles.spans import check_spans


def read(text: str, path: str = "folder/page.md", config: Config | None = None) -> Article:
    article = parse(Source(path, textwrap.dedent(text).lstrip("\n")), config or Config())
    check_spans(article)
    return article


def texts(article: Article) -> list[tuple[str, str]]:
    return [(b.kind, b.text) for b in article.blocks]


def block(article: Article, text: str) -> Block:
    return next(b for b in article.blocks if text in b.text)


def test_headings_lead_to_what_stands_below_them() -> None:
    article = read("# Refunds\n\nOne.\n\nLate\n----\n\nTwo.\n\n### Deep\n\nThree.\n\n## Other\n\nFour.\n")
    assert [(b.text, b.heading) for b in article.blocks if b.kind == "paragraph"] == [
        ("One.", ("Refunds",)),
        ("Two.", ("Refunds", "Late")),
        ("Three.", ("Refunds", "Late", "Deep")),
        ("Four.", ("Refunds", "Other")),
    ]


def test_lists_know_their_items() -> None:
    article = read("- one\n- two\n  1. inner\n  2. other\n\n     more\n- three\n")
    places = [(b.kind, b.text, b.item.index, b.item.depth, b.item.ordered) for b in article.blocks if b.item]
    assert places == [
        ("item", "one", 0, 0, False),
        ("item", "two", 1, 0, False),
        ("item", "inner", 0, 1, True),
        ("item", "other", 1, 1, True),
        ("paragraph", "more", 1, 1, True),
        ("item", "three", 2, 0, False),
    ]
    outer = {b.item.list_id for b in article.blocks if b.item and b.item.depth == 0}
    assert len(outer) == 1


def test_cells_know_their_headers() -> None:
    article = read("| Plan | Storage |\n|---|---|\n| Free | 5 GB |\n| Pro \\| Team | `a|b` |\n")
    cells = [(b.text, b.cell.row, b.cell.column_header, b.cell.row_header) for b in article.blocks if b.cell]
    assert cells[2:4] == [("Free", 1, "Plan", ""), ("5 GB", 1, "Storage", "Free")]
    assert cells[4] == ("Pro | Team", 2, "Plan", "")
    assert cells[0][1] == 0
    assert [b.cell.header for b in article.blocks if b.cell][:3] == [True, True, False]


def test_a_table_in_html_reads_like_one_in_markdown() -> None:
    article = read("<table><tr><th>Plan</th><th>Storage</th></tr><tr><td>Free</td><td>5&nbsp;GB</td></tr></table>", "a.html")
    assert [(b.text, b.cell.column_header, b.cell.row_header) for b in article.blocks if b.cell][2:] == [
        ("Free", "Plan", ""),
        ("5\u00a0GB", "Storage", "Free"),
    ]


@pytest.mark.parametrize(
    ("text", "kind", "title"),
    [
        ("> [!WARNING]\n> Contact us.\n", "callout", "warning"),
        ('!!! note "On refunds"\n    Contact us.\n', "callout", "On refunds"),
        ("??? tip\n    Contact us.\n", "accordion", "tip"),
        ('=== "Pro plan"\n\n    Contact us.\n', "tab", "Pro plan"),
        (":::note[On refunds]\nContact us.\n:::\n", "callout", "On refunds"),
        ('<Accordion title="Pro plan">\nContact us.\n</Accordion>\n', "accordion", "Pro plan"),
        ('<Tabs>\n  <Tab title="Pro plan">\n    Contact us.\n  </Tab>\n</Tabs>\n', "tab", "Pro plan"),
        ("<details>\n<summary>Pro <b>plan</b></summary>\n\nContact us.\n\n</details>\n", "accordion", "Pro plan"),
        ('{% hint style="info" %}\nContact us.\n{% endhint %}\n', "callout", ""),
        ('{% tab title="Pro plan" %}\nContact us.\n{% endtab %}\n', "tab", "Pro plan"),
        ("> Contact us.\n", "quote", ""),
        ("> **Note:** Call early.\n>\n> Contact us.\n", "callout", ""),
        ("> Please note that we are closed.\n>\n> Contact us.\n", "callout", ""),
        ("> \u26a0\ufe0f Call early.\n>\n> Contact us.\n", "callout", ""),
        ("> Noted: we are closed.\n>\n> Contact us.\n", "quote", ""),
    ],
)
def test_what_encloses_a_sentence_is_known(text: str, kind: str, title: str) -> None:
    for path in ("a.md", "a.mdx"):
        if path == "a.mdx" and ("{%" in text):
            continue
        within = block(read(text + "\nAfter.\n", path), "Contact us.").within
        assert [(c.kind, c.title) for c in within] == [(kind, title)], path
        assert block(read(text + "\nAfter.\n", path), "After.").within == ()


def test_a_block_quote_of_a_page_that_opens_with_a_label_quotes_nobody() -> None:
    text = "<blockquote><p><strong>{}</strong> Call early.</p><p>Contact us.</p></blockquote>"
    for label, kind in (("Note:", "callout"), ("Ann:", "quote")):
        assert [c.kind for c in block(read(text.format(label), "a.html"), "Contact us.").within] == [kind]


def test_a_component_hides_no_word() -> None:
    article = read("<Note>\nContact **support**.\n</Note>\n\n<Card title='x' href='/y'>Read this.</Card>\n", "a.mdx")
    assert [b.text for b in article.blocks] == ["Contact support.", "x", "Read this."]


def test_mdx_masks_code_and_keeps_prose() -> None:
    article = read(
        """
        import { Tabs } from "x"
        export const days = 30

        Returns take {days} days. {/* hidden */} Still here.{" "}Yes.

            Indented is prose in MDX.

        ```js
        const hidden = {1}
        ```
        """,
        "a.mdx",
    )
    assert [b.text for b in article.blocks if b.kind != "code"] == [
        "Returns take {days} days. Still here. Yes.",
        "Indented is prose in MDX.",
    ]
    assert [b.text[m.start : m.end] for b in article.blocks for m in b.marks if m.kind == "variable"] == ["{days}"]


def test_template_syntax_is_masked_and_its_prose_kept() -> None:
    article = read(
        """
        {% set x = 1 %}
        {% if page.eu %}
        In the EU you have {{ site.days }} days.
        {% else %}
        Elsewhere you have 14 days.
        {% endif %}
        {% comment %}
        Never shown.
        {% endcomment %}
        {{< note >}}Shown{{< /note >}} {# not shown #}
        """
    )
    shown = " ".join(b.text for b in article.blocks)
    assert "In the EU you have {{ site.days }} days." in shown
    assert "Elsewhere you have 14 days." in shown
    assert "Never" not in shown
    assert "not shown" not in shown
    assert "Shown" in shown


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_links_defined_apart_keep_the_expressions_in_their_targets(ending: str) -> None:
    text = (
        "# Plans\n\nSee [trials][t], [fees][f] and [scaling][s].\n\n> [t]: {% link trials.md %}\n\n[f]: {{ site.url }}/fees\n"
        "[s]: {% post_url scaling %}#steps\n"
    )
    targets = [link.target for link in parse(Source("a.md", text.replace("\n", ending)), Config()).links]
    assert targets == ["{% link trials.md %}", "{{ site.url }}/fees", "{% post_url scaling %}#steps"]


def test_placeholders_are_text_and_tags_are_not() -> None:
    article = read("Set <YOUR_TOKEN> and <PID> in <b>bold</b>.<br>Then <a href='/x'>contact us</a>.\n")
    assert article.blocks[0].text == "Set <YOUR_TOKEN> and <PID> in bold.\nThen contact us."
    assert [(link.target, link.text) for link in article.links] == [("/x", "contact us")]


def test_attribute_lists_are_not_text() -> None:
    article = read('## Late refunds {#late .wide}\n\n[Here](a.md){:target="_blank"} it is.\n{: .note}\n')
    assert [b.text for b in article.blocks] == ["Late refunds", "Here it is."]
    assert "late" in article.anchors


def test_code_that_is_called_a_button_is_emphasised() -> None:
    article = read("Click `Order`{.action}, then type `ls`{.bash} and `make`.\n")
    block = article.blocks[0]
    assert block.text == "Click Order, then type ls and make."
    assert [(m.kind, block.text[m.start : m.end]) for m in block.marks] == [
        ("emphasis", "Order"),
        ("code", "ls"),
        ("code", "make"),
    ]


@pytest.mark.parametrize("code", ["` Order `", "`a*b`", "`<b>`", "`[x](y)`", "`_x_`", "``Order``", "`- x`"])
def test_other_code_with_such_a_class_stays_code(code: str) -> None:
    block = read(f"{code}{{.action}} is next.\n").blocks[0]
    assert block.kind == "paragraph"
    assert [m.kind for m in block.marks] == ["code"]


def test_comments_are_not_text_and_code_is_code() -> None:
    article = read(
        "Before <!-- contact\nsupport --> after.\n\n<!-- contact support -->\n\n    contact support\n\n~~~\ncontact us\n~~~\n\n`contact us`\n"
    )
    assert texts(article) == [
        ("paragraph", "Before after."),
        ("code", "contact support"),
        ("code", "contact us"),
        ("paragraph", "contact us"),
    ]
    assert article.blocks[-1].marked("code", 0, 7)
    assert not article.blocks[1].sentences


def test_images_give_their_alternative_text() -> None:
    article = read("Look ![the *button*](b.png) here.\n\n<img src='c.png' alt='A &amp; B'>\n\n![](d.png)\n")
    assert texts(article) == [("paragraph", "Look  here."), ("image", "the button"), ("image", "A & B")]


@pytest.mark.parametrize(
    ("front", "title", "summary"),
    [
        ('---\ntitle: "Late: refunds"\nsummary: Thirty\n  days.\n---\n', "Late: refunds", "Thirty days."),
        ("+++\ntitle = 'Late: refunds'\nsummary = \"Thirty days.\"\n+++\n", "Late: refunds", "Thirty days."),
        ('{\n  "title": "Late: refunds",\n  "summary": "Thirty days."\n}\n\n---%\n', "Late: refunds", "Thirty days."),
        ("---\r\ntitle: 'Late: refunds'\r\nsummary: >-\r\n  Thirty\r\n  days.\r\n---\r\n", "Late: refunds", "Thirty days."),
    ],
)
def test_front_matter_in_every_form(front: str, title: str, summary: str) -> None:
    article = parse(Source("a.md", front + "\nBody.\n"), Config())
    check_spans(article)
    assert not article.problems
    assert article.title == title
    assert texts(article) == [("title", title), ("summary", summary), ("paragraph", "Body.")]
    assert article.metadata["title"] == title


@pytest.mark.parametrize(
    ("front", "line"),
    [
        ("---\ntitle: a: b\n---\n", 2),
        ("---\ntitle: x\n\tkey: y\n---\n", 3),
        ('{\n"title": "x",\n}\n\n', 3),
        ("+++\nx = \n+++\n", 2),
        ("---\ntitle: x\n", 1),
    ],
)
def test_broken_front_matter_is_said_with_its_line_and_hides_nothing(front: str, line: int) -> None:
    article = parse(Source("a.md", front + "\n# Body\n\nContact support.\n"), Config())
    assert len(article.problems) == 1
    assert article.source.point(article.problems[0].span.start).line == line
    assert any("Contact support." in b.text for b in article.blocks)


def test_front_matter_that_closes_too_late_hides_no_text() -> None:
    article = parse(
        Source(
            "a.md",
            "---\ntitle: Refunds\n# as it is called\nid: r1\n\n## Late\n\n1. Contact support.\n2. Wait: it takes days.\n\n---\nEnd.\n",
        ),
        Config(),
    )
    check_spans(article)
    assert [p.message for p in article.problems] == ["The front matter opens with --- and does not close before the text begins."]
    assert article.source.point(article.problems[0].span.start).line == 6
    assert (article.id, article.title) == ("r1", "Refunds")
    assert [b.text for b in article.blocks] == ["Refunds", "Late", "Contact support.", "Wait: it takes days.", "End."]


def test_odd_values_in_front_matter_are_harmless() -> None:
    article = parse(
        Source("a.md", "---\ntitle: 2024-02-30\ndate: !!python/object:os.system x\nn: &a [1]\nm: *a\n---\nBody.\n"), Config()
    )
    assert article.title == "2024-02-30"
    assert not article.problems


def test_aliases_in_front_matter_cannot_explode() -> None:
    lines = ["a0: &a0 [x, x]", *(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}, *a{n - 1}]" for n in range(1, 30))]
    article = parse(Source("a.md", "---\n" + "\n".join(lines) + "\n---\n\nBody.\n"), Config())
    assert len(article.problems) == 1
    assert article.metadata == {}
    assert article.blocks[0].text == "Body."


def test_a_page_is_its_article_and_not_its_frame() -> None:
    article = read(
        """
        <!doctype html>
        <html lang="en"><head><title>Refunds &amp; returns</title><link rel="canonical" href="https://help.acme.example/refunds">
        <script type="application/ld+json">{"text": "contact support"}</script></head>
        <body><nav>Contact us</nav><main><h1>Refunds</h1>
          <p>Within   30
          days.</p><ul><li>One<li>Two</ul>
        </main><footer>Contact us</footer></body></html>
        """,
        "a.html",
    )
    assert texts(article) == [("heading", "Refunds"), ("paragraph", "Within 30 days."), ("item", "One"), ("item", "Two")]
    assert (article.title, article.url, article.language) == ("Refunds", "https://help.acme.example/refunds", "en")


def test_identity_title_and_url() -> None:
    config = Config(article_url="https://help.acme.example/{id}")
    plain = read("# Late refunds\n\nText.\n", "billing/late.md", config)
    assert (plain.id, plain.title, plain.url) == ("billing/late", "Late refunds", "https://help.acme.example/billing/late")
    stated = read("---\nid: late\ntitle: T\nurl: https://x.example/y\n---\nText.\n", "billing/late.md", config)
    assert (stated.id, stated.title, stated.url) == ("late", "T", "https://x.example/y")


def test_deep_nesting_is_read_to_the_bottom() -> None:
    article = read("".join("  " * n + f"- level {n}\n" for n in range(40)))
    assert article.blocks[-1].text == "level 39"


@pytest.mark.parametrize(
    ("text", "kind", "title"),
    [
        ('!!!note "About **late** refunds"\n    Contact us.\n', "callout", "About late refunds"),
        ('!!! info ""\n    Contact us.\n', "callout", ""),
        ("!!! danger inline end\n    Contact us.\n", "callout", "danger"),
        (":::note On refunds\nContact us.\n:::\n", "callout", "On refunds"),
        ('::::tip{title="On refunds"}\n\n:::\nContact us.\n::::\n', "callout", "On refunds"),
        ("::: {.callout-note}\nContact us.\n:::\n", "callout", ""),
        ('{% callout type="warning" title="On refunds" %}\nContact us.\n{% /callout %}\n', "callout", "On refunds"),
        ('{% tab "Pro plan" %}\nContact us.\n{% endtab %}\n', "tab", "Pro plan"),
        ('{{% notice warning "On refunds" %}}\nContact us.\n{{% /notice %}}\n', "callout", "On refunds"),
        ('{{< tab header="Pro plan" >}}\nContact us.\n{{< /tab >}}\n', "tab", "Pro plan"),
        ('<Step title={"Pro plan"}>Contact us.</Step>\n', "step", "Pro plan"),
        ('<TabItem value="pro" label="Pro plan">\n\nContact us.\n\n</TabItem>\n', "tab", "Pro plan"),
    ],
)
def test_a_title_is_what_a_reader_sees_and_is_text(text: str, kind: str, title: str) -> None:
    article = read(text + "\nAfter.\n", "a.md")
    within = block(article, "Contact us.").within
    assert [(c.kind, c.title) for c in within] == [(kind, title)]
    captions = [b for b in article.blocks if b.kind == "caption"]
    assert [b.text for b in captions] == ([title] if title and title != "danger" else [])
    assert all(b.within == within for b in captions)
    assert block(article, "After.").within == ()


def test_nested_directives_close_from_the_inside() -> None:
    article = read("::::note Outer\n\nOne.\n\n:::tip\nTwo.\n:::\n\nThree.\n\n::::\n\nFour.\n")
    assert [(b.text, [c.title for c in b.within]) for b in article.blocks if b.kind == "paragraph"] == [
        ("One.", ["Outer"]),
        ("Two.", ["Outer", ""]),
        ("Three.", ["Outer"]),
        ("Four.", []),
    ]


def test_what_components_show_of_their_attributes_is_text() -> None:
    article = read(
        """
        <CardGroup cols={2}>
          <Card title="Late refunds" icon="clock" href="/late" description="Ask &amp; wait." />
          <Image src="/a.png" alt="The refund button" width={10} />
        </CardGroup>

        Read <Link href="/terms">our terms</Link> first.
        """,
        "a.mdx",
    )
    assert texts(article) == [
        ("caption", "Late refunds"),
        ("caption", "Ask & wait."),
        ("image", "The refund button"),
        ("paragraph", "Read our terms first."),
    ]
    assert [(link.target, link.text) for link in article.links] == [("/late", "Late refunds"), ("/terms", "our terms")]
    assert [c.kind for c in article.blocks[1].within] == ["card"]


def test_jsx_in_a_markdown_file() -> None:
    article = read(
        """
        import Tabs from '@theme/Tabs';

        <Note>Please wait{" "}
        for us.</Note>

        {/* never
        shown */}

        <CodeTab label="a.toml">
        {`[build]

        builder = "x"`}
        </CodeTab>

        <span style={{color: "red"}}>Red</span> <img src="a.png" alt="A dot" style={{width: 5}} />
        """
    )
    assert texts(article) == [
        ("paragraph", "Please wait for us."),
        ("caption", "a.toml"),
        ("code", '[build]\n\nbuilder = "x"'),
        ("paragraph", "Red"),
        ("image", "A dot"),
    ]


def test_what_is_to_be_filled_in_is_text() -> None:
    article = read("Write <Your name> or <Name>, then send it to <Team A>.\n")
    assert article.blocks[0].text == "Write <Your name> or <Name>, then send it to <Team A>."


def test_wikilinks_are_links_with_their_label() -> None:
    article = read("See [[Late refunds]], [[terms#Fees|our fees]] and ![[Notice]].\n\n![[flow.png|The flow]] [[1]](/one)\n")
    assert [b.text for b in article.blocks] == ["See Late refunds, our fees and Notice.", "[1]", "The flow"]
    assert [(link.target, link.text) for link in article.links] == [
        ("[[Late refunds]]", "Late refunds"),
        ("[[terms#Fees]]", "our fees"),
        ("[[Notice]]", "Notice"),
        ("/one", "[1]"),
    ]
    assert article.blocks[2].target == "flow.png"


def test_code_in_brackets_is_no_wikilink() -> None:
    assert read("Use [[ -e file ]] and [[1, 2], [3]].\n").blocks[0].text == "Use [[ -e file ]] and [[1, 2], [3]]."


def test_footnotes_are_read_where_they_stand() -> None:
    article = read(
        "We refund.[^1] Always.[^none]\n\n[^1]: Within 30 days.\n    Of delivery.\n[^b]: Or **not**.\n\n    Never.\n\nEnd.\n"
    )
    assert [[s.text for s in b.sentences] for b in article.blocks] == [
        ["We refund.", "Always.[^none]"],
        ["Within 30 days.", "Of delivery."],
        ["Or not."],
        ["Never."],
        ["End."],
    ]


def test_definitions_stand_under_their_terms() -> None:
    article = read("Pro plan\n: Refunds take 30 days.\n\n    - always\n\nFree plan\n\n:   None.\n\nEnd. Time: 5.\n")
    assert [(b.kind, b.text, [c.title for c in b.within]) for b in article.blocks] == [
        ("caption", "Pro plan", []),
        ("paragraph", "Refunds take 30 days.", ["Pro plan"]),
        ("item", "always", ["Pro plan"]),
        ("caption", "Free plan", []),
        ("paragraph", "None.", ["Free plan"]),
        ("paragraph", "End. Time: 5.", []),
    ]


def test_definitions_in_html_stand_under_their_terms() -> None:
    article = read("<dl><dt>Pro</dt><dd>30 days</dd><dt>Free<dd>None</dl><p>End</p>", "a.html")
    assert [(b.kind, b.text, [c.title for c in b.within]) for b in article.blocks] == [
        ("caption", "Pro", ["Pro"]),
        ("paragraph", "30 days", ["Pro"]),
        ("caption", "Free", ["Free"]),
        ("paragraph", "None", ["Free"]),
        ("paragraph", "End", []),
    ]


def test_boxes_to_tick_and_highlights_are_markup() -> None:
    article = read("- [ ] Open\n- [x] ==Done== here\n- [y] 4 == 5\n")
    assert [b.text for b in article.blocks] == ["Open", "Done here", "[y] 4 == 5"]


def test_markdown_inside_html_is_read() -> None:
    article = read(
        """
        <div class="alert">
          <p>**Never** use it, see [our terms](/terms).</p>
          <p>Write <code>a*b*c</code>.</p>
          <ul><li>One `x`</li></ul>
          <pre>**raw**</pre>
        </div>
        """
    )
    assert texts(article) == [
        ("paragraph", "Never use it, see our terms."),
        ("paragraph", "Write a*b*c."),
        ("item", "One x"),
        ("code", "**raw**"),
    ]
    assert [(link.target, link.text) for link in article.links] == [("/terms", "our terms")]


def test_a_list_that_goes_on_keeps_its_numbers() -> None:
    article = read("1. one\n2. two\n\n```\nx\n```\n\n3. three\n\n<ol start='4'><li>four</li></ol>\n")
    assert [(b.text, b.item.index) for b in article.blocks if b.item] == [("one", 0), ("two", 1), ("three", 2), ("four", 3)]


def test_headings_with_a_careless_space() -> None:
    article = read("##\u00a0Late refunds\n\nOne.\n\n##Fees\n\nTwo.\n\n#1 is no heading.\n")
    assert [(b.text, b.heading) for b in article.blocks if b.kind == "paragraph"] == [
        ("One.", ("Late refunds",)),
        ("Two.", ("Fees",)),
        ("#1 is no heading.", ("Fees",)),
    ]


def test_rows_without_a_line_of_hyphens_are_a_table() -> None:
    article = read("| **Plan** | **Fee** |\n| Free | none |\n\n| a | b |\n| c | d |\n")
    cells = [(b.text, b.cell.header, b.cell.column_header, b.cell.row_header) for b in article.blocks if b.cell]
    assert cells == [
        ("Plan", True, "", ""),
        ("Fee", True, "", ""),
        ("Free", False, "Plan", ""),
        ("none", False, "Fee", "Free"),
        ("a", False, "", ""),
        ("b", False, "", "a"),
        ("c", False, "", ""),
        ("d", False, "", "c"),
    ]


def test_a_pipe_in_code_does_not_part_a_cell() -> None:
    article = read("| Sign | Means |\n|---|---|\n| `a || b` | or |\n")
    assert [b.text for b in article.blocks][2:] == ["a || b", "or"]


def test_tables_in_lists_and_breaks_in_cells() -> None:
    article = read("- Fees:\n\n  | Plan | Fee |\n  |---|---|\n  | Free | none<br>at all |\n")
    last = article.blocks[-1]
    assert (last.text, last.item.index, last.cell.column_header) == ("none\nat all", 0, "Fee")
    assert [s.text for s in last.sentences] in (["none", "at all"], ["none\nat all"])


def test_tables_in_html_with_cells_that_reach_over_others() -> None:
    article = read(
        """
        <table>
        <thead><tr><th rowspan="2">Plan</th><th colspan="2">Refunds</th></tr><tr><th>EU</th><th>US</th></tr></thead>
        <tbody><tr><th scope="row" rowspan="2">Pro</th><td>30</td><td>14</td></tr><tr><td>10</td><td>5</td></tr>
        <tr><th>Free</th><td>0</td><td>1</td></tr></tbody>
        </table>
        """,
        "a.html",
    )
    cells = {b.text: (b.cell.column, b.cell.column_header, b.cell.row_header) for b in article.blocks if b.cell}
    assert cells["EU"] == (1, "Refunds", "")
    assert cells["14"] == (2, "Refunds US", "Pro")
    assert cells["10"] == (1, "Refunds EU", "Pro")
    assert cells["1"] == (2, "Refunds US", "Free")


def test_code_in_template_tags_is_code() -> None:
    article = read("Before.\n\n{% highlight ruby %}\ncontact.support\n{% endhighlight %}\n\nAfter.\n")
    assert texts(article) == [("paragraph", "Before."), ("code", "contact.support"), ("paragraph", "After.")]


def test_what_a_generator_replaces_is_not_text() -> None:
    article = read('[TOC]\n\n--8<-- "part.md"\n\n* TOC\n{:toc}\n\n*[HTML]: Hyper Text\n\n:material-check: Yes\n')
    assert [b.text for b in article.blocks] == ["Yes"]


@pytest.mark.parametrize(
    "body",
    [
        '<div class="article-body" id="x">{}</div>',
        "<main><article>{}</article><article>Short</article></main>",
        '<main><div itemprop="articleBody">{}</div></main>',
        '<div role="main">{}</div>',
    ],
)
def test_the_article_of_a_page_is_told_from_what_stands_around_it(body: str) -> None:
    inside = "<p>Refunds take <b>30 days</b> here.</p><details><summary>More</summary>Ask.</details>"
    article = read(
        '<html><head><script type="application/ld+json">{"@type": "Article", "url": "https://help.acme.example/late"}</script>'
        '</head><body><div class="cookie-banner">We use cookies.</div><nav>Home</nav>'
        + body.format(
            '<ol class="breadcrumbs"><li>Home</li></ol>' + inside + '<div class="article-votes">Was this helpful?</div>'
        )
        + '<section class="related-articles">Others</section><footer>Contact us</footer></body></html>',
        "a.html",
    )
    assert texts(article) == [("paragraph", "Refunds take 30 days here."), ("caption", "More"), ("paragraph", "Ask.")]
    assert article.url == "https://help.acme.example/late"
    assert [(c.kind, c.title) for c in article.blocks[2].within] == [("accordion", "More")]


def test_a_heading_before_the_body_belongs_to_the_article() -> None:
    article = read(
        '<body><h1>Acme</h1><main><h1>Late <i>refunds</i></h1><p>By Ann</p><div class="article__body"><p>Ask.</p></div></main>',
        "a.html",
    )
    assert [(b.text, b.heading) for b in article.blocks] == [("Late refunds", ()), ("Ask.", ("Late refunds",))]


def test_a_button_in_a_heading_is_its_text() -> None:
    assert texts(read("<h2><button>More</button></h2><p>Ask.</p>", "a.html")) == [("heading", "More"), ("paragraph", "Ask.")]


@pytest.mark.parametrize(
    ("opening", "path"),
    [('<Card title="x">', "a.mdx"), ("<details>", "a.html"), ('{% tab "x" %}', "a.md"), ("::: note\n", "a.md")],
)
def test_what_never_closes_takes_no_time(opening: str, path: str) -> None:
    article = parse(Source(path, (opening + "text\n\n") * 3000), Config())
    assert sum(b.text.count("text") for b in article.blocks if b.kind != "caption") == 3000
    assert max(len(b.within) for b in article.blocks) < 100


@pytest.mark.parametrize("path", ["a.html", "a.md", "a.mdx"])
def test_a_cell_without_a_row_is_a_cell(path: str) -> None:
    assert [b.text for b in read("<table><td>Free<td>None</table>", path).blocks] == ["Free", "None"]


def test_elements_of_html_reach_over_blank_lines() -> None:
    article = read(
        """
        <table>
        <tr><th>Plan</th><th>Fee</th></tr>
        <tr>

        <td>Free</td>
        <td>

        None **at all**.

        </td>
        </tr>
        </table>

        <ol>
        <li>One

        <li>

        Two

        </ol>

        <blockquote>

        Said.

        </blockquote>

        After.
        """
    )
    cells = [(b.text, b.cell.column_header, b.cell.row_header) for b in article.blocks if b.cell and not b.cell.header]
    assert cells == [("Free", "Plan", ""), ("None at all.", "Fee", "Free")]
    assert [(b.kind, b.text, b.item.index) for b in article.blocks if b.item] == [("item", "One", 0), ("item", "Two", 1)]
    assert [(b.text, b.quoted, b.cell) for b in article.blocks[-2:]] == [("Said.", True, None), ("After.", False, None)]


def test_text_indented_too_far_is_text_and_code_is_code() -> None:
    article = read(
        """
        Send us:

            - Project name: which one it is
            - Your address

        15.  Read on:

            * [Terms](terms.md)

        Note that:

                If you forget the password, nobody can open
                the file!

        Then run:

            sudo apt install acme-tools

            - name: build
              run: make all

        <div>

            <p>Written in HTML.</p>

        </div>
        """
    )
    assert texts(article) == [
        ("paragraph", "Send us:"),
        ("item", "Project name: which one it is"),
        ("item", "Your address"),
        ("item", "Read on:"),
        ("item", "Terms"),
        ("paragraph", "Note that:"),
        ("paragraph", "If you forget the password, nobody can open the file!"),
        ("paragraph", "Then run:"),
        ("code", "sudo apt install acme-tools\n\n- name: build\nrun: make all"),
        ("paragraph", "Written in HTML."),
    ]
