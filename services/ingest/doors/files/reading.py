"""The ways through what is there to be read: a folder, once or for as long as the service runs; standard input."""

import sys
import time
from collections.abc import Iterable, Iterator
from itertools import takewhile

from services.ingest.doors.files.cutting import json_or_lines, pieces, position
from services.ingest.doors.files.folder import File, walk
from services.ingest.doors.files.progress import shown
from services.ingest.doors.piece import End, Item, Piece, Unreadable
from services.ingest.doors.submitter import Submitter
from services.ingest.settings import Settings
from services.ingest.submission import tell
from streaming.message import Message
from streaming.service import Service
from streaming.table import Table

BATCH_PIECES = 1_000
BATCH_BYTES = 4 * 1024 * 1024
SETTLED_NS = 1_000_000_000
"""`watch` leaves a file alone until it has not been written for so long: it may still be half written."""

Batch = list[Item]


def once(service: Service, submitter: Submitter, settings: Settings) -> None:
    """Submit what the folder holds now."""
    _submit_all(service, submitter, shown(walk(settings.source), lambda found: _read(found, settings)))


def standard_input(service: Service, submitter: Submitter, settings: Settings) -> None:
    """Submit the articles that standard input holds: JSON, or JSON Lines."""
    with open(sys.stdin.fileno(), "rb", closefd=False) as source:
        _submit_all(service, submitter, json_or_lines("-", source, settings.max_article_bytes))


def watch(service: Service, submitter: Submitter, settings: Settings) -> None:
    """Submit what the folder holds, and what is written to it, until the service is asked to stop."""
    known: dict[str, str] = {}
    read_before = Table(submitter.broker, submitter.topics.doors.name, lambda record: record.value)
    service.attempt(submitter.broker, read_before.update)
    while not service.stop.is_set():
        _submit(service, submitter, [])
        found = (file for file in _news(settings, known) if not _was_read(file, read_before, settings))
        for batch in _batches(service, (item for file in found for item in _read(file, settings))):
            _submit(service, submitter, batch)
        service.stop.wait(settings.watch_seconds)


def _submit_all(service: Service, submitter: Submitter, items: Iterable[Item]) -> None:
    # Asked first, so that whoever has nothing to submit hears of a broker that is away, too.
    service.attempt(submitter.broker, lambda: submitter.broker.ends(submitter.topics.submitted.name))
    for batch in _batches(service, items):
        _submit(service, submitter, batch)
    submitter.finish()


def _submit(service: Service, submitter: Submitter, batch: Batch) -> None:
    topics = submitter.topics
    told = [tell(item, "file", topics.submitted.name) for item in batch if not isinstance(item, End)]
    ends = [_end(item, topics.doors.name) for item in batch if isinstance(item, End)]
    service.attempt(submitter.broker, lambda: submitter.submit(told, ends))


def _end(end: End, topic: str) -> Message:
    return Message(topic, _key(end.ref), end.position.encode())


def _key(ref: str) -> bytes:
    return f"file:{ref}".encode()


def _news(settings: Settings, known: dict[str, str]) -> Iterator[File | Unreadable]:
    for found in walk(settings.source):
        # Compared as text: two errors are never equal, even if they say the same.
        if _settled(found) and known.get(found.ref) != repr(found):
            yield found
            known[found.ref] = repr(found)


def _settled(found: File | Unreadable) -> bool:
    # A time that lies ahead is that of another clock, and says nothing.
    return isinstance(found, Unreadable) or abs(time.time_ns() - found.modified_ns) > SETTLED_NS


def _was_read(found: File | Unreadable, read_before: Table[bytes | None], settings: Settings) -> bool:
    if isinstance(found, Unreadable):
        return False
    return read_before.newest.get(_key(found.ref)) == position(found, settings.max_article_bytes).encode()


def _read(found: File | Unreadable, settings: Settings) -> Iterable[Item]:
    return [found] if isinstance(found, Unreadable) else pieces(found, settings.max_article_bytes)


def _batches(service: Service, items: Iterable[Item]) -> Iterator[Batch]:
    """Yield what is submitted at once, until all is read or the service is to stop."""
    batch: Batch = []
    size = 0
    for item in takewhile(lambda _: not service.stop.is_set(), items):
        batch.append(item)
        size += len(item.raw) if isinstance(item, Piece) else 0
        if len(batch) >= BATCH_PIECES or size >= BATCH_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch
