"""Follows the topic of enriched articles into the database: rows and offsets in one transaction, so each once."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice

import structlog
from sqlalchemy import Engine, select

from services.desk import metrics, positions
from services.desk.database import available, prepare
from services.desk.entering import Entered, enter
from services.desk.tables import articles
from streaming.broker import Broker
from streaming.errors import BeyondEnd, Misconfigured
from streaming.lag import Lag, age
from streaming.message import Record
from streaming.metrics import LAST_COMMIT, LATENCY
from streaming.service import Service

log = structlog.get_logger()


class Sink:
    """Writes what is committed to a topic, as it comes, behind what the database has of it already."""

    def __init__(self, broker: Broker, engine: Engine, topic: str) -> None:
        self._broker, self._engine, self._topic = broker, engine, topic
        self._heard: Iterator[list[Record]] | None = None
        self._lag = Lag()

    def run(self, service: Service) -> None:
        """Follow the topic until the service is asked to stop."""
        service.prepare(partial(prepare, self._engine))
        while not service.stop.is_set():
            service.attempt(self._broker, self.step)

    def step(self) -> int:
        """Write what comes within a second, and return how many records; after a failure it begins where the rows say.

        Raises `Unavailable`, or `Misconfigured` if the topic is not the one that the rows are from.
        """
        heard, self._heard = self._heard or self._begin(), None
        try:
            for records in islice(heard, 1):
                self._write(records)
                self._heard = heard  # it is heard on only if all went well, and if it has not come to its end
                return len(records)
        except BeyondEnd as error:
            raise Misconfigured(f"topic {self._topic!r} was put back: {error}: {positions.ANEW}") from error
        return 0

    def _begin(self) -> Iterator[list[Record]]:
        self._identity = self._broker.identity(self._topic)
        with available(self._engine) as connection:
            self._positions = positions.read(connection, self._topic, self._identity)
        return self._broker.follow(self._topic, self._positions)

    def _write(self, records: Sequence[Record]) -> None:
        self._lag.polled(records)
        if records:
            self._transact(records)
        else:
            self._look()
        self._lag.committed(records, self._broker.lag())

    def _look(self) -> None:
        """See that the database is still there, while there is nothing to write."""
        with available(self._engine) as connection:
            connection.execute(select(1))

    def _transact(self, records: Sequence[Record]) -> None:
        with metrics.TRANSACTION_SECONDS.time(), available(self._engine) as connection:
            after = positions.advance(connection, self._identity, self._positions, records)
            entered = enter(connection, records)
        self._positions = after
        LAST_COMMIT.set_to_current_time()
        _tell(records, entered)


def _tell(records: Sequence[Record], entered: Entered) -> None:
    for table, count in entered.rows.items():
        metrics.ROWS.labels(table.name).inc(count)
    metrics.RETRACTIONS.inc(entered.retractions)
    metrics.REFUSED.inc(len(entered.refused))
    for record, reason in entered.refused:
        log.error("record_refused", partition=record.partition, offset=record.offset, reason=reason)
    for record in records:
        LATENCY.observe(age(record.timestamp_ms))
    log.info("committed", records=len(records), articles=entered.rows[articles])
