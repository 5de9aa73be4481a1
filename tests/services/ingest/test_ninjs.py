"""IPTC ninjs 3."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from services.ingest.draft import Draft
from services.ingest.forms import read_json
from tests.services.ingest.refusals import refusal
from tests.services.ingest.samples import NINJS, STANDARD


def read(**fields: Any) -> Draft:
    """Return the draft of the item with some fields changed; None leaves one out."""
    item = {name: value for name, value in {**NINJS, **fields}.items() if value is not None}
    form, draft = read_json(json.dumps(item).encode())
    assert form == "ninjs"
    return draft


def body(value: Any, **fields: Any) -> list[dict[str, Any]]:
    """Return the bodies of an item that has one."""
    return [{"value": value, **fields}]


def xhtml(value: Any) -> list[dict[str, Any]]:
    """Return the bodies of an item that has one, with markup."""
    return body(value, contenttype="application/xhtml+xml")


def test_every_field_is_read() -> None:
    """What ninjs has beyond an article is left out."""
    draft = read()
    assert (draft.headline, draft.body) == ("Talks in Kyiv", "They met.")
    assert draft.date_published == datetime(2024, 11, 30, 8, tzinfo=UTC)
    assert (draft.language, draft.url) == ("en-GB", "https://example.org/kyiv")
    assert (draft.authors, draft.subjects) == (("A. Writer",), ("diplomacy",))
    assert draft.publisher
    assert (draft.publisher.name, draft.publisher.uri) == ("News.Az", "https://news.az")


def test_only_a_body_must_be_there() -> None:
    """Of what tells it is ninjs, the standard is enough."""
    _, draft = read_json(json.dumps({"standard": STANDARD, "bodies": body("They met.")}).encode())
    assert draft == Draft(body="They met.")


def test_the_plain_body_is_preferred() -> None:
    """Its text is the publisher's own, that of markup is ours."""
    bodies = [*xhtml("<p>They <b>met</b>.</p>"), {"contenttype": "text/plain", "value": "They met!"}]
    assert read(bodies=bodies).body == "They met!"


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>They met.</p><p>In <b>Kyiv</b>.</p>", "They met.\nIn Kyiv."),
        ("They met.<br/>In\n   Kyiv.", "They met.\nIn\nKyiv."),
        ("<script>alert()</script><p>They met.</p><style>p {}</style>", "They met."),
        ("<p>Q&amp;A &mdash; caf&#233; &#x1F1FA;</p>", "Q&A — café 🇺"),
        ("<p>They met", "They met"),
        ("<ul><li>One</li><li>Two</li></ul>", "One\nTwo"),
        ("<!-- no --><![if !mso]>They met.<![endif]>", "They met."),
    ],
)
def test_markup_becomes_paragraphs(markup: str, text: str) -> None:
    """What a reader would see, a line for every block."""
    assert read(bodies=xhtml(markup)).body == text


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"pubstatus": "withheld"}, "not-usable"),
        ({"pubstatus": ["usable"]}, "not-usable"),
        ({"bodies": None}, "invalid-body"),
        ({"bodies": []}, "invalid-body"),
        ({"bodies": [{}]}, "invalid-body"),
        ({"bodies": body("")}, "invalid-body"),
        ({"bodies": xhtml("<p> </p>")}, "invalid-body"),
        ({"bodies": body(5)}, "invalid-ninjs"),
        ({"bodies": xhtml(5)}, "invalid-ninjs"),
        ({"bodies": xhtml("<![nonsense[ text")}, "invalid-body"),
        ({"bodies": xhtml("<a " * 30_000)}, "invalid-body"),
        ({"bodies": xhtml("They met." + "<div>" * 1000)}, "invalid-html"),
        ({"bodies": "They met."}, "invalid-ninjs"),
        ({"headlines": "x"}, "invalid-ninjs"),
        ({"headlines": [{"value": ["x"]}]}, "invalid-ninjs"),
        ({"subjects": [1]}, "invalid-ninjs"),
        ({"subjects": [{"name": 1}]}, "invalid-subjects"),
        ({"infosources": {"name": "News.Az"}}, "invalid-ninjs"),
        ({"infosources": [{"name": 5}]}, "invalid-publisher"),
        ({"infosources": [{"name": "News.Az", "uri": 5}]}, "invalid-publisher"),
        ({"by": 5}, "invalid-authors"),
        ({"language": "english language"}, "invalid-language"),
        ({"contentcreated": 2024}, "invalid-datePublished"),
        ({"uri": "http://["}, "invalid-url"),
    ],
)
def test_a_field_that_is_wrong_is_named(fields: dict[str, Any], code: str) -> None:
    """Whatever an agency's software may write there."""
    assert refusal(lambda: read(**fields)) == code


def test_a_uri_that_is_no_text_is_none() -> None:
    """The article has its headline to be known by."""
    assert read(uri=5).url is None
