"""The database: a SQLite file unless a PostgreSQL is named."""

from pathlib import Path
from typing import Any

from sqlalchemy import URL, Engine, create_engine, event, make_url

from services.desk import tables

FILE = "desk.sqlite3"

_PRAGMAS = ("journal_mode = WAL", "synchronous = NORMAL", "foreign_keys = ON", "busy_timeout = 5000")


def open_database(url: str, folder: Path) -> Engine:
    """Return the database at a URL, or without one the file in a folder, with the tables in it."""
    engine = create_engine(_url(url, folder))
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _set_pragmas)
    tables.metadata.create_all(engine)
    return engine


def _url(url: str, folder: Path) -> URL:
    made = make_url(url or f"sqlite:///{folder / FILE}")
    return made.set(drivername="postgresql+psycopg") if made.get_backend_name() == "postgresql" else made


def _set_pragmas(connection: Any, _: object) -> None:
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
