"""Conditions on an article that a database can check, and keys that lead to all articles that meet one."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, exists, func, select

Clause = ColumnElement[bool]
Number = ColumnElement[int]
"""The number of an article."""

CHECKS = 10_000


@dataclass(frozen=True)
class Key:
    """A clause that an index answers. How many rows there are a tally says, or else it is found by looking."""

    clause: Clause
    tally: Select[Any] | None = None

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
    checks: int = CHECKS
    """Of how many articles this can be asked in little time."""
    ordered: Key | None = None
    """A key whose rows come newest first, however many there are."""

    def holds(self, number: Number) -> Clause:
        """Return whether an article is one."""
        return exists().where(self.number == number, *self.clauses)

    def numbers(self, key: Key) -> Select[Any]:
        """Return a query for all such articles."""
        others = [clause for clause in self.clauses if clause is not key.clause]
        return select(self.number.label("number")).where(key.clause, *others).distinct()
