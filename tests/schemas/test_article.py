"""What an article may hold, and what it refuses."""

import json
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from pydantic import ValidationError

from schemas.article import Article, text_sha256
from tests.schemas.samples import fullest_article, smallest_article


def event(**changes: Any) -> bytes:
    """Return the smallest article on the wire, with some fields changed to whatever JSON can say."""
    return json.dumps({**json.loads(smallest_article().encode()), **changes}).encode()


def test_what_is_absent_is_not_written() -> None:
    """No field on the wire is null."""
    assert None not in json.loads(smallest_article().encode()).values()


def test_fields_are_in_camel_case_on_the_wire() -> None:
    """As JSON has it, whatever Python calls them."""
    assert {"articleId", "textSha256", "datePublished"} < json.loads(fullest_article().encode()).keys()


def test_an_unknown_field_is_refused_on_construction() -> None:
    """Who makes an event knows its fields."""
    with pytest.raises(ValidationError, match="Extra inputs are not permitted"):
        smallest_article(edition="morning")


def test_an_unknown_field_is_ignored_by_consumers() -> None:
    """It belongs to a newer producer, at any depth."""
    newer = json.loads(event(edition="morning"))
    newer["ingest"]["machine"] = "one"
    assert Article.decode(json.dumps(newer).encode()) == smallest_article()


@pytest.mark.parametrize("missing", ["articleId", "revision", "body", "textSha256", "ingest"])
def test_a_required_field_must_be_there(missing: str) -> None:
    """Nothing is made up for it."""
    given = json.loads(event())
    del given[missing]
    with pytest.raises(ValidationError, match=missing):
        Article.decode(json.dumps(given).encode())


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x0b", "\x0c", "\x1b", "\x7f"])
@pytest.mark.parametrize("field", ["body", "headline", "url"])
def test_control_characters_are_refused(field: str, character: str) -> None:
    """They break terminals, logs and databases, and no news is written with them."""
    with pytest.raises(ValidationError, match="forbidden character"):
        Article.decode(event(**{field: f"a{character}b"}))


@pytest.mark.parametrize(
    "text", ["tab\there", "line\nend", "line\r\nend", "soft\xadhyphen", "dash\x96es", "no\xa0break", "𝔎", "🇺🇦"]
)
def test_all_other_text_is_kept_as_it_is(text: str) -> None:
    """Tabs, line ends and every character outside the control blocks."""
    assert Article.decode(event(body=text)).body == text


def test_a_lone_surrogate_is_refused() -> None:
    """It is no character, and UTF-8 cannot say it; JSON escapes can."""
    with pytest.raises(ValidationError):
        smallest_article(body="\ud800")
    with pytest.raises(ValidationError):
        Article.decode(event(body="\ud800"))


def test_an_empty_body_is_refused() -> None:
    """There is nothing to tag in it; an empty headline is none."""
    with pytest.raises(ValidationError):
        smallest_article(body="")
    assert smallest_article(headline="").headline == ""


@pytest.mark.parametrize(
    ("given", "published"),
    [
        ("2024-02-29", date(2024, 2, 29)),
        ("2024-11-30T08:00", datetime(2024, 11, 30, 8, 0)),  # noqa: DTZ001  as the source has it
        ("2024-11-30T08:00:00", datetime(2024, 11, 30, 8, 0)),  # noqa: DTZ001
        ("2024-11-30T08:00:00.5", datetime(2024, 11, 30, 8, 0, 0, 500_000)),  # noqa: DTZ001
        ("2024-11-30T08:00:00Z", datetime(2024, 11, 30, 8, 0, tzinfo=UTC)),
        ("2024-11-30T08:00:00+02:00", datetime(2024, 11, 30, 8, 0, tzinfo=timezone(timedelta(hours=2)))),
    ],
)
def test_a_date_stays_as_precise_as_it_was_given(given: str, published: date) -> None:
    """No midnight is invented for a date, and no zone for a time."""
    read = Article.decode(event(datePublished=given)).date_published
    assert (read, type(read)) == (published, type(published))
    assert getattr(read, "tzinfo", None) == getattr(published, "tzinfo", None)
    again = Article.decode(smallest_article(date_published=read).encode()).date_published
    assert (again, type(again)) == (read, type(read))


@pytest.mark.parametrize(
    "given",
    [
        2024, 1732953600, 1732953600.5, True, "", "2024", "2024-11", "20241130", "2024-W48-5", "2024-335",
        "2024-02-30", "2023-02-29", "0000-01-01", "2024-11-30T24:00", "2024-11-30T08", "2024-11-30 08:00",
        "2024-11-30T08:00:61", "2024-11-30T08:00:00+99:00", "2024-11-30T08:00:00.1234567", "30.11.2024", " 2024-11-30",
        "２０２４-11-30", "yesterday", ["2024-11-30"], {"year": 2024},
    ],
)  # fmt: skip
def test_what_is_no_date_is_refused(given: object) -> None:
    """Numbers and bare years above all, which pydantic alone would take for seconds since 1970."""
    with pytest.raises(ValidationError, match="datePublished"):
        Article.decode(event(datePublished=given))


def test_the_time_of_fetching_is_a_time_with_a_zone() -> None:
    """It is ours, so nothing about it is unknown."""
    for given in ("2024-11-30T08:00:00", "2024-11-30", 1732953600):
        ingest = {**json.loads(event())["ingest"], "fetchedAt": given}
        with pytest.raises(ValidationError, match="fetchedAt"):
            Article.decode(event(ingest=ingest))


@pytest.mark.parametrize("language", ["e", "english language", "en_GB", "en-", "", "en\n"])
def test_what_is_no_language_tag_is_refused(language: str) -> None:
    """BCP 47 has letters, digits and hyphens."""
    with pytest.raises(ValidationError, match="language"):
        Article.decode(event(language=language))


def test_the_digest_tells_headline_and_body_apart() -> None:
    """Moving the line end between the two is another text; the digest is the one every consumer can compute."""
    assert text_sha256("a", "b") == "7e18f737311b2dc3b2f269dd78396b0351f14fb66efa879f768cb23181883c78"
    assert text_sha256("a", "b") != text_sha256("", "a\nb")
