"""A register without a broker: its judge, over a state in memory."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import cast

from schemas.topics import Topics
from services.ingest.doors.piece import Piece, Unreadable
from services.ingest.register.embargo import Releases
from services.ingest.register.judge import Judge
from services.ingest.submission import tell
from streaming.message import Message, Record
from streaming.state import State

TOPICS = Topics()


class Shelf:
    """What `State` promises, kept in memory: all in one partition."""

    def __init__(self) -> None:
        self.values: dict[bytes, bytes] = {}

    def get(self, _: int, key: bytes) -> bytes | None:
        """Return what is remembered under a key."""
        return self.values.get(key)

    def remember(self, partition: int, key: bytes, value: bytes | None) -> Message:
        """Return the message that makes a value be remembered."""
        return Message(TOPICS.register.name, key, value, partition=partition)

    def scan(self, first: bytes, last: bytes) -> Iterator[tuple[int, bytes, bytes]]:
        """Yield what is remembered under keys from the first to before the last."""
        yield from ((0, key, value) for key, value in sorted(self.values.items()) if first <= key < last)

    def note(self, messages: Iterable[Message]) -> None:
        """Remember."""
        for message in messages:
            if message.topic == TOPICS.register.name:
                assert message.key
                self.values.pop(message.key, None)
                if message.value is not None:
                    self.values[message.key] = message.value


class Desk:
    """Submits pieces as a door does, and hears what the register says of them; `now` is its clock."""

    def __init__(self, now: datetime) -> None:
        self.now = now
        self.shelf = Shelf()
        state = cast("State", self.shelf)
        self.judge = Judge(state, TOPICS, lambda: self.now)
        self._releases = Releases(state, TOPICS.submitted.name)

    def submit(self, piece: Piece | Unreadable) -> list[Message]:
        """Return what is said of a piece, beside what is remembered."""
        return self.hear(tell(piece, "file", TOPICS.submitted.name).message)

    def hear(self, submitted: Message) -> list[Message]:
        """Return what is said of a submission, beside what is remembered."""
        record = Record(submitted.topic, 0, 0, 0, submitted.key, submitted.value, submitted.headers)
        said = self.judge(record)
        self.shelf.note(said)
        return [message for message in said if message.topic != TOPICS.register.name]

    def due(self, *, published: bool = True) -> list[Message]:
        """Return what is submitted once more because its embargo has ended; if the broker takes it."""
        due = self._releases.due(self.now)
        if published:
            self._releases.note(due)
        return list(due.values())

    def report(self) -> None:
        """Measure what waits."""
        self._releases.report()
