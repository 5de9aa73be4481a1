"""How far the topic was read into the rows: kept beside them, and moved on in the same transaction."""

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, insert, select, update

from services.desk.tables import offsets
from streaming.errors import Misconfigured, Unavailable
from streaming.message import Partition, Record, last_by_partition

Positions = dict[Partition, int]


def read(connection: Connection, topic: str, identity: str) -> Positions:
    """Return the offsets to be read next; raises `Misconfigured` if the rows are of another topic."""
    rows = connection.execute(select(offsets)).all()
    if any(row.topic != identity for row in rows):
        raise Misconfigured(
            f"topic {topic!r} is not the one that the rows of this database were read from: "
            "give DATELINE_DATABASE_URL another one, or let `python -m services.desk rebuild` read it anew"
        )
    return {Partition(topic, row.partition): row.next for row in rows}


def advance(
    connection: Connection, identity: str, before: Mapping[Partition, int], records: Iterable[Record]
) -> Positions:
    """Move on behind what was read, and return where that is; raises `Unavailable` if another desk was faster."""
    after = dict(before)
    for partition, last in last_by_partition(records).items():
        after[partition] = last.offset + 1
        where = {"topic": identity, "partition": partition.partition}
        if partition in before:
            _move(connection, where, before[partition], last.offset + 1)
        else:
            connection.execute(insert(offsets), where | {"next": last.offset + 1})
    return after


def _move(connection: Connection, where: Mapping[str, object], old: int, new: int) -> None:
    moved = (
        update(offsets)
        .where(*(offsets.c[name] == value for name, value in where.items()), offsets.c.next == old)
        .values(next=new)
    )
    if connection.execute(moved).rowcount != 1:
        raise Unavailable("another desk writes to this database")
