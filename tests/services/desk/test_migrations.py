"""The tables are versioned: every version becomes the newest, and that is what the desk expects."""

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, inspect, text

from services.desk.database import prepare
from services.desk.migrations import config, migrate
from services.desk.tables import metadata, offsets
from streaming.errors import Misconfigured


def versions(connection: Connection) -> list[str]:
    """Return all versions, the first one first."""
    return [script.revision for script in ScriptDirectory.from_config(config(connection)).walk_revisions()][::-1]


def differences(connection: Connection) -> list[object]:
    """Return what Alembic would change for the tables to be as they are described."""
    options = {"compare_type": True, "include_object": is_described}
    return list(compare_metadata(MigrationContext.configure(connection, opts=options), metadata))


def is_described(_: object, name: str | None, kind: str, reflected: bool, __: object) -> bool:
    """Return whether something is ours to compare: indexes of words and places are made by what searches them."""
    return not (reflected and kind in {"table", "index"} and str(name).startswith("search"))


def test_every_version_becomes_the_newest(engine: Engine) -> None:
    """With the very tables that are described in `tables.py`."""
    with engine.begin() as connection:
        known = versions(connection)
    for version in known:
        with engine.begin() as connection:
            migrate(connection, version)
    with engine.begin() as connection:
        assert differences(connection) == []


def test_the_newest_is_left_alone(engine: Engine) -> None:
    """However often it is asked for."""
    prepare(engine)
    prepare(engine)


def test_a_version_of_a_newer_desk_is_refused(engine: Engine) -> None:
    """In a line; nothing is changed."""
    prepare(engine)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '99'"))
    with pytest.raises(Misconfigured, match="version 99, which this desk does not know"):
        prepare(engine)


def test_tables_tell_what_they_hold(engine: Engine) -> None:
    """Where a database keeps comments, it has ours."""
    prepare(engine)
    if engine.dialect.supports_comments:
        described = inspect(engine).get_columns("offsets")
        assert [column["comment"] for column in described] == [column.comment for column in offsets.columns]
