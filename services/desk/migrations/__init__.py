"""The versions of the tables, each of which makes the next one out of the one before."""

import logging
from pathlib import Path

import structlog
from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection, text
from sqlalchemy.schema import SetColumnComment, SetTableComment

from services.desk.tables import metadata
from streaming.errors import Misconfigured

log = structlog.get_logger()
logging.getLogger("alembic").setLevel(logging.WARNING)

NEWEST = "head"
_LOCK = 0x6465736B
"""A number that nothing else locks in the database: desks that start at once migrate it one after the other."""


def migrate(connection: Connection, version: str = NEWEST) -> None:
    """Bring the tables to a version; raises `Misconfigured` if theirs is one that this desk does not know."""
    if connection.dialect.name == "postgresql":
        connection.execute(text(f"SELECT pg_advisory_xact_lock({_LOCK})"))
    found = _version(connection)
    if found == ScriptDirectory.from_config(config(connection)).get_current_head():
        return
    try:
        command.upgrade(config(connection), version)
    except CommandError as error:
        raise Misconfigured(
            f"the tables of the database are of version {found}, which this desk does not know: a newer desk made them"
        ) from error
    if connection.dialect.supports_comments:
        _comment(connection)
    log.info("tables_migrated", before=found, now=_version(connection))


def config(connection: Connection) -> Config:
    """Return how Alembic finds the versions, and what they change."""
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    return config


def _version(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _comment(connection: Connection) -> None:
    """Tell what tables and columns hold to whoever looks at them: that needs no version of its own."""
    present = set(connection.dialect.get_table_names(connection))
    for table in metadata.sorted_tables:
        if table.name in present:
            connection.execute(SetTableComment(table))
            for column in table.columns:
                connection.execute(SetColumnComment(column))
