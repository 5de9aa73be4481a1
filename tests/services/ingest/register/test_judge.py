"""What the register says of what is submitted, in every order it may come in."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from prometheus_client import REGISTRY

from schemas.article import Article, IngestWarning
from schemas.rejected import DeadLetter
from services.ingest.doors.piece import Piece
from services.ingest.draft import Draft, Reading, Refused, Retraction
from streaming.errors import Invalid
from streaming.message import Message
from tests.services.ingest.register.shelf import TOPICS, Desk

NOON = datetime(2024, 11, 30, 12, tzinfo=UTC)
URL = "https://example.org/rain"


def at(hours: float | None) -> datetime | None:
    """Return a time so many hours after noon."""
    return None if hours is None else NOON + timedelta(hours=hours)


def version(body: str, hours: float | None = None, made: float | None = None) -> Piece:
    """Return a version of the article, made so many hours after noon, with an embargo that ends so many after it."""
    warnings = (IngestWarning(code="soft-hyphens", field="body"),)
    reading = Reading("json", "json", Draft(url=URL, body=body), warnings, at(hours), at(made))
    return Piece("rain", body.encode(), lambda _: reading)


def other(hours: float) -> Piece:
    """Return another article, with an embargo."""
    reading = Reading("json", "json", Draft(headline="Snow", body="S"), (), NOON + timedelta(hours=hours))
    return Piece("snow", b"", lambda _: reading)


def measured(name: str, **labels: str) -> float:
    """Return what a metric says."""
    return REGISTRY.get_sample_value(name, labels) or 0


def kill(day: str = "2024-11-30", made: float | None = None) -> Piece:
    """Return a retraction of the article."""
    retraction = Retraction.model_validate({"url": URL, "retractedAt": day})
    reading = Reading("json", "json", retraction, version_at=at(made))
    return Piece("kill", b"", lambda _: reading)


def refuse(raw: bytes) -> Reading:
    """Read nothing."""
    raise Refused("no-article", f"{raw!r} is none")


@pytest.fixture
def desk() -> Desk:
    """Return a register that has heard nothing, at noon."""
    return Desk(NOON)


def said(messages: list[Message]) -> list[str | None]:
    """Return revision and body of each article, None for a retraction."""
    assert {message.topic for message in messages} <= {TOPICS.articles.name}
    values = [message.value for message in messages]
    articles = [None if value is None else Article.decode(value) for value in values]
    return [f"{article.revision} {article.body}" if article else None for article in articles]


def test_versions_count_and_the_same_again_is_a_duplicate(desk: Desk) -> None:
    """A, B, A: a source that says again what it once said is an old file met again, and nothing new."""
    assert [said(desk.submit(version(body))) for body in "ABAB"] == [["1 A"], ["2 B"], [], []]
    assert desk.judge.outcomes == {"published": 2, "duplicate": 2}


def test_the_event_tells_how_it_came_in(desk: Desk) -> None:
    """Door, form and what was repaired."""
    (message,) = desk.submit(version("A"))
    ingest = Article.decode(message.value or b"").ingest
    assert (ingest.door, ingest.form, ingest.warnings[0].code) == ("file", "json", "soft-hyphens")


def test_a_retraction_takes_back_and_something_new_comes_after(desk: Desk) -> None:
    """Each retraction once, known by all that it says; one of nothing is said, too."""
    assert said(desk.submit(kill())) == [None]
    assert said(desk.submit(version("A"))) == ["1 A"]
    assert said(desk.submit(kill())) == []
    assert said(desk.submit(kill("2024-12-01"))) == [None]
    assert said(desk.submit(version("A"))) == []
    assert said(desk.submit(version("B"))) == ["2 B"]


def test_what_was_taken_back_may_be_said_again_unchanged(desk: Desk) -> None:
    """By a version that its source made later, as when a notice to withhold is lifted; by no earlier one."""
    (first,) = desk.submit(version("A", made=1))
    assert said(desk.submit(kill(made=2))) == [None]
    assert said(desk.submit(version("A", made=1))) == []
    assert said(desk.submit(version("A"))) == []
    (again,) = desk.submit(version("A", made=3))
    assert said([again]) == ["2 A"]
    assert dict(again.headers)["ce_id"] != dict(first.headers)["ce_id"]
    assert [said(desk.submit(piece)) for piece in (version("A", made=3), kill(made=2), version("A", made=4))] == [
        []
    ] * 3
    assert said(desk.submit(kill("2024-12-01", made=5))) == [None]
    assert said(desk.submit(version("A", made=3))) == []
    assert said(desk.submit(version("A", made=6))) == ["3 A"]


def test_an_embargo_holds_until_it_ends(desk: Desk) -> None:
    """Then it is published, once, however often it is submitted."""
    assert said(desk.submit(version("A", hours=1))) == []
    assert said(desk.submit(version("A", hours=1))) == []
    assert desk.due() == []
    desk.now += timedelta(hours=2)
    (released,) = desk.due()
    assert desk.due() == []
    assert said(desk.hear(released)) == ["1 A"]
    assert said(desk.hear(released)) == []
    assert said(desk.submit(version("A", hours=1))) == []
    assert desk.due() == []
    assert desk.judge.outcomes == {"held": 1, "duplicate": 3, "published": 1}


def test_what_is_due_while_the_broker_is_away_comes_out_when_it_is_back(desk: Desk) -> None:
    """It is submitted again until the broker has taken it."""
    desk.submit(version("A", hours=1))
    desk.now += timedelta(hours=2)
    assert len(desk.due(published=False)) == 1
    (released,) = desk.due()
    assert desk.due() == []
    assert said(desk.hear(released)) == ["1 A"]


def test_an_embargo_that_has_ended_holds_nothing(desk: Desk) -> None:
    """It is as if there were none."""
    assert said(desk.submit(version("A", hours=-1))) == ["1 A"]


def test_what_waits_is_measured(desk: Desk) -> None:
    """How many versions, and when the first is due; by door, how many were judged."""
    before = measured("dateline_register_judged_total", door="file", outcome="held")
    for hours in (2, 1):
        desk.submit(version("A", hours))
        desk.submit(other(hours))
    desk.report()
    assert measured("dateline_register_held_articles") == 2
    assert measured("dateline_register_next_release_timestamp_seconds") == (NOON + timedelta(hours=1)).timestamp()
    assert measured("dateline_register_judged_total", door="file", outcome="held") == before + 4
    desk.now += timedelta(hours=2)
    for message in desk.due():
        desk.hear(message)
    desk.report()
    assert measured("dateline_register_held_articles") == 0
    assert measured("dateline_register_next_release_timestamp_seconds") == 0


def test_a_source_may_publish_what_is_held(desk: Desk) -> None:
    """By saying the same without the embargo, or with one that has ended; what waited gives way."""
    desk.submit(version("A", hours=1))
    assert said(desk.submit(version("A"))) == ["1 A"]
    desk.now += timedelta(hours=2)
    assert desk.due() == []


def test_an_embargo_may_be_moved(desk: Desk) -> None:
    """The last word holds, also if what was due by an earlier one is on its way already."""
    desk.submit(version("A", hours=1))
    desk.now += timedelta(hours=2)
    (released,) = desk.due()
    assert said(desk.submit(version("A", hours=3))) == []
    assert said(desk.hear(released)) == []
    assert desk.due() == []
    desk.now += timedelta(hours=2)
    (released,) = desk.due()
    assert said(desk.hear(released)) == ["1 A"]


def test_a_newer_version_takes_the_place_of_what_is_held(desk: Desk) -> None:
    """Whether it is held itself or published at once."""
    desk.submit(version("A", hours=1))
    desk.submit(version("B", hours=1))
    desk.now += timedelta(hours=2)
    assert [said(desk.hear(message)) for message in desk.due()] == [["1 B"]]
    desk.submit(version("C", hours=5))
    assert said(desk.submit(version("D"))) == ["2 D"]
    desk.now += timedelta(hours=9)
    assert desk.due() == []


def test_what_is_killed_while_it_is_held_never_comes_out(desk: Desk) -> None:
    """Also if it is on its way already."""
    desk.submit(version("A", hours=1))
    desk.now += timedelta(hours=2)
    (released,) = desk.due()
    assert said(desk.submit(kill())) == [None]
    assert said(desk.hear(released)) == []
    assert desk.due() == []


def test_a_rejection_is_a_dead_letter_once(desk: Desk) -> None:
    """With its bytes, under its place."""
    (letter,) = desk.submit(Piece("a.txt", b"nothing", refuse))
    assert (letter.topic, letter.key, letter.value) == (TOPICS.rejected.name, b"a.txt", b"nothing")
    assert DeadLetter.from_headers(letter.headers).error_class == "no-article"
    assert desk.submit(Piece("a.txt", b"nothing", refuse)) == []
    assert len(desk.submit(Piece("a.txt", b"something", refuse))) == 1


HEADERS = {"ce_id": b"1", "ce_type": b"dateline.article.submitted.v1"}


@pytest.mark.parametrize(
    ("key", "value", "headers", "code"),
    [
        (b"key", b"{}", {}, "unknown-type"),
        (b"key", b"{}", {**HEADERS, "ce_type": b"dateline.article.published.v1"}, "unknown-type"),
        (b"key", b"{}", {"ce_type": HEADERS["ce_type"]}, "no-identity"),
        (None, b"{}", HEADERS, "no-identity"),
        (b"key", b"\xff", HEADERS, "invalid-submission"),
        (b"key", None, HEADERS, "invalid-submission"),
        (b"key", b'{"articleId": "1"}', HEADERS, "invalid-submission"),
    ],
)
def test_what_no_door_has_written_is_invalid(
    desk: Desk, key: bytes | None, value: bytes | None, headers: dict[str, Any], code: str
) -> None:
    """It has no place in the register."""
    with pytest.raises(Invalid) as refusal:
        desk.hear(Message(TOPICS.submitted.name, key, value, tuple(headers.items())))
    assert refusal.value.code == code
    assert json.dumps(list(map(bytes.decode, desk.shelf.values))) == "[]"
