"""The database: a SQLite file unless a PostgreSQL is named."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import DatabaseError, DBAPIError, InterfaceError, InternalError, OperationalError, ProgrammingError

from services.desk.migrations import migrate
from services.desk.settings import Settings, checked
from streaming import private
from streaming.errors import Damaged, Misconfigured, Unavailable

FILE = "desk.sqlite3"

_PRAGMAS = (
    "journal_mode = WAL",
    "synchronous = NORMAL",
    "foreign_keys = ON",
    "busy_timeout = 5000",
    "cache_size = -16000",
)
_CONNECT_SECONDS = 10
_DAMAGED = {"SQLITE_CORRUPT", "SQLITE_NOTADB"}
_AWAY = (OperationalError, InterfaceError, InternalError)
"""What a database raises that is gone, full, locked, or a standby: none of it is the fault of what it was told."""


class DatabaseUnavailable(Unavailable):
    """The database cannot be asked, or did not do what it was asked."""

    whom = "database"


def configured(settings: Settings) -> Engine:
    """Return the database that the settings name, which is not asked for anything yet; raises `Misconfigured`."""
    try:
        url = checked(settings.secret("database_url"))
    except ValueError as error:
        raise Misconfigured(f"{settings.variable('database_url_file')}: {error}") from None
    return connect(url, settings.data_dir)


def open_database(url: str, folder: Path) -> Engine:
    """Return the database at a URL, or without one the file in a folder, with the tables in it."""
    engine = connect(url, folder)
    prepare(engine)
    return engine


def prepare(engine: Engine) -> None:
    """Bring the tables up to date; raises `Unavailable`, or `Misconfigured` if they are newer than this desk."""
    with available(engine.execution_options(immediate=True)) as connection:
        migrate(connection)


def connect(url: str, folder: Path) -> Engine:
    """Return the database at a URL, or without one the file in a folder, which is not asked for anything yet."""
    made = _url(url, folder)
    # What is told of an error must not repeat what the news said.
    engine = create_engine(made, hide_parameters=True, pool_pre_ping=True, connect_args=_arguments(made))
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _set_pragmas)
        event.listen(engine, "begin", _begin)
    return engine


@contextmanager
def available(engine: Engine) -> Iterator[Connection]:
    """Make all changes inside, or none; raises `Unavailable` if the database cannot be asked."""
    try:
        with engine.begin() as connection:
            yield connection
    except _AWAY as error:
        raise DatabaseUnavailable(f"the database: {told(error)}") from error
    except ProgrammingError as error:
        raise Misconfigured(f"the database: {told(error)}") from error
    except DatabaseError as error:
        if getattr(error.orig, "sqlite_errorname", "").startswith(tuple(_DAMAGED)):
            raise Damaged(f"the database: {told(error)}: restore it, or move it away and `rebuild`") from error
        raise


def told(error: DBAPIError) -> str:
    """Return what the database said of an error, in a line."""
    return " ".join(str(error.orig).split())


def _url(url: str, folder: Path) -> URL:
    if not url:
        private.make(folder)
    made = make_url(url or f"sqlite:///{folder / FILE}")
    return made.set(drivername="postgresql+psycopg") if made.get_backend_name() == "postgresql" else made


def _arguments(url: URL) -> dict[str, Any]:
    return {} if url.get_backend_name() == "sqlite" else {"connect_timeout": _CONNECT_SECONDS}


def _set_pragmas(connection: Any, _: object) -> None:
    connection.isolation_level = None  # Python's driver would begin no transaction before a change of tables
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    immediate = connection.get_execution_options().get("immediate")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")
