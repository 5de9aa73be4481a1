"""IPTC ninjs, in its three versions."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from services.ingest.draft import Draft, Reading, Retraction
from services.ingest.forms import read_json
from tests.services.ingest.refusals import refusal
from tests.services.ingest.samples import NINJS, STANDARD

THIRD = {
    "uri": "https://example.org/kyiv",
    "standard": STANDARD,
    "pubStatus": "usable",
    "versionCreated": "2024-11-30T09:00:00Z",
    "contentCreated": "2024-11-30T08:00:00Z",
    "language": "en-GB",
    "by": "A. Writer",
    "headlines": [{"role": "short", "value": "Kyiv"}, {"role": "main", "value": "Talks in Kyiv"}],
    "bodies": [{"role": "main", "contentType": "text/plain", "value": "They met."}],
    "subjects": [{"name": "diplomacy", "uri": "https://example.org/s/1"}, {"uri": "https://example.org/s/2"}],
    "infoSources": [{"name": "News.Az", "uri": "https://news.az"}],
    "usageTerms": "none",
    "associations": [{"name": "picture", "uri": "https://example.org/p", "pubStatus": "canceled"}],
}
FIRST = {
    "uri": "https://example.org/kyiv",
    "pubstatus": "usable",
    "versioncreated": "2024-11-30T09:00:00Z",
    "contentcreated": "2024-11-30T08:00:00Z",
    "language": "en-GB",
    "byline": "A. Writer",
    "headline": "Talks in Kyiv",
    "body_xhtml": "<p>They <b>met</b>!</p>",
    "body_text": "They met.",
    "subject": [{"name": "diplomacy", "code": "1"}],
    "infosource": [{"name": "News.Az", "code": "n"}],
    "associations": {"picture": {"uri": "https://example.org/p", "body_text": "A picture."}},
}
AHEAD = (datetime.now(UTC) + timedelta(days=365)).isoformat()


def read(**fields: Any) -> Reading:
    """Return what is read of the item with some fields changed; None leaves one out."""
    return read_json(
        json.dumps({name: value for name, value in {**THIRD, **fields}.items() if value is not None}).encode()
    )


def body(value: Any, **fields: Any) -> list[dict[str, Any]]:
    """Return the bodies of an item that has one."""
    return [{"value": value, **fields}]


def html(value: Any) -> list[dict[str, Any]]:
    """Return the bodies of an item that has one, with markup."""
    return body(value, contentType="text/html")


def codes(reading: Reading) -> list[tuple[str, str]]:
    """Return what was told, without values."""
    return [(warning.code, warning.field) for warning in reading.warnings]


@pytest.mark.parametrize(("item", "form"), [(FIRST, "ninjs-1"), (NINJS, "ninjs-3"), (THIRD, "ninjs-3")])
def test_every_field_is_read(item: dict[str, Any], form: str) -> None:
    """In each version; what ninjs has beyond an article is left out."""
    reading = read_json(json.dumps(item).encode())
    draft = reading.draft
    assert (reading.kind, reading.form) == ("ninjs", form)
    assert (draft.headline, draft.body) == ("Talks in Kyiv", "They met.")
    assert draft.date_published == datetime(2024, 11, 30, 8, tzinfo=UTC)
    assert (draft.language, draft.url) == ("en-GB", "https://example.org/kyiv")
    assert (draft.authors, draft.subjects) == (("A. Writer",), ("diplomacy",))
    assert draft.publisher
    assert (draft.publisher.name, draft.publisher.uri) == ("News.Az", None if item is FIRST else "https://news.az")
    assert (reading.warnings, reading.release_at) == ((), None)


@pytest.mark.parametrize(
    ("item", "form"),
    [
        ({"uri": "urn:a", "versioncreated": "2024-11-30", "bodies": body("They met.")}, "ninjs-2"),
        ({"uri": "urn:a", "versionCreated": "2024-11-30", "bodies": body("They met.")}, "ninjs-3"),
        ({"uri": "urn:a", "body_text": "They met."}, "ninjs-1"),
        ({"standard": {"name": "ninjs", "version": "2.2"}, "bodies": body("They met.")}, "ninjs-2"),
        (
            {"standard": {"name": "ninjs", "version": "2.2"}, "pubStatus": "usable", "bodies": body("They met.")},
            "ninjs-3",
        ),
        ({"standard": {"name": "TTNINJS", "version": "2.2"}, "bodies": body("They met.")}, "ninjs-2"),
        (
            {"$standard": {"name": "ninjs", "version": "1.4"}, "uri": "urn:a", "body_html": "<p>They met.</p>"},
            "ninjs-1",
        ),
        ({"bodies": body("They met.")}, "ninjs-2"),
    ],
)
def test_an_item_says_of_which_version_it_is(item: dict[str, Any], form: str) -> None:
    """By its properties first: IPTC's own examples of 3.0 say 2.2."""
    reading = read_json(json.dumps(item).encode())
    assert (reading.kind, reading.form, reading.draft.body) == ("ninjs", form, "They met.")


@pytest.mark.parametrize(
    ("dates", "published"),
    [
        ({"contentCreated": "2024-11-28T08:00:00Z", "firstCreated": "2024-11-29T08:00:00Z"}, 28),
        ({"contentCreated": None, "firstCreated": "2024-11-29T08:00:00Z"}, 29),
        ({"contentCreated": None, "firstCreated": None}, 30),
    ],
)
def test_the_date_is_that_of_the_content(dates: dict[str, Any], published: int) -> None:
    """A later version of an article says of Friday what the first one meant."""
    found = read(**dates).draft.date_published
    assert found
    assert found.day == published


@pytest.mark.parametrize(
    "status", ["canceled", "cancelled", "Canceled", "stat:canceled", "https://cv.iptc.org/stat/canceled"]
)
@pytest.mark.parametrize("name", ["pubStatus", "pubstatus"])
def test_a_kill_notice_retracts(name: str, status: str) -> None:
    """However it spells its status; when it was made tells it from an earlier one."""
    reading = read(**{"pubStatus": None, name: status})
    assert isinstance(reading.draft, Retraction)
    assert reading.draft.retracted_at == datetime(2024, 11, 30, 9, tzinfo=UTC)
    assert reading.draft.url == "https://example.org/kyiv"
    assert reading.warnings == ()


@pytest.mark.parametrize(
    "notice",
    [
        {"uri": "https://example.org/kyiv", "pubStatus": "canceled"},
        {"uri": "kyiv-1", "pubstatus": "canceled"},
        {"uri": "urn:a", "pubStatus": "canceled", "bodies": "none", "headlines": 5, "versionCreated": "soon"},
        {"uri": "urn:a", "pubStatus": "canceled", "embargoedUntil": "soon"},
    ],
)
def test_a_kill_notice_need_only_say_which_article_it_means(notice: dict[str, Any]) -> None:
    """Whatever else is wrong with it."""
    draft = read_json(json.dumps(notice).encode()).draft
    assert isinstance(draft, Retraction)
    assert draft.url == notice["uri"]


def test_what_is_withheld_is_taken_back_and_told() -> None:
    """It must not be public until further notice."""
    reading = read(pubStatus="withheld")
    assert isinstance(reading.draft, Retraction)
    assert codes(reading) == [("withheld", "pubStatus")]


@pytest.mark.parametrize("status", ["draft", ["usable"], 5, "usable?"])
def test_a_status_that_nobody_knows_is_refused(status: Any) -> None:
    """It might say that the item is not public."""
    assert refusal(lambda: read(pubStatus=status)) == "not-usable"


def test_two_spellings_that_say_different_things_are_refused() -> None:
    """Which one counts is not guessed; if they say the same, nothing is."""
    assert refusal(lambda: read(pubstatus="canceled")) == "invalid-ninjs"
    assert read(pubstatus="usable").draft.body == "They met."


@pytest.mark.parametrize("name", ["embargoedUntil", "embargoed", "embargoeduntil"])
def test_an_embargo_holds(name: str) -> None:
    """Under its name in any version, and it is told."""
    reading = read(**{name: AHEAD})
    assert reading.release_at == datetime.fromisoformat(AHEAD)
    assert type(reading.draft) is Draft
    assert codes(reading) == [("embargoed", "embargo")]


@pytest.mark.parametrize("until", ["2024-11-30T08:00:00Z", "2024-11-30 08:00 +0100", "", None])
def test_a_past_embargo_does_nothing(until: str | None) -> None:
    """Nor does none."""
    assert (read(embargoedUntil=until).release_at, read(embargoedUntil=until).warnings) == (None, ())


@pytest.mark.parametrize("until", ["tomorrow", "2099-10-01", "2099-10-01T08:00:00", "2099-02-30T08:00:00Z", 5])
def test_an_embargo_that_cannot_be_known_is_refused(until: Any) -> None:
    """Without a zone nobody knows when it ends; a day early is a breach."""
    assert refusal(lambda: read(embargoedUntil=until)) == "invalid-embargo"


@pytest.mark.parametrize(
    "kind", ["text/html", "application/xhtml+xml", "text/html5", "application/xml", "text/vnd.IPTC.NITF"]
)
def test_the_plain_body_is_preferred(kind: str) -> None:
    """Its text is the publisher's own, that of markup is ours."""
    bodies = [
        *body("<p>They <b>met</b>.</p>", contentType=kind),
        *body("They met!", contentType="text/plain; charset=utf-8"),
    ]
    assert read(bodies=bodies).draft.body == "They met!"
    assert read(bodies=bodies[:1]).draft.body == "They met."


def test_an_empty_plain_body_is_none() -> None:
    """Then that with markup is read."""
    assert read(bodies=[*body("", contentType="text/plain"), *html("<p>They met.</p>")]).draft.body == "They met."


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>They met.</p><p>In <b>Kyiv</b>.</p>", "They met.\nIn Kyiv."),
        ("They met.<br/>In\n   Kyiv.", "They met.\nIn Kyiv."),
        ("<script>alert()</script><p>They met.</p><style>p {}</style>", "They met."),
        ("<html><head><title>No</title></head><body><h1>Talks</h1><p>They met.</p></body></html>", "Talks\nThey met."),
        ("<p>Q&amp;A &mdash; caf&#233; &#x1F1FA;</p>", "Q&A — café 🇺"),
        ("<p>Write &lt;b&gt;bold&lt;/b&gt; and &amp;amp;.</p>", "Write <b>bold</b> and &amp;."),
        ("<p>They met", "They met"),
        ("<ul><li>One</li><li>Two</li></ul>", "One\nTwo"),
        ("<!-- no --><![if !mso]>They met.<![endif]>", "They met."),
        ('<?xml version="1.0" encoding="ISO-8859-1"?><p>Caf\u00e9</p>', "Café"),
    ],
)
def test_markup_becomes_paragraphs(markup: str, text: str) -> None:
    """What a reader would see, a line for every block; a line end is a space."""
    reading = read(bodies=html(markup))
    assert (reading.draft.body, reading.warnings) == (text, ())


def test_nitf_gives_its_content() -> None:
    """Not the headline, byline and metadata around it."""
    nitf = (
        '<?xml version="1.0" encoding="UTF-8"?><nitf><head><title>Talks</title><docdata><date.issue norm="20080219"/>'
        "</docdata></head><body><body.head><hedline><hl1>Talks</hl1></hedline></body.head>"
        "<body.content><block><p>They met.</p><p>In Kyiv &amp; Lviv.</p></block></body.content></body></nitf>"
    )
    assert read(bodies=body(nitf, contentType="text/vnd.IPTC.NITF")).draft.body == "They met.\nIn Kyiv & Lviv."


@pytest.mark.parametrize(
    ("sources", "holder", "name"),
    [
        ([{"name": "A"}, {"name": "B", "role": "main"}], "C", "B"),
        ([{"name": "A"}, {"name": "B", "role": "https://cv.iptc.org/role/publisher"}], "C", "B"),
        ([{"name": "A"}], "C", "A"),
        ([{"uri": "https://example.org"}], "C", "C"),
        (None, "C", "C"),
        (None, None, None),
    ],
)
def test_the_publisher_is_a_source_or_holds_the_copyright(sources: Any, holder: str | None, name: str | None) -> None:
    """The source that says it is, the main one, the first; else the holder."""
    publisher = read(infoSources=sources, copyrightHolder=holder).draft.publisher
    assert (publisher.name if publisher else None) == name


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"bodies": None}, "invalid-body"),
        ({"bodies": []}, "invalid-body"),
        ({"bodies": [{}]}, "invalid-body"),
        ({"bodies": body("")}, "invalid-body"),
        ({"bodies": body(5)}, "invalid-body"),
        ({"bodies": "They met."}, "invalid-body"),
        ({"bodies": html("<p> </p>")}, "invalid-body"),
        ({"bodies": html("<![nonsense[ text")}, "invalid-body"),
        ({"bodies": html("<a " * 30_000)}, "invalid-body"),
        ({"bodies": html("They met." + "<div>" * 1000)}, "invalid-html"),
        ({"bodies": html("They met.\ud800")}, "invalid-html"),
        ({"contentCreated": 2024}, "invalid-datePublished"),
        ({"contentCreated": "2024-02-30"}, "invalid-datePublished"),
    ],
)
def test_what_an_article_cannot_do_without_is_refused(fields: dict[str, Any], code: str) -> None:
    """Its text, and a date that is what it says."""
    assert refusal(lambda: read(**fields)) == code


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"headlines": 5}, "headlines"),
        ({"headlines": [{"value": ["x"]}]}, "headline"),
        ({"subjects": [1]}, "subjects"),
        ({"subjects": [{"name": 1}]}, "subjects"),
        ({"infoSources": "News.Az"}, "sources"),
        ({"infoSources": [{"name": 5}]}, "publisher"),
        ({"infoSources": [{"name": "News.Az", "uri": 5}]}, "publisher.uri"),
        ({"by": 5}, "authors"),
        ({"language": "english language"}, "language"),
        ({"uri": "http://["}, "url"),
        ({"uri": 5}, "url"),
    ],
)
def test_any_other_field_that_is_wrong_costs_that_field(fields: dict[str, Any], field: str) -> None:
    """Whatever an agency's software may write there."""
    reading = read(**fields)
    assert reading.draft.body == "They met."
    assert codes(reading) == [("unreadable-field", field)]
