"""What is exported: events, or rows of a table, one after the other, of one moment, in the order of article ids."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Column, Connection, Select, Table, select

from services.desk.exports.matching import clauses
from services.desk.queries.question import Question
from services.desk.tables import TAGS, articles, mentions

Event = dict[str, Any]
Row = tuple[Any, ...]

TABLES = {table.name: table for table in (articles, *TAGS, mentions)}
"""The tables that can be exported as such."""

_AT_ONCE = {"yield_per": 200}
_INTERNAL = frozenset({"id", "article", "event"})
"""Columns that mean nothing outside the database, and the event, of which all others are made."""


@dataclass(frozen=True)
class Source:
    """One statement reads it all, so that what is changed meanwhile stays as it was when the export began."""

    connection: Connection
    table: Table = articles
    question: Question = field(default_factory=Question)

    def events(self) -> Iterator[Event]:
        """Yield the newest event of each article."""
        for row in self._asked(select(articles.c.event).order_by(articles.c.article_id)):
            yield json.loads(row.event)

    def columns(self) -> list[Column[Any]]:
        """Return the columns of the table, behind what tells the article."""
        own = [column for column in self.table.columns if column.name not in _INTERNAL]
        return own if self.table is articles else [articles.c.article_id, articles.c.revision, *own]

    def rows(self) -> Iterator[Row]:
        """Yield the rows of the table; times are in UTC."""
        query = select(*self.columns()).order_by(articles.c.article_id, *self.table.primary_key)
        for row in self._asked(query if self.table is articles else query.join_from(articles, self.table)):
            yield tuple(_in_utc(value) for value in row)

    def _asked(self, query: Select[Any]) -> Iterator[Any]:
        meant = clauses(self.question, self.connection.dialect.name)
        yield from self.connection.execute(query.where(*meant), execution_options=_AT_ONCE)


def _in_utc(value: Any) -> Any:
    """Return a time with its zone, which SQLite does not keep."""
    if not isinstance(value, datetime):
        return value
    return value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)
