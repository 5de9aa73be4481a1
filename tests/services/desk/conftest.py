"""A desk with the example event of the guide in it."""

import json
from pathlib import Path

import pytest
from sqlalchemy import Engine

from services.desk.database import open_database
from services.desk.rows import rows
from services.desk.writing import write

EVENT = Path("docs/events.example.json")


@pytest.fixture
def database(tmp_path: Path) -> Engine:
    """Return a database of its own, with nothing in it but the example event of the guide."""
    engine = open_database("", tmp_path)
    with engine.begin() as connection:
        event = rows(json.dumps(json.loads(EVENT.read_text())["enriched"]["value"]).encode())
        write(connection, {event.article["article_id"]: [event]})
    return engine
