"""The two ways through a source folder: once, or for as long as the service runs."""

import time
from collections.abc import Iterable, Iterator

from services.ingest.doors.files.cutting import pieces, position
from services.ingest.doors.files.folder import File, walk
from services.ingest.doors.files.progress import shown
from services.ingest.doors.piece import Item, Piece, Unreadable
from services.ingest.publisher import Publisher
from services.ingest.settings import Settings
from streaming.broker import Broker
from streaming.service import Service

BATCH_PIECES = 1_000
BATCH_BYTES = 4 * 1024 * 1024
SETTLED_NS = 1_000_000_000
"""`watch` leaves a file alone until it has not been written for so long: it may still be half written."""

Batch = list[Item]


def once(service: Service, broker: Broker, publisher: Publisher, settings: Settings) -> None:
    """Publish what the folder holds now."""
    for batch in _batches(shown(walk(settings.source), lambda found: _read(found, settings))):
        _publish(service, broker, publisher, batch)


def watch(service: Service, broker: Broker, publisher: Publisher, settings: Settings) -> None:
    """Publish what the folder holds, and what is written to it, until the service is asked to stop."""
    known: dict[str, str] = {}
    while not service.stop.is_set():
        _publish(service, broker, publisher, [])
        found = (file for file in _news(settings, known) if not _was_read(file, publisher, settings))
        for batch in _batches(item for file in found for item in _read(file, settings)):
            _publish(service, broker, publisher, batch)
        service.stop.wait(settings.watch_seconds)


def _publish(service: Service, broker: Broker, publisher: Publisher, batch: Batch) -> None:
    if not service.stop.is_set():
        service.attempt(broker, lambda: publisher.publish(batch))


def _news(settings: Settings, known: dict[str, str]) -> Iterator[File | Unreadable]:
    for found in walk(settings.source):
        # Compared as text: two errors are never equal, even if they say the same.
        if _settled(found) and known.get(found.ref) != repr(found):
            yield found
            known[found.ref] = repr(found)


def _settled(found: File | Unreadable) -> bool:
    # A time that lies ahead is that of another clock, and says nothing.
    return isinstance(found, Unreadable) or abs(time.time_ns() - found.modified_ns) > SETTLED_NS


def _was_read(found: File | Unreadable, publisher: Publisher, settings: Settings) -> bool:
    return isinstance(found, File) and publisher.has_read(position(found, settings.max_article_bytes))


def _read(found: File | Unreadable, settings: Settings) -> Iterable[Item]:
    return [found] if isinstance(found, Unreadable) else pieces(found, settings.max_article_bytes)


def _batches(items: Iterable[Item]) -> Iterator[Batch]:
    batch: Batch = []
    size = 0
    for item in items:
        batch.append(item)
        size += len(item.raw) if isinstance(item, Piece) else 0
        if len(batch) >= BATCH_PIECES or size >= BATCH_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch
