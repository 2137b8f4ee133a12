"""The code of a page that a server runs is nobody's text."""

from __future__ import annotations

import pytest

from kblint.articles.server_pages import without_code
from tests.articles.test_visible import read

TEXT = "Refunds take ten days."


def shown(page: str, path: str = "a.html") -> list[str]:
    return [block.text for block in read(page, path).blocks]


@pytest.mark.parametrize(
    "code",
    [
        "<% if signed_in? %>",
        "<%# Contact us is below. %>",
        "<%-- Contact us. --%>",
        '<%@ page language="java" import="java.util.*" %>',
        "<?php if ($order->late > 3) { ?>",
        "<?php /* Contact us > now. */",
        "<%init>\nmy $text = 'Contact us.';\n</%init>",
        "<%ARGS>\n$id => undef\n</%args>",
        '<%def name="row(x)">\n% if x > 3:\n</%def>',
        "<& /lib/head, title => 'Contact us.', tabs => [1 .. 3] &>",
        "%# Contact us.\n<%perl>\n$out->('<b>Contact us.</b>');\n</%perl>",
        "<&|/lib/box&>\n% foreach my $part (@parts) {\n% }\n</&>",
    ],
)
def test_code_leaves_nothing(code: str) -> None:
    assert shown(f"<p>{TEXT}</p>\n{code}") == [TEXT]
    assert len(without_code(code)) == len(code)


def test_text_between_code_stays_in_its_place() -> None:
    assert shown("<div><&|/loc&>From</&>:</div>") == ["From:"]
    assert shown("<p><% if open %>Open <b>on Sundays</b><% end %>.</p>") == ["Open on Sundays."]


def test_a_link_leads_where_the_server_says() -> None:
    article = read('<p><a href="<%= url %>">One</a> <a href="x<% y %>.html">two</a> <a href="a.html">three</a></p>', "a.html")
    assert [link.target for link in article.links] == ["<%= url %>", "x<% y %>.html", "a.html"]


@pytest.mark.parametrize("value", ["<%= days %>", "<?= $days ?>"])
def test_a_value_that_is_shown_is_known_to_stand(value: str) -> None:
    block = read(f"<p>Refunds take {value} days.</p>", "a.html").blocks[0]
    assert [block.text[m.start : m.end] for m in block.marks if m.kind == "variable"] == [value]


@pytest.mark.parametrize(
    "page",
    [
        "<PRE>&lt;b&gt; <% if open %></pre>",
        "<p>Write <code><%= days %></code>.</p>",
        "<p>Write <%% and mind <% that never ends.</p>",
        "<p>% of all, 5 <& 6.</p>",
        "<p>At x <&nbsp;y.</p><p>Then z &>&nbsp;0.</p>",
        "<!-- <% --><p>One %> two</p>",
    ],
)
def test_what_shows_code_stays(page: str) -> None:
    assert without_code(page) == page


def test_pages_that_leave_all_open_take_no_time() -> None:
    for sign in ("<% ", "<& a", "<?= ", "<%init>", "<pre>", "<!--", "<%-- ", "<?php ", "<%a ", "% \n<&x"):
        without_code(sign * 40_000)
