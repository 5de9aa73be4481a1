"""Rows are what the event says, and nothing else."""

from sqlalchemy import Engine, func, select

from services.desk import tables


def test_every_tag_has_a_row(database: Engine) -> None:
    """As many rows as there are entries; what cannot be told is null."""
    with database.connect() as connection:
        counts = {table.name: connection.scalar(select(func.count()).select_from(table)) for table in tables.TAGS}
    assert all(counts.values())
