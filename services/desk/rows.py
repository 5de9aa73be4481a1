"""An event as rows of the tables. Keys that are not known here are left alone: version 1 only ever gains them."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import Column, Table

from services.desk import tables

Row = dict[str, Any]

_PATHS = {
    table: [(column.name, column.info["path"]) for column in table.columns if "path" in column.info]
    for table in tables.metadata.sorted_tables
}


@dataclass(frozen=True)
class ArticleRows:
    """An article's row without its number, and the rows of its tags, by table."""

    article: Row
    tags: Mapping[Table, list[Row]]


class _Field(NamedTuple):
    """A column, and where an event says what is in it."""

    column: str
    path: tuple[str, ...]
    kinds: frozenset[type]


def rows(value: bytes) -> ArticleRows:
    """Return the rows of an event; raises `ValueError` where it is none, with the reason."""
    try:
        return _rows(json.loads(value), value)
    except (LookupError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError(f"not an event: {type(error).__name__}: {error}") from error


def _rows(event: Row, value: bytes) -> ArticleRows:
    article = _read(tables.articles, event) | {
        "day": day(event["article"].get("datePublished")),
        "came_in": datetime.fromisoformat(event["article"]["ingest"]["fetchedAt"]).astimezone(UTC),
        "event": value,
    }
    tags = {table: [_tag(table, number, tag) for number, tag in enumerate(event[table.name])] for table in tables.TAGS}
    tags[tables.mentions] = list(_mentions(event))
    return ArticleRows(article, tags)


def day(when: str | None) -> date | None:
    """Return the day of a date or date-time; None if it has none, or one before the year 1 or after 9999."""
    try:
        return date.fromisoformat(when[:10]) if when else None
    except ValueError:
        return None


def _tag(table: Table, number: int, tag: Row) -> Row:
    row = _read(table, tag) | {"number": number}
    if table is tables.dates:
        row |= {"first_day": day(tag.get("from")), "last_day": day(tag.get("to"))}
    return row


def _mentions(event: Row) -> Iterator[Row]:
    for actor, tag in enumerate(event["actors"]):
        for number, mention in enumerate(tag["mentions"]):
            yield _read(tables.mentions, mention) | {"actor": actor, "number": number}


def _read(table: Table, said: Row) -> Row:
    """Return what stands where the columns of a table are read; raises `ValueError` if one of them cannot hold it."""
    row = {}
    for column, path, kinds in _fields(table):
        value = row[column] = said.get(path[0]) if len(path) == 1 else _at(said, path)
        if type(value) not in kinds:
            raise ValueError(f"{'.'.join(path)}: a value of type {type(value).__name__}")
    return row


@cache
def _fields(table: Table) -> list[_Field]:
    columns = (column for column in table.columns if "path" in column.info)
    return [_Field(column.name, column.info["path"], _kinds(column)) for column in columns]


def _kinds(column: Column[Any]) -> frozenset[type]:
    """Return the types that JSON may have where a column is read."""
    kind = column.type.python_type
    return frozenset({kind, *({int} if kind is float else ()), *({type(None)} if column.nullable else ())})


def _at(said: Any, path: tuple[str, ...]) -> Any:
    """Return what stands at a path, or None."""
    for key in path:
        if said is None:
            return None
        said = said[int(key)] if isinstance(said, list) else said.get(key)
    return said
