"""What is exported is of one moment, in one order, and what was asked for."""

import argparse

import pytest
from sqlalchemy import Engine

from services.desk.exports import filters
from services.desk.exports.source import Source
from services.desk.queries.question import Question
from services.desk.rows import rows
from services.desk.writing import write
from tests.services.desk.said import event


def ids(source: Source) -> list[str]:
    """Return which articles are exported."""
    return [event["articleId"] for event in source.events()]


def fill(engine: Engine, *article_ids: str) -> None:
    """Write an article under each id."""
    with engine.begin() as connection:
        write(connection, {article_id: [rows(event(article_id))] for article_id in article_ids})


def test_the_order_is_that_of_ids(empty: Engine) -> None:
    """However they came in."""
    fill(empty, "c", "a")
    fill(empty, "b", "a")
    with empty.connect() as connection:
        assert ids(Source(connection)) == ["a", "b", "c"]


def test_what_is_retracted_meanwhile_is_still_exported(empty: Engine) -> None:
    """All of it is of the moment when the export began."""
    names = [f"{number:04}" for number in range(500)]
    fill(empty, *names)
    with empty.connect() as connection:
        events = Source(connection).events()
        first = next(events)["articleId"]
        with empty.begin() as other:
            write(other, {name: [None] for name in names})
        assert [first, *(event["articleId"] for event in events)] == names


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, ["a", "b"]),
        ({"country": "UA"}, ["a", "b"]),
        ({"country": "FR"}, []),
        ({"near": "30.5,50.4,20", "actor": "NATO", "told": "2024-11-29"}, ["a", "b"]),
        ({"words": "mayor"}, ["a", "b"]),
        ({"status": "ambiguous"}, ["a", "b"]),
        ({"kind": "person", "confidence": "0.99"}, []),
        ({"outlet": "Example News", "published": "2024"}, ["a", "b"]),
    ],
    ids=str,
)
def test_only_what_is_asked_for(empty: Engine, asked: dict[str, str], found: list[str]) -> None:
    """On both databases."""
    fill(empty, "a", "b")
    with empty.connect() as connection:
        assert ids(Source(connection, question=Question.read(asked.items()))) == found


def test_options_are_the_parameters() -> None:
    """Each has an option, with dashes."""
    parser = argparse.ArgumentParser()
    filters.add(parser)
    given = parser.parse_args(["--actor-country", "UKR", "--near=-1,2,3"])
    assert filters.question(given).asked() == {"actorCountry": "UKR", "near": "-1,2,3"}


@pytest.mark.parametrize(("option", "told"), [("--near=x", "--near: expected"), ("--geonames-id=0", "--geonames-id: ")])
def test_a_wrong_option_is_named(option: str, told: str) -> None:
    """As it was given."""
    parser = argparse.ArgumentParser()
    filters.add(parser)
    with pytest.raises(ValueError, match=told):
        filters.question(parser.parse_args([option]))
