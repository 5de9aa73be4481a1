"""What speaks against putting a dead letter back on its topic."""

import json
from typing import NamedTuple

from schemas.topics import Topics
from services.enrich.dead_letters.letter import Letter
from streaming.broker import Broker
from streaming.message import Partition, Record
from streaming.table import Table


class Said(NamedTuple):
    """What last came out under a key; without a revision if that was a retraction."""

    timestamp_ms: int
    revision: int | None


class Objections:
    """Looks whether a letter would loop, or would put an older revision in the place of what came after it."""

    def __init__(self, broker: Broker, topics: Topics, keys: frozenset[bytes | None], max_replays: int) -> None:
        self._topic, self._keys, self._max_replays = topics.articles.name, keys, max_replays
        self._sent = Table(broker, topics.articles.name, self._as_sent)
        self._said = Table(broker, topics.enriched.name, self._as_said)

    def update(self) -> dict[Partition, int]:
        """Look again at what came in and what came out; return how much of what came in is known now."""
        self._sent.update()
        self._said.update()
        return self._sent.seen

    def to(self, letter: Letter) -> str | None:
        """Return what speaks against replaying a letter, if anything."""
        why = letter.why
        if why is None or why.topic != self._topic or why.offset is None:
            return f"not from {self._topic}"
        if why.value_omitted is not None:
            return "without its value"
        if why.replays >= self._max_replays:
            return f"replayed {why.replays} times"
        return "superseded" if self._superseded(letter, (why.partition, why.offset)) else None

    def _superseded(self, letter: Letter, place: tuple[int | None, int]) -> bool:
        if letter.key is None:
            return False
        said = self._said.newest.get(letter.key)
        if self._came_later(letter.key, place) and self._sent.newest[letter.key] != hash(letter.record.value):
            return True
        # What came in is forgotten after a week, what came out is not.
        if said and said.revision is None:
            return said.timestamp_ms >= letter.record.timestamp_ms
        return bool(said and (said.revision or 0) > _revision(letter.record.value))

    def _came_later(self, key: bytes, place: tuple[int | None, int]) -> bool:
        """Return whether something came in after what stands there; in another partition, what is newest came later."""
        newest = self._sent.places.get(key)
        return newest is not None and (newest.partition != place[0] or newest.offset > place[1])

    def _as_sent(self, record: Record) -> int | None:
        return hash(record.value) if record.key in self._keys else None

    def _as_said(self, record: Record) -> Said | None:
        if record.key not in self._keys:
            return None
        return Said(record.timestamp_ms, None if record.value is None else _revision(record.value))


def _revision(value: bytes | None) -> int:
    """Return the revision that an event gives, or 0: what gives none is older than all that do."""
    try:
        event = json.loads(value or b"")
    except (ValueError, RecursionError):
        return 0
    revision = event.get("revision") if isinstance(event, dict) else None
    return revision if isinstance(revision, int) else 0
