"""What was fetched before, in a compacted topic: a record for each document, and one for each entry it still shows."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from schemas.model import Model
from services.ingest.doors.feeds.entry import Document, Entry, digest
from streaming.broker import Broker
from streaming.message import Message
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
    """Which version of an entry was read last."""

    version: str


@dataclass
class Known:
    """What is remembered of one document."""

    validators: Validators = field(default_factory=Validators)
    seen: dict[str, str] = field(default_factory=dict)
    """The version of each entry, by its key."""

    def news(self, document: Document) -> list[Entry]:
        """Return the entries that were not read in this version, each once."""
        once = {entry.key: entry for entry in reversed(document.entries)}
        return [entry for entry in reversed(once.values()) if self.seen.get(entry.key) != entry.version]


class Memory:
    """The memory of all documents, which is as large as what they still show."""

    def __init__(self, topic: str) -> None:
        self._topic = topic
        self._known: dict[str, Known] = {}

    def read(self, broker: Broker) -> None:
        """Read the topic, in which other doors remember other things."""
        table = Table(broker, self._topic, lambda record: record.value)
        table.update()
        for key, value in table.newest.items():
            self._recall(key.decode(errors="replace"), value)

    def of(self, url: str) -> Known:
        """Return what is remembered of a document, to be read only."""
        return self._known.get(digest(url)) or Known()

    def read_to_end(self, url: str, validators: Validators) -> Message:
        """Return the message that says a document was read, and how to ask whether it has changed."""
        return self._message((_DOCUMENT, digest(url)), validators)

    def read_entry(self, url: str, entry: Entry) -> Message:
        """Return the message that says an entry was read."""
        return self._message((_ENTRY, digest(url), entry.key), Seen(version=entry.version))

    def no_longer_shown(self, url: str, document: Document) -> list[Message]:
        """Return the messages that forget what a document no longer shows; with a sitemap, all that it showed."""
        gone = self.of(url).seen.keys() - {entry.key for entry in document.entries}
        return [message for key in sorted(gone) for message in self._forgotten(digest(url), key)]

    def committed(self, messages: Iterable[Message]) -> None:
        """Remember from here on what was published."""
        for message in messages:
            self._recall((message.key or b"").decode(), message.value)

    def _forgotten(self, name: str, key: str) -> Iterator[Message]:
        yield self._message((_ENTRY, name, key), None)
        if sitemap := self._known.get(key):
            for inner in sorted(sitemap.seen):
                yield self._message((_ENTRY, key, inner), None)
            yield self._message((_DOCUMENT, key), None)

    def _recall(self, key: str, value: bytes | None) -> None:
        match key.split(":"):
            case [kind, name] if kind == _DOCUMENT and value is not None:
                self._known.setdefault(name, Known()).validators = Validators.decode(value)
            case [kind, name, entry] if kind == _ENTRY and value is not None:
                self._known.setdefault(name, Known()).seen[entry] = Seen.decode(value).version
            case [kind, name, entry] if kind == _ENTRY:
                self._known.setdefault(name, Known()).seen.pop(entry, None)
            case [kind, name] if kind == _DOCUMENT:
                self._known.pop(name, None)

    def _message(self, key: tuple[str, ...], value: Model | None) -> Message:
        return Message(self._topic, ":".join(key).encode(), value.encode() if value else None)
