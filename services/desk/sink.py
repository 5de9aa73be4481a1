"""Follows the topic of enriched articles into the database: rows and offsets in one transaction, so each once."""

from collections.abc import Iterator, Sequence
from itertools import islice

import structlog
from sqlalchemy import Connection, Engine, insert

from services.desk import metrics, positions
from services.desk.database import available
from services.desk.rows import ArticleRows, rows
from services.desk.tables import refused
from services.desk.writing import write
from streaming.broker import Broker
from streaming.lag import age
from streaming.message import Record
from streaming.metrics import LATENCY

log = structlog.get_logger()


class Sink:
    """Writes what is committed to a topic, as it comes, behind what the database has of it already."""

    def __init__(self, broker: Broker, engine: Engine, topic: str) -> None:
        self._broker, self._engine, self._topic = broker, engine, topic
        self._heard: Iterator[list[Record]] | None = None

    def step(self) -> None:
        """Write what comes within a second; raises `Unavailable`, and then begins again where the rows say."""
        heard, self._heard = self._heard or self._begin(), None
        for records in islice(heard, 1):
            if records:
                self._write(records)
            self._heard = heard  # it is heard on only if all went well, and if it has not come to its end

    def _begin(self) -> Iterator[list[Record]]:
        self._identity = self._broker.identity(self._topic)
        with available(self._engine) as connection:
            self._positions = positions.read(connection, self._topic, self._identity)
        return self._broker.follow(self._topic, self._positions)

    def _write(self, records: Sequence[Record]) -> None:
        with metrics.WRITE_SECONDS.time(), available(self._engine) as connection:
            after = positions.advance(connection, self._identity, self._positions, records)
            _write(connection, records)
        self._positions = after
        for record in records:
            LATENCY.observe(age(record.timestamp_ms))
        log.info("committed", records=len(records))


def _write(connection: Connection, records: Sequence[Record]) -> None:
    said: dict[str, list[ArticleRows | None]] = {}
    for record in records:
        try:
            article_id = (record.key or b"").decode()
            said.setdefault(article_id, []).append(rows(record.value) if record.value is not None else None)
        except (ValueError, LookupError, TypeError, AttributeError) as error:
            _refuse(connection, record, f"{type(error).__name__}: {error}")
    write(connection, said)


def _refuse(connection: Connection, record: Record, reason: str) -> None:
    """Remember a record that is no event: it is in no other table."""
    log.error("record_refused", partition=record.partition, offset=record.offset, reason=reason)
    row = {"partition": record.partition, "offset": record.offset, "reason": reason}
    connection.execute(insert(refused), row)
    metrics.RECORDS.labels("refused").inc()
