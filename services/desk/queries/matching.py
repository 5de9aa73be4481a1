"""Finds the newest articles that a question means, and looks at no more of them than can be done in little time.

The rarest thing that is asked leads to candidates, or else all articles are; of these, newest first, the rest is asked.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, func, or_, select

from services.desk.queries.asking import conditions, of_any_tag, within
from services.desk.queries.conditions import Clause, Condition, Key
from services.desk.queries.question import Question
from services.desk.tables import articles
from services.desk.tallies import day_counts

FEW = 30_000
"""So many rows can be sorted in little time."""
CHECKS, COSTLY_CHECKS = 1_000, 300
"""So many articles can be asked in little time whether a condition holds."""
_PART = 250
"""How many candidates one statement names."""


@dataclass(frozen=True)
class Matches:
    """The numbers of articles, newest first, and below which number there may be more, if there may be any."""

    numbers: list[int]
    below: int | None


def match(connection: Connection, question: Question, below: int | None, limit: int) -> Matches:
    """Return the newest articles below a number that match. They may be fewer than `limit` while there are more."""
    asked = conditions(question, connection.dialect.name)
    leading, key = _rarest(connection, asked)
    others = [each for each in asked if not (each is leading and key and each.is_all(key))]
    clauses = [*(condition.holds(articles.c.id) for condition in others), *_one_of(of_any_tag(question))]
    checks = _checks(others) if clauses or leading else limit + 1
    query = leading.numbers(key) if leading and key else _begin(connection, question)
    candidates = _newest(connection, query, below, checks)
    numbers = _checked(connection, candidates, clauses, limit)
    if len(numbers) > limit:
        return Matches(numbers[:limit], numbers[limit - 1])
    return Matches(numbers, candidates[-1] if len(candidates) == checks else None)


def _checks(asked: Sequence[Condition]) -> int:
    return COSTLY_CHECKS if any(condition.costly for condition in asked) else CHECKS


def _one_of(tags: Sequence[Condition]) -> list[Clause]:
    return [or_(*(condition.holds(articles.c.id) for condition in tags))] if tags else []


def _rarest(connection: Connection, asked: Sequence[Condition]) -> tuple[Condition | None, Key | None]:
    """Return what leads to the fewest articles; it comes in order, or there are few."""
    keys = [(condition, key) for condition in asked for key in condition.keys]
    counts = [key.count(connection, condition.number, FEW) for condition, key in keys]
    usable = [(count, *each) for count, each in zip(counts, keys, strict=True) if count < FEW or each[1].ordered]
    return min(usable, key=lambda each: each[0], default=(0, None, None))[1:]


def _begin(connection: Connection, question: Question) -> Select[Any]:
    """Return a query for all articles, from the newest one of the days that are asked for."""
    every = select(articles.c.id)
    if not question.published:
        return every
    newest = select(func.max(articles.c.id)).where(articles.c.day == day_counts.c.day).scalar_subquery()
    first = connection.execute(select(func.max(newest)).where(*within(question, day_counts))).scalar()
    return every.where(articles.c.id <= (first or 0))


def _newest(connection: Connection, query: Select[Any], below: int | None, most: int) -> list[int]:
    """Return the newest numbers below one; as many as `most`, unless there are no more."""
    number = query.selected_columns[0]
    older = query if below is None else query.where(number < below)
    return list(connection.execute(older.order_by(number.desc()).limit(most)).scalars())


def _checked(connection: Connection, candidates: list[int], clauses: list[Clause], limit: int) -> list[int]:
    """Return those of the candidates of which all is true: all of them, or more than `limit`."""
    each = list(dict.fromkeys(candidates))
    if not clauses:
        return each
    numbers: list[int] = []
    for part in _parts(each):
        held = select(articles.c.id).where(articles.c.id.in_(part), *clauses).order_by(articles.c.id.desc())
        numbers += connection.execute(held).scalars()
        if len(numbers) > limit:
            break
    return numbers


def _parts(numbers: list[int]) -> Iterator[list[int]]:
    for start in range(0, len(numbers), _PART):
        yield numbers[start : start + _PART]
