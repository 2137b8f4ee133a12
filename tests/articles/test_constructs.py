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
    ],
)
def test_what_encloses_a_sentence_is_known(text: str, kind: str, title: str) -> None:
    for path in ("a.md", "a.mdx"):
        if path == "a.mdx" and ("{%" in text):
            continue
        within = block(read(text + "\nAfter.\n", path), "Contact us.").within
        assert [(c.kind, c.title) for c in within] == [(kind, title)], path
        assert block(read(text + "\nAfter.\n", path), "After.").within == ()


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


def test_placeholders_are_text_and_tags_are_not() -> None:
    article = read("Set <YOUR_TOKEN> and <PID> in <b>bold</b>.<br>Then <a href='/x'>contact us</a>.\n")
    assert article.blocks[0].text == "Set <YOUR_TOKEN> and <PID> in bold.\nThen contact us."
    assert [(link.target, link.text) for link in article.links] == [("/x", "contact us")]


def test_attribute_lists_are_not_text() -> None:
    article = read('## Late refunds {#late .wide}\n\n[Here](a.md){:target="_blank"} it is.\n{: .note}\n')
    assert [b.text for b in article.blocks] == ["Late refunds", "Here it is."]
    assert "late" in article.anchors


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
