"""Counts are those of the articles that are meant; tallies are those of the rows, whatever was written."""

import json
from collections import Counter
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, Engine, select

from services.desk import tallies
from services.desk.queries import counts
from services.desk.queries.clusters import clusters
from services.desk.queries.question import Question
from services.desk.rows import day, rows
from services.desk.writing import write
from tests.services.desk.queries import made
from tests.services.desk.queries.asked import QUESTIONS
from tests.services.desk.queries.conftest import EVENTS
from tests.services.desk.queries.meaning import describes, means

MOST = 1_000


def meant(question: Question) -> list[dict[str, Any]]:
    """Return the events that are meant."""
    return [event for event in map(json.loads, EVENTS.values()) if means(question, event)]


def test_what_is_meant_is_counted(made_database: Engine) -> None:
    """By place, actor, outlet and day; an article counts once for each."""

    @settings(max_examples=80, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
    @given(asked=QUESTIONS)
    def validate(asked: dict[str, str]) -> None:
        question = Question.read(asked.items())
        events = meant(question)
        with made_database.connect() as connection:
            places = counts.places(connection, question, MOST)
            actors = counts.actors(connection, question, MOST)
            days = counts.days(connection, question, MOST)
        assert {(item.name, item.articles) for item in places.items} == _by(question, events, "locations")
        assert {(item.name, item.articles) for item in actors.items} == _by(question, events, "actors")
        published = Counter(day(event["article"]["datePublished"]) for event in events)
        assert {item.day: item.articles for item in days.items} == {each: n for each, n in published.items() if each}
        assert places.complete
        assert places.counted in (None, len(events))

    validate()


def _by(question: Question, events: list[dict[str, Any]], kind: str) -> set[tuple[str, int]]:
    named = Counter(
        name
        for event in events
        for name in {tag["name"] for tag in event[kind] if _is_placed(tag) and describes(question, kind, tag)}
    )
    return set(named.items())


def _is_placed(tag: dict[str, Any]) -> bool:
    return tag.get("geometry", tag) is not None


def test_a_map_has_all_places(made_database: Engine) -> None:
    """Whatever the zoom; where it is greatest, each by itself."""
    with made_database.connect() as connection:
        places = counts.places(connection, Question()).items
        near, far = (clusters(connection, Question(), zoom).items for zoom in (14, 0))
    assert sum(cluster.places for cluster in far) == len(near) == len(places)
    assert {cluster.name for cluster in near} == {place.name for place in places}


def test_more_than_can_be_counted_is_said(made_database: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    """The newest are counted, and it is said that these are not all."""
    monkeypatch.setattr(counts, "NEWEST", 3)
    with made_database.connect() as connection:
        counted = counts.outlets(connection, Question(words="river"))
    assert (counted.counted, counted.complete) == (3, False)


def test_tallies_follow_the_rows(empty: Engine) -> None:
    """Through revisions, repetitions and retractions."""
    change = st.tuples(st.sampled_from(["a", "b", "c", "d"]), st.none() | st.integers(0, 50))

    @settings(max_examples=25, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
    @given(changes=st.lists(st.lists(change, max_size=4), max_size=4))
    def validate(changes: list[list[tuple[str, int | None]]]) -> None:
        for batch in changes:
            said: dict[str, list[Any]] = {}
            for key, seed in batch:
                event = None if seed is None else made.event(key, Random(seed))  # noqa: S311
                said.setdefault(key, []).append(rows(event) if event else None)
            with empty.begin() as connection:
                write(connection, said)
        with empty.begin() as connection:
            kept = _tallied(connection)
            tallies.count_all(connection)
            assert kept == _tallied(connection)

    validate()


def _tallied(connection: Connection) -> list[set[tuple[Any, ...]]]:
    queries = [select(tally).where(tally.c.articles != 0) for tally in tallies.TALLIES]
    return [{tuple(row) for row in connection.execute(query)} for query in queries]
