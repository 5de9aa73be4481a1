"""What ingest has already said. It lives in a topic, written in the same transactions as what it records."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field

from streaming.message import Message, Record

_KEY = b"ledger"


@dataclass
class Ledger:
    """Every version of an article that was published, every retraction, rejection and file, as short keys."""

    _seen: set[str] = field(default_factory=set)
    _revisions: dict[str, int] = field(default_factory=dict)
    _entries: list[tuple[str, str | None]] = field(default_factory=list)

    @classmethod
    def of(cls, records: Iterable[Record]) -> "Ledger":
        """Return the ledger that was written in these records."""
        ledger = cls()
        for record in records:
            for key, article_id in json.loads(record.value or b"[]"):
                ledger.enter(key, article_id)
        ledger._entries.clear()
        return ledger

    def __contains__(self, key: str) -> bool:
        return key in self._seen

    def next_revision(self, article_id: str) -> int:
        """Return the revision of an article's next version, from 1."""
        return self._revisions.get(article_id, 0) + 1

    def enter(self, key: str, article_id: str | None = None) -> None:
        """Record a version of an article, or, without an article, a retraction, a rejection or the end of a file."""
        self._seen.add(key)
        self._entries.append((key, article_id))
        if article_id:
            self._revisions[article_id] = self.next_revision(article_id)

    def has_news(self) -> bool:
        """Return whether anything was entered since the last message."""
        return bool(self._entries)

    def message(self, topic: str) -> Message:
        """Return what was entered since the last message, for the transaction that publishes it."""
        entries, self._entries = self._entries, []
        return Message(topic, _KEY, json.dumps(entries).encode())
