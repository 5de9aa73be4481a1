"""How far the topic was read into the rows: kept beside them, and moved on in the same transaction."""

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, insert, select, update
from sqlalchemy.exc import IntegrityError

from services.desk.tables import offsets
from streaming.errors import Misconfigured, Unavailable
from streaming.message import Partition, Record, last_by_partition

ANEW = "let `python -m services.desk rebuild` read it anew"

Positions = dict[Partition, int]


class Faster(Unavailable):
    """Another desk has written to the database what this one was about to."""

    whom = "database"

    def __init__(self) -> None:
        super().__init__("another desk writes to this database; it is looked anew how far")


def read(connection: Connection, topic: str, identity: str) -> Positions:
    """Return the offsets to be read next; raises `Misconfigured` if the rows are of another topic."""
    rows = connection.execute(select(offsets)).all()
    if any(row.topic != identity for row in rows):
        raise Misconfigured(
            f"topic {topic!r} is not the one that the rows of this database were read from: "
            f"{ANEW}, or give DATELINE_DATABASE_URL another database"
        )
    return {Partition(topic, row.partition): row.next for row in rows}


def advance(
    connection: Connection, identity: str, before: Mapping[Partition, int], records: Iterable[Record]
) -> Positions:
    """Move on behind what was read, and return where that is; raises `Faster` if another desk was faster.

    It comes first in a transaction: every partition that is known is locked by it, so desks write one after another.
    """
    after = dict(before) | {place: last.offset + 1 for place, last in last_by_partition(records).items()}
    for partition, position in sorted(after.items()):
        if partition in before:
            _move(connection, identity, partition.partition, before[partition], position)
        else:
            _begin(connection, {"topic": identity, "partition": partition.partition, "next": position})
    return after


def _begin(connection: Connection, row: dict[str, object]) -> None:
    try:
        connection.execute(insert(offsets), row)
    except IntegrityError as error:
        raise Faster from error


def _move(connection: Connection, identity: str, partition: int, old: int, new: int) -> None:
    here = (offsets.c.topic == identity, offsets.c.partition == partition, offsets.c.next == old)
    if connection.execute(update(offsets).where(*here).values(next=new)).rowcount != 1:
        raise Faster
