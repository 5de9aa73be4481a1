"""Databases of both kinds, for whatever must hold on each of them, and desks that fill them."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Engine

from services.desk.database import connect, prepare
from services.desk.rows import rows
from services.desk.writing import write
from streaming.settings import StreamingSettings
from tests.services.desk.desk import Desk
from tests.services.desk.said import EXAMPLE, event


@pytest.fixture
def engine(database_url: str, tmp_path: Path) -> Iterator[Engine]:
    """Return a database of each kind, without even tables."""
    engine = connect(database_url, tmp_path)
    yield engine
    engine.dispose()


@pytest.fixture
def empty(engine: Engine) -> Engine:
    """Return a database with the tables and nothing in them."""
    prepare(engine)
    return engine


@pytest.fixture
def database(empty: Engine) -> Engine:
    """Return a database with nothing in it but the example event of the guide."""
    article_id = EXAMPLE["articleId"]
    with empty.begin() as connection:
        write(connection, {article_id: [rows(event(article_id, headline=EXAMPLE["article"]["headline"]))]})
    return empty


@pytest.fixture
def desk(empty: Engine, tmp_path: Path) -> Iterator[Desk]:
    """Return a desk of each kind of database at the embedded broker."""
    desk = Desk(StreamingSettings(kafka_bootstrap_servers="", data_dir=tmp_path), empty)
    with closing(desk.writer), closing(desk.reader):
        yield desk


@pytest.fixture
def anywhere(broker_settings: StreamingSettings, empty: Engine) -> Iterator[Desk]:
    """Return a desk of each kind of database at each kind of broker."""
    desk = Desk(broker_settings, empty)
    with closing(desk.writer), closing(desk.reader):
        yield desk
