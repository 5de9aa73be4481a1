"""A database with articles of all kinds."""

from random import Random

import pytest
from sqlalchemy import Engine

from services.desk.rows import rows
from services.desk.writing import write
from tests.services.desk.queries import made

ARTICLES = 80
EVENTS = {f"a{n}": made.event(f"a{n}", Random(n)) for n in range(ARTICLES)}  # noqa: S311  chance that repeats itself


@pytest.fixture
def made_database(empty: Engine) -> Engine:
    """Return a database with articles of all kinds."""
    with empty.begin() as connection:
        write(connection, {article_id: [rows(event)] for article_id, event in EVENTS.items()})
    return empty
