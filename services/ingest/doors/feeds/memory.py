"""What was fetched before, in a compacted topic: a record for each document, and one for each entry it still shows."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field

from schemas.model import Model
from streaming.broker import Broker
from streaming.message import Message, Record
from streaming.table import Table

_DOCUMENT, _ENTRY = "feed", "entry"


class Validators(Model):
    """What a server wants to hear again, to say whether a document has changed since."""

    etag: str | None = None
    last_modified: str | None = None

    def headers(self) -> dict[str, str]:
        """Return the headers of a conditional request."""
        asked = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in asked.items() if value}


class Seen(Model):
    """The version of an entry that was read last."""

    digest: str


@dataclass
class Known:
    """What is remembered of one document."""

    validators: Validators = field(default_factory=Validators)
    seen: dict[str, str] = field(default_factory=dict)
    """The digest of each entry, by its key."""


class Memory:
    """The memory of all documents; it forgets an entry when its feed no longer shows it."""

    def __init__(self, topic: str) -> None:
        self._topic = topic
        self._known: dict[str, Known] = {}

    @classmethod
    def read(cls, broker: Broker, topic: str) -> "Memory":
        """Read the topic, of which other doors' records are none of ours."""
        memory, table = cls(topic), Table(broker, topic, _value)
        table.update()
        for key, value in table.newest.items():
            memory._recall(key.decode(errors="replace"), value)
        return memory

    def of(self, url: str) -> Known:
        """Return what is remembered of a document, to be read only."""
        return self._known.get(_name(url)) or Known()

    def document(self, url: str, validators: Validators) -> Message:
        """Return the message that says a document was read to its end."""
        return self._message(f"{_DOCUMENT}:{_name(url)}", validators)

    def entry(self, url: str, key: str, digest: str) -> Message:
        """Return the message that says an entry was read."""
        return self._message(f"{_ENTRY}:{_name(url)}:{key}", Seen(digest=digest))

    def forgotten(self, url: str, shown: Iterable[str]) -> list[Message]:
        """Return the messages that forget the entries a document no longer shows."""
        gone = self.of(url).seen.keys() - set(shown)
        return [self._message(f"{_ENTRY}:{_name(url)}:{key}", None) for key in sorted(gone)]

    def forget(self, url: str) -> list[Message]:
        """Return the messages that forget a document."""
        return [*self.forgotten(url, ()), self._message(f"{_DOCUMENT}:{_name(url)}", None)]

    def committed(self, messages: Iterable[Message]) -> None:
        """Remember from here on what was published."""
        for message in messages:
            self._recall((message.key or b"").decode(), message.value)

    def _recall(self, key: str, value: bytes | None) -> None:
        kind, _, name = key.partition(":")
        name, _, entry = name.partition(":")
        if kind == _DOCUMENT and value is None:
            self._known.pop(name, None)
        elif kind == _DOCUMENT:
            self._known.setdefault(name, Known()).validators = Validators.decode(value or b"")
        elif kind == _ENTRY and value is None:
            self._known.setdefault(name, Known()).seen.pop(entry, None)
        elif kind == _ENTRY:
            self._known.setdefault(name, Known()).seen[entry] = Seen.decode(value or b"").digest

    def _message(self, key: str, value: Model | None) -> Message:
        return Message(self._topic, key.encode(), value.encode() if value else None)


def _name(url: str) -> str:
    """Return a short name for a URL, which may be long."""
    return hashlib.sha256(url.encode()).hexdigest()[:32]


def _value(record: Record) -> bytes | None:
    return record.value
