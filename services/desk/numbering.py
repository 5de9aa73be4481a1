"""Numbers of articles, which sort as they came in, in whatever order they are read: a topic has no order of its own."""

from collections.abc import Sequence
from datetime import datetime
from zlib import crc32

from sqlalchemy import Connection, func, select

from services.desk.parts import parts
from services.desk.rows import Row
from services.desk.tables import articles

_BITS = 12
"""What is left of 53 bits, which JSON's readers keep apart, by milliseconds since 1970."""


def numbers(connection: Connection, rows: Sequence[Row]) -> list[int]:
    """Return a free number for the row of each article; one that comes again has the number that it had."""
    wanted = [_number(row["came_in"], row["article_id"]) for row in rows]
    taken, looked_at = _taken(connection, wanted), set[int]()
    found = []
    for number in wanted:
        while number in taken:
            number += 1
            if (millisecond := number >> _BITS) not in looked_at:
                looked_at.add(millisecond)
                taken |= _of(connection, millisecond)
        taken.add(number)
        found.append(number)
    return found


def entry(connection: Connection) -> int:
    """Return the number of the next transaction that enters articles."""
    return last_entry(connection) + 1


def last_entry(connection: Connection) -> int:
    """Return the number of the last transaction that entered articles; 0 before the first."""
    return connection.execute(select(func.max(articles.c.entered))).scalar() or 0


def _number(came_in: datetime, article_id: str) -> int:
    return int(came_in.timestamp() * 1000) << _BITS | crc32(article_id.encode()) & (1 << _BITS) - 1


def _taken(connection: Connection, wanted: Sequence[int]) -> set[int]:
    queries = (select(articles.c.id).where(articles.c.id.in_(part)) for part in parts(wanted))
    return {number for query in queries for number in connection.execute(query).scalars()}


def _of(connection: Connection, millisecond: int) -> set[int]:
    """Return all numbers that are taken of a millisecond."""
    first, behind = millisecond << _BITS, millisecond + 1 << _BITS
    return set(
        connection.execute(select(articles.c.id).where(articles.c.id >= first, articles.c.id < behind)).scalars()
    )
