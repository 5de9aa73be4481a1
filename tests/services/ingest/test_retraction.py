"""An article is taken back: with a word of its source, once, and for good unless something new is said."""

import json
from typing import Any

import pytest

from services.ingest.draft import Draft, Retraction
from services.ingest.forms import read_json
from services.ingest.identity import article_id
from tests.services.ingest.installation import Installation
from tests.services.ingest.refusals import refusal
from tests.services.ingest.samples import NINJS

ARTICLE = {"headline": "Weather", "body": "Rain.", "datePublished": "2024-11-30", "publisher": {"name": "News.Az"}}
URL = {"url": "https://example.org/rain"}


def canceled(**fields: Any) -> dict[str, Any]:
    """Return an object that retracts what these fields say."""
    return {"pubstatus": "canceled", **fields}


def write(installation: Installation, *items: dict[str, Any]) -> dict[str, int]:
    """Let ingest read these, in this order, beside all that it read before, and return what became of how many."""
    with (installation.source / "items.jsonl").open("a") as file:
        file.writelines(json.dumps(item) + "\n" for item in items)
    return installation.run()


def said(installation: Installation) -> list[str | None]:
    """Return the bodies of one article's revisions in order; None where it was retracted."""
    records = installation.records(installation.topics.articles.name)
    assert len({record.key for record in records}) == 1
    return [json.loads(record.value)["body"] if record.value else None for record in records]


@pytest.mark.parametrize(
    ("article", "retraction"),
    [
        ({**ARTICLE, **URL}, URL),
        ({**ARTICLE, **URL}, {"url": "https://EXAMPLE.org/rain?utm_source=feed", "headline": "Another"}),
        (ARTICLE, {name: value for name, value in ARTICLE.items() if name != "body"}),
        (ARTICLE, {**ARTICLE, "body": "Withdrawn."}),
        ({"body": "Rain."}, {"body": "Rain.", "retractedAt": "2024-12-01T08:00:00Z"}),
        ({**ARTICLE, **URL}, {"articleId": article_id(Draft(body="x", url=URL["url"]))}),
    ],
)
def test_an_article_is_retracted_by_what_identifies_it(
    installation: Installation, article: dict[str, Any], retraction: dict[str, Any]
) -> None:
    """Its URL, else publisher, date and headline, else its text; a body need not be there."""
    assert write(installation, article, canceled(**retraction)) == {"published": 1, "retracted": 1}
    assert said(installation) == ["Rain.", None]


def test_a_ninjs_item_is_canceled(installation: Installation) -> None:
    """As an agency sends it: with or without the standard and the bodies."""
    assert write(installation, NINJS) == {"published": 1}
    short = {"uri": NINJS["uri"], "pubstatus": "canceled", "versioncreated": "2024-12-01T09:00:00Z"}
    again = {**NINJS, "pubstatus": "canceled", "versioncreated": "2024-12-02T09:00:00Z"}
    assert write(installation, short, again) == {"duplicate": 1, "retracted": 2}
    assert said(installation) == ["They met.", None, None]


def test_what_was_retracted_stays_so_however_often_it_is_read(installation: Installation) -> None:
    """Files are read again at every start: neither the article nor its retraction is said again."""
    article, retraction = {**ARTICLE, **URL}, canceled(**URL)
    write(installation, article, retraction)
    assert write(installation, article, retraction) == {"duplicate": 4}
    assert said(installation) == ["Rain.", None]


def test_something_new_may_be_said_after_a_retraction(installation: Installation) -> None:
    """As the next revision, which may be retracted in its turn."""
    article, corrected = {**ARTICLE, **URL}, {**ARTICLE, **URL, "body": "Snow."}
    write(installation, article, canceled(**URL), corrected)
    assert said(installation) == ["Rain.", None, "Snow."]
    later = canceled(**URL, retractedAt="2024-12-02")
    assert write(installation, canceled(**URL), later) == {"duplicate": 4, "retracted": 1}
    assert said(installation) == ["Rain.", None, "Snow.", None]
    last = installation.records(installation.topics.articles.name)[2]
    assert json.loads(last.value or b"")["revision"] == 2


@pytest.mark.parametrize(
    ("item", "code"),
    [
        (canceled(), "invalid-article"),
        (canceled(datePublished="2024-11-30"), "invalid-article"),
        (canceled(url="http://["), "invalid-url"),
        (canceled(url=URL["url"], reason="wrong"), "unknown-field"),
        ({**ARTICLE, "pubstatus": "draft"}, "not-usable"),
        ({**ARTICLE, "retractedAt": "2024-11-30"}, "unknown-field"),
    ],
)
def test_what_is_no_retraction_is_refused(item: dict[str, Any], code: str) -> None:
    """One that names no article, for instance."""
    assert refusal(lambda: read_json(json.dumps(item).encode())) == code


def test_an_article_may_say_that_it_is_usable() -> None:
    """As ninjs items do."""
    draft = read_json(json.dumps({**ARTICLE, "pubstatus": "usable"}).encode()).draft
    assert not isinstance(draft, Retraction)
    assert draft.body == "Rain."
