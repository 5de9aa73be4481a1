"""Counts of articles by place, actor, outlet and day.

What describes the places (`near`, `bbox`, `country`, `subdivision`), the actors (`code`, `actorCountry`, `kind`) or the
days that are asked for restricts what is counted, too. What names one place or actor does not, so that it can be told
with whom and where they are. If nothing else is asked, the tallies know; else the newest articles are counted.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from sqlalchemy import Connection, Select, Table, select

from schemas.model import Model
from services.desk import tallies
from services.desk.queries.answers import ActorCount, Counted, DayCount, OutletCount, PlaceCount, ToldCount
from services.desk.queries.asking import by_outlet, like_actors, like_places, overlap, within
from services.desk.queries.conditions import Clause
from services.desk.queries.matching import match
from services.desk.queries.question import Question

NEWEST = 1_000
"""Over how many articles a question is counted."""
LIMIT = 100
"""How many counts are told."""

C = TypeVar("C", bound=Model)


@dataclass(frozen=True)
class _Kind(Generic[C]):
    """Something to count by: its tally, and what in a question restricts it."""

    tally: Table
    answer: type[C]
    restricting: frozenset[str]
    restrict: Callable[[Question, Table], list[Clause]]
    names: Mapping[str, str] = field(default_factory=dict)
    """How the answer calls a column, where it does so otherwise."""
    by_day: bool = False

    def read(self, row: dict[str, Any]) -> C:
        """Return a row of the tally as the answer has it; what is empty there is absent here."""
        nothing = {name for name in row.keys() - self.tally.info["known"] if not row[name]}
        said = {self.names.get(name, name): None if name in nothing else value for name, value in row.items()}
        return self.answer.known(said)


def places(connection: Connection, question: Question, limit: int = LIMIT) -> Counted[PlaceCount]:
    """Count articles by the places that they name."""
    return _count(connection, question, _PLACES, limit)


def actors(connection: Connection, question: Question, limit: int = LIMIT) -> Counted[ActorCount]:
    """Count articles by their actors: of a question for one actor, those are whom it is named with, and itself."""
    return _count(connection, question, _ACTORS, limit)


def outlets(connection: Connection, question: Question, limit: int = LIMIT) -> Counted[OutletCount]:
    """Count articles by outlet."""
    return _count(connection, question, _OUTLETS, limit)


def days(connection: Connection, question: Question, limit: int = LIMIT) -> Counted[DayCount]:
    """Count articles by day of publication, the latest days first."""
    return _count(connection, question, _DAYS, limit)


def told(connection: Connection, question: Question, limit: int = LIMIT) -> Counted[ToldCount]:
    """Count articles by the intervals that they tell of, the latest first."""
    return _count(connection, question, _TOLD, limit)


_PLACES = _Kind(
    tallies.place_counts,
    PlaceCount,
    frozenset({"near", "bbox", "country", "subdivision"}),
    like_places,
    {"country": "country_code"},
)
_ACTORS = _Kind(
    tallies.actor_counts,
    ActorCount,
    frozenset({"code", "actor_country", "kind"}),
    like_actors,
    {"country": "country_code3"},
)
_OUTLETS = _Kind(tallies.outlet_counts, OutletCount, frozenset({"outlet"}), by_outlet, {"publisher": "name"})
_DAYS = _Kind(tallies.day_counts, DayCount, frozenset({"published"}), within, by_day=True)
_TOLD = _Kind(
    tallies.told_counts,
    ToldCount,
    frozenset({"told"}),
    overlap,
    {"first_day": "from_", "last_day": "to"},
    by_day=True,
)


def _count(connection: Connection, question: Question, kind: _Kind[C], limit: int) -> Counted[C]:
    if question.fields() <= kind.restricting:
        return Counted(items=_read(connection, kind, _all(kind, question), limit), complete=True)
    matches = match(connection, question, None, NEWEST)
    rows = _read(connection, kind, _of(kind, question, matches.numbers), limit)
    return Counted(items=rows, counted=len(matches.numbers), complete=matches.below is None)


def _all(kind: _Kind[C], question: Question) -> Select[Any]:
    return select(kind.tally).where(kind.tally.c.articles > 0, *kind.restrict(question, kind.tally))


def _of(kind: _Kind[C], question: Question, numbers: list[int]) -> Select[Any]:
    of = kind.tally.info["of"]
    return tallies.counted(kind.tally).where(tallies.article_of(of).in_(numbers), *kind.restrict(question, of))


def _read(connection: Connection, kind: _Kind[C], query: Select[Any], limit: int) -> tuple[C, ...]:
    rows = query.subquery()
    keys = [rows.c[column.name] for column in kind.tally.primary_key]
    order = [key.desc() for key in keys] if kind.by_day else [rows.c.articles.desc(), *keys]
    found = connection.execute(select(rows).order_by(*order).limit(limit))
    return tuple(kind.read(row._asdict()) for row in found)
