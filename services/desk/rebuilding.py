"""Reads the topic anew, in one transaction: until it ends, the old rows are what everybody sees."""

from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, Engine, delete

from services.desk import positions, tables
from services.desk.database import available, prepare
from services.desk.entering import enter
from streaming.broker import POLL_BYTES, POLL_RECORDS, Broker
from streaming.message import Record


def rebuild(broker: Broker, engine: Engine, topic: str) -> int:
    """Put what the topic says in the place of all rows, whatever topic those were from; return how many records."""
    prepare(engine)
    identity, count = broker.identity(topic), 0
    with available(engine) as connection:
        _clear(connection)
        before: positions.Positions = {}
        for records in _parts(broker.replay(topic)):
            before = positions.advance(connection, identity, before, records)
            enter(connection, records)
            count += len(records)
    return count


def _clear(connection: Connection) -> None:
    for table in reversed(tables.metadata.sorted_tables):
        connection.execute(delete(table))


def _parts(records: Iterable[Record]) -> Iterator[list[Record]]:
    """Yield records in parts as large as those of a poll."""
    part: list[Record] = []
    size = 0
    for record in records:
        part.append(record)
        size += len(record.value or b"")
        if len(part) == POLL_RECORDS or size >= POLL_BYTES:
            yield part
            part, size = [], 0
    if part:
        yield part
