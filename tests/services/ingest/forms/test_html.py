"""HTML that nobody declares, and what only looks like it."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.ingest.forms import read_json
from services.ingest.forms.html import Markup, as_text, plain_text
from tests.services.ingest.refusals import refusal


@pytest.mark.parametrize(
    ("body", "text", "codes"),
    [
        ("<p>They met.</p><p>In Kyiv.</p>", "They met.\nIn Kyiv.", ["markup"]),
        ("<p>\n  They met.\n</p>", "They met.", ["markup"]),
        ("They <b>met</b> in <a href='/k'>Kyiv</a>.", "They met in Kyiv.", ["markup"]),
        ("They met.<br>In Kyiv.<BR/>On Friday.", "They met.\nIn Kyiv.\nOn Friday.", ["markup"]),
        ("They met.<p>In Kyiv.", "They met.\nIn Kyiv.", ["markup"]),
        ("<p>AT&amp;T &lt; 5 &nbsp;%</p>", "AT&T < 5 %", ["markup"]),
        ("&lt;p&gt;They met.&lt;/p&gt;&lt;p&gt;In Kyiv.&lt;/p&gt;", "They met.\nIn Kyiv.", ["markup"]),
        ("AT&amp;T said &quot;no&quot;", 'AT&T said "no"', ["entities"]),
        ("AT&amp;amp;T &amp;gt; 5", "AT&T > 5", ["entities"]),
        ("caf&#233; caf&eacute; &#x2014;", "café café —", ["entities"]),
    ],
)
def test_what_is_html_becomes_text(body: str, text: str, codes: list[str]) -> None:
    """And it is told: the source said it was text."""
    assert as_text(body) == (text, codes)


@pytest.mark.parametrize(
    "body",
    [
        "AT&T, Q&A, R&D; B&B and &c.",
        "a < b and c > d, x<y and y>z",
        "if (a<b && c>d) { return x; }",
        "std::vector<int> v; List<String> s; #include <stdio.h>",
        "?a=1&copy=2&reg=3&amp",
        "Write to <jane@example.org> or see <https://example.org>.",
        "<3 and <- and -> and <=>",
        "The <br> tag is void, and so is the <hr> tag.",
        "Use the <p> tag for paragraphs, and close it by </p> at their end.",
        "They close <div> and <script> elements: use </div> before <b>, and write &lt; as &amp;lt; in source.",
        "&unknown; &;  &#; &#xZZ;",
        "[b]bold[/b] *void* _sure_ C:\\new",
    ],
)
def test_what_only_looks_like_html_stays(body: str) -> None:
    """To the letter: ampersands, comparisons, code, and what a text says of tags."""
    assert as_text(body) == (body, [])


def test_what_is_declared_is_not_told() -> None:
    """It was read as what it is, and only once: text that speaks of tags stays."""
    assert as_text(Markup("<p>Use &lt;b&gt;bold&lt;/b&gt;.</p>")) == ("Use <b>bold</b>.", [])


@pytest.mark.parametrize(
    "bomb", ["<b>" * 300_000, "&amp;" * 200_000, "&" + "amp;" * 200_000, "<p " * 300_000, "<" * 500_000]
)
def test_hostile_texts_cost_little(bomb: str) -> None:
    """Every look at a text is linear in its length."""
    as_text(bomb)


@given(st.text("<>!?/[]-&#;apb \n'\"="))
def test_any_markup_is_text_or_refused(html: str) -> None:
    """Nothing else happens."""
    assert refusal(lambda: plain_text(html)) in ("", "invalid-html")


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_any_body_is_an_article_or_refused(body: str) -> None:
    """However it looks."""
    assert refusal(lambda: read_json(json.dumps({"body": body}).encode())) in ("", "invalid-body", "invalid-html")
