"""Databases of both kinds, for whatever must hold on each of them."""

import json
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from services.desk.database import open_database
from services.desk.rows import rows
from services.desk.writing import write
from tests.needs import needs
from tests.services.desk.postgres import Postgres, postgres

EVENT = Path("docs/events.example.json")


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Postgres]:
    """Return a PostgreSQL that the tests of this process share."""
    with needs("PostgreSQL"), postgres() as server:
        yield server


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Return the URL of an empty database of each kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'desk.sqlite3'}"
    server: Postgres = request.getfixturevalue("postgres_server")
    return server.create(f"test_{uuid.uuid4().hex}")


@pytest.fixture
def empty(database_url: str, tmp_path: Path) -> Iterator[Engine]:
    """Return a database with the tables and nothing in them."""
    engine = open_database(database_url, tmp_path)
    yield engine
    engine.dispose()


@pytest.fixture
def database(empty: Engine) -> Engine:
    """Return a database with nothing in it but the example event of the guide."""
    event = rows(json.dumps(json.loads(EVENT.read_text())["enriched"]["value"]).encode())
    with empty.begin() as connection:
        write(connection, {event.article["article_id"]: [event]})
    return empty
