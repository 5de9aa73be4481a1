"""Conditions on an article that a database can check, and keys that lead to all articles that meet one."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, exists, func, select

Clause = ColumnElement[bool]
Number = ColumnElement[int]
"""The number of an article."""


@dataclass(frozen=True)
class Key:
    """A clause that an index answers. How many rows there are a tally says, or else it is found by looking."""

    clause: Clause
    tally: Select[Any] | None = None
    ordered: bool = False
    """Whether its rows come in the order of the articles, so that none need be sorted."""

    def count(self, connection: Connection, number: Number, most: int) -> int:
        """Return how many rows there are; `most` stands for more, too."""
        if self.tally is not None:
            return min(most, connection.execute(self.tally).scalar_one() or 0)
        rows = select(number).where(self.clause).limit(most).subquery()
        return connection.execute(select(func.count()).select_from(rows)).scalar_one()


@dataclass(frozen=True)
class Condition:
    """An article must have a row, which tells its number, and of which all clauses are true."""

    number: Number
    clauses: tuple[Clause, ...]
    keys: tuple[Key, ...] = ()
    costly: bool = False
    """Whether to ask this of an article takes long."""

    def holds(self, number: Number) -> Clause:
        """Return whether an article is one."""
        return exists().where(self.number == number, *self.clauses)

    def is_all(self, key: Key) -> bool:
        """Return whether a key alone tells that an article is one."""
        return all(clause is key.clause for clause in self.clauses)

    def numbers(self, key: Key) -> Select[Any]:
        """Return a query for all articles that a key leads to, each as often as it has such rows: the index knows."""
        return select(self.number).where(key.clause)
