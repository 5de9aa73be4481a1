"""The database: a SQLite file unless a PostgreSQL is named."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import IntegrityError, InterfaceError, OperationalError

from services.desk import tables
from streaming.errors import Unavailable

FILE = "desk.sqlite3"

_PRAGMAS = ("journal_mode = WAL", "synchronous = NORMAL", "foreign_keys = ON", "busy_timeout = 5000")


def open_database(url: str, folder: Path) -> Engine:
    """Return the database at a URL, or without one the file in a folder, with the tables in it."""
    engine = create_engine(_url(url, folder))
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _set_pragmas)
    tables.metadata.create_all(engine)
    return engine


@contextmanager
def available(engine: Engine) -> Iterator[Connection]:
    """Make all changes inside, or none; raises `Unavailable` if the database cannot be asked."""
    try:
        with engine.begin() as connection:
            yield connection
    except IntegrityError as error:
        raise Unavailable(f"another desk writes to the database: {error.orig}") from error
    except (OperationalError, InterfaceError) as error:
        raise Unavailable(f"the database: {error.orig}") from error


def _url(url: str, folder: Path) -> URL:
    made = make_url(url or f"sqlite:///{folder / FILE}")
    return made.set(drivername="postgresql+psycopg") if made.get_backend_name() == "postgresql" else made


def _set_pragmas(connection: Any, _: object) -> None:
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
