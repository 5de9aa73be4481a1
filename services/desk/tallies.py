"""How many articles have each place, actor, outlet or day: kept beside the rows, since counting a million takes long.

Whoever writes rows says so in the same transaction. Where a tag says nothing, a tally has an empty text or 0.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Integer,
    Select,
    Table,
    Text,
    distinct,
    func,
    literal,
    select,
)
from sqlalchemy.dialects import postgresql, sqlite

from services.desk.tables import actors, articles, dates, locations, metadata

_MOST = 500
"""How many articles one statement names."""


def article_of(table: Table) -> Column[Any]:
    """Return the column that tells the article of a row."""
    return table.c.id if table is articles else table.c.article


def _tally(name: str, of: Table, known: Sequence[str], others: Sequence[str], comment: str) -> Table:
    """Return a table that counts articles by some columns of another; those `known` must not be null."""
    columns = [_copied(of.c[column]) for column in (*known, *others)]
    count = Column("articles", Integer, nullable=False, comment="How many articles; 0 once there is none any more.")
    return Table(name, metadata, *columns, count, comment=comment, info={"of": of, "known": tuple(known)})


def _copied(column: Column[Any]) -> Column[Any]:
    return Column(column.name, column.type, primary_key=True, autoincrement=False, comment=column.comment)


place_counts = _tally(
    "place_counts",
    locations,
    ("latitude", "longitude", "name"),
    ("geonames_id", "local_id", "country", "subdivision"),
    "How many articles name each place that has a point.",
)
actor_counts = _tally(
    "actor_counts", actors, ("name", "kind"), ("code", "country", "wikidata"), "How many articles name each actor."
)
code_counts = _tally("code_counts", actors, ("code",), (), "How many articles have an actor of each code.")
outlet_counts = _tally("outlet_counts", articles, ("publisher",), (), "How many articles each outlet has.")
day_counts = _tally("day_counts", articles, ("day",), (), "How many articles were published on each day.")
told_counts = _tally(
    "told_counts", dates, ("first_day", "last_day"), (), "How many articles tell of each interval of days."
)

TALLIES = (place_counts, actor_counts, code_counts, outlet_counts, day_counts, told_counts)


def add(connection: Connection, numbers: Sequence[int]) -> None:
    """Count the rows of some articles, which have been inserted."""
    _change(connection, numbers, 1)


def remove(connection: Connection, numbers: Sequence[int]) -> None:
    """Count the rows of some articles no longer, which are about to be deleted."""
    _change(connection, numbers, -1)


def count_all(connection: Connection) -> None:
    """Count all rows anew."""
    for tally in TALLIES:
        connection.execute(tally.delete())
        connection.execute(tally.insert().from_select(list(tally.c), counted(tally, 1)))


def _change(connection: Connection, numbers: Sequence[int], by: int) -> None:
    insert = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
    for start in range(0, len(numbers), _MOST):
        part = numbers[start : start + _MOST]
        for tally in TALLIES:
            of_these = counted(tally, by).where(article_of(tally.info["of"]).in_(part))
            changed = insert(tally).from_select(list(tally.c), of_these)
            more = {"articles": tally.c.articles + changed.excluded.articles}
            connection.execute(changed.on_conflict_do_update(index_elements=list(tally.primary_key), set_=more))


def counted(tally: Table, by: int = 1) -> Select[Any]:
    """Return a query that counts what a tally counts."""
    of, known = tally.info["of"], tally.info["known"]
    keys = [_keyed(of.c[column.name]).label(column.name) for column in tally.primary_key]
    number = literal(by) * func.count(distinct(article_of(of)))
    return (
        select(*keys, number.label("articles"))
        .where(*(of.c[name].is_not(None) for name in known))
        .group_by(*(key.element for key in keys))
    )


def _keyed(column: Column[Any]) -> ColumnElement[Any]:
    """Return what stands for a value in a tally."""
    if not column.nullable or not isinstance(column.type, Text | Integer):
        return column
    return func.coalesce(column, "" if isinstance(column.type, Text) else 0)
