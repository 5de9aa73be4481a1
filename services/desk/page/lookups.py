"""What pages ask of the tallies: what is called what."""

from typing import Any

from sqlalchemy import Connection, Row, func, select

from services.desk.tables import actors
from services.desk.tallies import actor_counts, place_counts

MOST_ROLES = 8


def place_named(connection: Connection, name: str) -> int | None:
    """Return the place of a name that most articles tell of."""
    c = place_counts.c
    named = select(c.geonames_id).where(func.lower(c.name) == name.lower(), c.geonames_id > 0, c.articles > 0)
    return connection.execute(named.order_by(c.articles.desc()).limit(1)).scalar()


def name_of_place(connection: Connection, geonames_id: int) -> str | None:
    """Return what a place is called."""
    c = place_counts.c
    return connection.execute(select(c.name).where(c.geonames_id == geonames_id).limit(1)).scalar()


def actor_named(connection: Connection, name: str) -> str | None:
    """Return the actor of a name, or else the one whom most articles name and whose name has it in it."""
    c = actor_counts.c
    named = select(c.name).where(c.name.icontains(name, autoescape=True), c.articles > 0)
    order = (func.lower(c.name) != name.lower(), c.articles.desc(), c.name)
    return connection.execute(named.order_by(*order).limit(1)).scalar()


def codes(connection: Connection, name: str) -> list[Row[Any]]:
    """Return as what an actor is coded, in how many articles each."""
    c = actor_counts.c
    return list(
        connection.execute(select(actor_counts).where(c.name == name, c.articles > 0).order_by(c.articles.desc()))
    )


def roles(connection: Connection, name: str) -> list[str]:
    """Return as what texts introduce an actor, most often first."""
    c = actors.c
    told = select(c.role).where(c.name == name, c.role.is_not(None)).group_by(c.role)
    return list(connection.execute(told.order_by(func.count().desc(), c.role).limit(MOST_ROLES)).scalars())
