"""Finds the newest articles that a question means, and looks at no more of them than can be done in little time."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, func, or_, select

from services.desk.queries.asking import conditions, of_any_tag
from services.desk.queries.conditions import CHECKS, Clause, Condition, Key, Number
from services.desk.queries.question import Question
from services.desk.tables import articles

RARE = 20_000
"""So many rows can be found by a key, and sorted, in little time."""


@dataclass(frozen=True)
class Matches:
    """The numbers of articles, newest first, and below which number there may be more, if there may be any."""

    numbers: list[int]
    below: int | None


def match(connection: Connection, question: Question, below: int | None, limit: int) -> Matches:
    """Return the newest articles below a number that match. They may be fewer than `limit` while there are more."""
    asked = conditions(question, connection.dialect.name)
    condition, key = _rarest(connection, asked)
    others = [other for other in asked if other is not condition]
    checks = min((other.checks for other in others), default=CHECKS)
    candidates = _candidates(condition, key, below).limit(checks).subquery()
    number = candidates.c.number
    holds = [*(other.holds(number) for other in others), *_one_of(of_any_tag(question), number)]
    found = select(number).where(*holds).order_by(number.desc()).limit(limit + 1)
    numbers = list(connection.execute(found).scalars())
    if len(numbers) > limit:
        return Matches(numbers[:limit], numbers[limit - 1])
    looked_at, last = connection.execute(select(func.count(), func.min(number)).select_from(candidates)).one()
    return Matches(numbers, last if looked_at == checks else None)


def _one_of(tags: list[Condition], number: Number) -> list[Clause]:
    return [or_(*(condition.holds(number) for condition in tags))] if tags else []


def _candidates(condition: Condition | None, key: Key | None, below: int | None) -> Select[Any]:
    """Return a query for articles that may match, newest first."""
    found = condition.numbers(key) if condition and key else select(articles.c.id.label("number"))
    number = condition.number if condition and key else articles.c.id
    return (found if below is None else found.where(number < below)).order_by(number.desc())


def _rarest(connection: Connection, asked: list[Condition]) -> tuple[Condition | None, Key | None]:
    """Return what leads to the fewest articles, if they are few; or else what has its rows in order, if anything."""
    keys = [(condition, key) for condition in asked for key in condition.keys]
    counts = [key.count(connection, condition.number, RARE) for condition, key in keys]
    if counts and min(counts) < RARE:
        return keys[counts.index(min(counts))]
    return next(((condition, condition.ordered) for condition in asked if condition.ordered), (None, None))
