"""What the pages ask the database."""

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, func, or_, select, tuple_

from services.desk.queries.question import Question
from services.desk.queries.words import phrases
from services.desk.tables import actors, articles, dates, locations, revisions


def _conditions(question: Question) -> list[ColumnElement[bool]]:
    q, found = question, []
    if q.words:
        found += [or_(articles.c.headline.icontains(w), articles.c.body.icontains(w)) for w in phrases(q.words)]
    if q.actor:
        found.append(_in(actors, actors.c.name == q.actor))
    if q.country:
        found.append(_in(locations, locations.c.country == q.country))
    if q.geonames_id:
        found.append(_in(locations, locations.c.geonames_id == q.geonames_id))
    if q.told:
        first, last = q.told.first or date.min, q.told.last or date.max
        found.append(_in(dates, and_(dates.c.first_day <= last, dates.c.last_day >= first)))
    if q.published and q.published.first:
        found.append(articles.c.day >= q.published.first)
    if q.published and q.published.last:
        found.append(articles.c.day <= q.published.last)
    if q.outlet:
        found.append(articles.c.publisher == q.outlet)
    return found


def _in(table: Any, condition: ColumnElement[bool]) -> ColumnElement[bool]:
    return articles.c.id.in_(select(table.c.article).where(condition))


def _of(statement: Select[Any], table: Any, question: Question) -> Select[Any]:
    conditions = _conditions(question)
    return statement.where(table.c.article.in_(select(articles.c.id).where(*conditions))) if conditions else statement


def newest(
    connection: Connection, question: Question, limit: int, before: tuple[Any, int] | None = None, after: int = -1
) -> list[Row[Any]]:
    """Return articles, what came in last first, with their events."""
    statement = select(articles.c.id, articles.c.came_in, articles.c.event).where(*_conditions(question))
    if before:
        statement = statement.where(tuple_(articles.c.came_in, articles.c.id) < before)
    if after >= 0:
        statement = statement.where(articles.c.id > after)
    return list(connection.execute(statement.order_by(articles.c.came_in.desc(), articles.c.id.desc()).limit(limit)))


def last(connection: Connection) -> int:
    return connection.execute(select(func.max(articles.c.id))).scalar() or 0


def event(connection: Connection, article_id: str) -> bytes | None:
    return connection.execute(select(articles.c.event).where(articles.c.article_id == article_id)).scalar()


def earlier(connection: Connection, article_id: str) -> dict[int, bytes]:
    rows = connection.execute(
        select(revisions.c.revision, revisions.c.event)
        .where(revisions.c.article_id == article_id)
        .order_by(revisions.c.revision.desc())
    )
    return {number: said for number, said in rows}


def places(connection: Connection, question: Question, limit: int, name: str | None = None) -> list[Row[Any]]:
    count = func.count(locations.c.article.distinct()).label("articles")
    c = locations.c
    columns = (c.geonames_id, func.min(c.name).label("name"), func.min(c.country).label("country"))
    at = (func.min(c.longitude).label("longitude"), func.min(c.latitude).label("latitude"))
    statement = (
        select(*columns, *at, count, func.min(c.feature_code).label("feature"))
        .where(c.geonames_id.is_not(None), c.longitude.is_not(None))
        .group_by(c.geonames_id)
        .order_by(count.desc(), func.min(c.name))
        .limit(limit)
    )
    return list(connection.execute(_of(statement, locations, question)))


def who(connection: Connection, question: Question, limit: int) -> list[Row[Any]]:
    count = func.count(actors.c.article.distinct()).label("articles")
    c = actors.c
    statement = (
        select(c.name, func.min(c.kind).label("kind"), func.max(c.code).label("code"), count)
        .group_by(c.name)
        .order_by(count.desc(), c.name)
        .limit(limit)
    )
    return list(connection.execute(_of(statement, actors, question)))


def told_days(connection: Connection, question: Question) -> list[Row[Any]]:
    count = func.count(dates.c.article.distinct()).label("articles")
    statement = select(dates.c.first_day.label("day"), dates.c.last_day, count).where(dates.c.first_day.is_not(None))
    statement = statement.group_by(dates.c.first_day, dates.c.last_day)
    return list(connection.execute(_of(statement, dates, question)))


def published_days(connection: Connection, question: Question) -> list[Row[Any]]:
    statement = select(articles.c.day, func.count().label("articles")).where(articles.c.day.is_not(None))
    return list(connection.execute(statement.where(*_conditions(question)).group_by(articles.c.day)))


def codes(connection: Connection, name: str) -> list[Row[Any]]:
    c = actors.c
    count = func.count().label("articles")
    statement = select(c.kind, c.code, c.country, c.role, count).where(c.name == name)
    return list(
        connection.execute(statement.group_by(c.kind, c.code, c.country, c.role).order_by(count.desc()).limit(12))
    )


def place_named(connection: Connection, name: str) -> int | None:
    """Return the place of a name that most articles tell of."""
    c = locations.c
    statement = select(c.geonames_id).where(func.lower(c.name) == name.lower(), c.geonames_id.is_not(None))
    return connection.execute(statement.group_by(c.geonames_id).order_by(func.count().desc()).limit(1)).scalar()


def name_of_place(connection: Connection, geonames_id: int) -> str | None:
    """Return what a place is called."""
    return connection.execute(select(locations.c.name).where(locations.c.geonames_id == geonames_id).limit(1)).scalar()


def actor_named(connection: Connection, name: str) -> str | None:
    """Return the actor whom most articles name and whose name begins so, or has it in it."""
    c = actors.c
    statement = select(c.name).where(c.name.icontains(name, autoescape=True)).group_by(c.name)
    return connection.execute(statement.order_by(func.count().desc()).limit(1)).scalar()
