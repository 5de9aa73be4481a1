"""A question as conditions: one a table, since what is asked of an actor must be true of one actor."""

from datetime import date
from typing import Any

from sqlalchemy import Column, Select, Table, and_, func, or_, select, tuple_

from services.desk.queries.conditions import Clause, Condition, Key
from services.desk.queries.days import Days
from services.desk.queries.earth import inside
from services.desk.queries.question import Question
from services.desk.queries.wording import with_words
from services.desk.tables import TAGS, actors, articles, dates, locations
from services.desk.tallies import code_counts, place_counts, told_counts

_GROUP = 3
_GROUPS = 5
"""A code is made of groups of three letters."""


def conditions(question: Question, dialect: str) -> list[Condition]:
    """Return all that is asked, but for what is asked of any tag."""
    asked = [*_of_tags(question), _of_article(question)]
    found = [condition for condition in asked if condition.clauses]
    return [*found, with_words(question.words, dialect)] if question.words else found


def of_any_tag(question: Question) -> list[Condition]:
    """Return what is asked of the tags of any kind, one of which must hold; nothing if one kind is asked for."""
    if any(condition.clauses for condition in _of_tags(question)):
        return []
    return [Condition(table.c.article, certain) for table in TAGS if (certain := _certain(question, table))]


def like_places(question: Question, table: Table) -> list[Clause]:
    """Return what describes the places that are asked for, in a table that has such."""
    areas = [area for area in (question.near, question.bbox) if area]
    return [
        *_equal(table, country=question.country, subdivision=question.subdivision),
        *(inside(area, table.c.longitude, table.c.latitude) for area in areas),
    ]


def like_actors(question: Question, table: Table) -> list[Clause]:
    """Return what describes the actors that are asked for, in a table that has such."""
    coded = [_coded(question.code, table)] if question.code else []
    return [*_equal(table, country=question.actor_country, kind=question.kind), *coded]


def overlap(question: Question, table: Table) -> list[Clause]:
    """Return whether an interval overlaps the days that are to be told of, in a table that has such."""
    return _between(table.c.last_day, question.told, table.c.first_day)


def within(question: Question, table: Table) -> list[Clause]:
    """Return whether the day is one of publication that is asked for, in a table that has such."""
    return _between(table.c.day, question.published, table.c.day)


def by_outlet(question: Question, table: Table) -> list[Clause]:
    """Return whether it is of the outlet that is asked for, in a table that has such."""
    return _equal(table, publisher=question.outlet)


def _between(last: Column[date], days: Days | None, first: Column[date]) -> list[Clause]:
    after = [last >= days.first] if days and days.first else []
    return [*after, first <= days.last] if days and days.last else after


def _of_tags(question: Question) -> tuple[Condition, ...]:
    return _of_dates(question), _of_places(question), _of_actors(question)


def _of_article(question: Question) -> Condition:
    outlet, days = by_outlet(question, articles), within(question, articles)
    keys = [Key(and_(*clauses)) for clauses in (outlet, days) if clauses]
    return Condition(articles.c.id, (*outlet, *days), tuple(keys))


def _of_dates(question: Question) -> Condition:
    if not question.told:
        return Condition(dates.c.article, ())
    told = overlap(question, told_counts)
    days = select(told_counts.c.first_day, told_counts.c.last_day).where(*told)
    key = Key(tuple_(dates.c.first_day, dates.c.last_day).in_(days), _sum(told_counts, *told))
    return _of_tag(question, dates, overlap(question, dates), [key])


def _of_places(question: Question) -> Condition:
    named = _equal(locations, geonames_id=question.geonames_id, local_id=question.local_id)
    keys = [*map(Key, named), *map(Key, _equal(locations, country=question.country, subdivision=question.subdivision))]
    if question.near or question.bbox:
        there = like_places(question, place_counts)
        points = select(place_counts.c.latitude, place_counts.c.longitude).where(*there)
        at = tuple_(locations.c.latitude, locations.c.longitude).in_(points)
        keys.append(Key(at, _sum(place_counts, *there)))
    return _of_tag(question, locations, [*named, *like_places(question, locations)], keys)


def _of_actors(question: Question) -> Condition:
    named = _equal(actors, name=question.actor, wikidata=question.wikidata)
    keys = [*map(Key, named), *map(Key, _equal(actors, country=question.actor_country))]
    if question.code:
        alike = _coded(question.code, code_counts)
        codes = select(code_counts.c.code).where(alike)
        keys.append(Key(actors.c.code.in_(codes), _sum(code_counts, alike)))
    return _of_tag(question, actors, [*named, *like_actors(question, actors)], keys)


def _of_tag(question: Question, table: Table, asked: list[Clause], keys: list[Key]) -> Condition:
    clauses = (*asked, *_certain(question, table)) if asked else ()
    return Condition(table.c.article, clauses, tuple(keys))


def _certain(question: Question, table: Table) -> tuple[Clause, ...]:
    sure = [] if question.confidence is None else [table.c.confidence >= question.confidence]
    return (*_equal(table, status=question.status), *sure)


def _equal(table: Table, **values: Any) -> list[Clause]:
    return [table.c[name] == value for name, value in values.items() if value is not None]


def _coded(code: str, table: Table) -> Clause:
    """Return whether a code begins so; or, if that is one group of letters, has it anywhere."""
    places = range(_GROUPS) if len(code) == _GROUP else (0,)
    return or_(*(table.c.code.like("_" * _GROUP * place + code + "%") for place in places))


def _sum(tally: Table, *which: Clause) -> Select[Any]:
    return select(func.sum(tally.c.articles)).where(*which)
