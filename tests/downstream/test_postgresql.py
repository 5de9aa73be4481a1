"""The recipes for PostgreSQL: the desk's tables where it keeps them, and questions to them."""

from collections.abc import Iterator
from typing import Any

import psycopg
import pytest
from psycopg.sql import SQL

from tests.downstream.answers import AHEAD, DAYS_ABOUT_UKRAINE, PLACES_NEAR_KYIV, TOGETHER
from tests.downstream.page import Recipes

Connection = psycopg.Connection[tuple[Any, ...]]


@pytest.fixture
def connection(database: str) -> Iterator[Connection]:
    """Return a connection to the tables."""
    with psycopg.connect(database, autocommit=True) as connection:
        yield connection


def test_the_tables_answer_an_analyst(recipes: Recipes, connection: Connection) -> None:
    """The same questions as of Parquet, and what stands where a place is tagged."""
    *answers, sliced = [_asked(connection, block) for block in recipes.blocks("PostgreSQL", "sql")]
    assert answers == [DAYS_ABOUT_UKRAINE, PLACES_NEAR_KYIV, TOGETHER, AHEAD]
    assert {exact for exact, _ in sliced} >= {"Boryspil", "Rome"}
    assert [exact for exact, there in sliced if exact != there] == []


def _asked(connection: Connection, block: str) -> list[tuple[Any, ...]]:
    """Run the statements of a block one by one, as psql would, and return what the last one finds."""
    for statement in block.strip().split(";\n"):
        cursor = connection.execute(SQL(statement))
    return cursor.fetchall()
