"""What is held until its embargo ends: kept in the register's state, and submitted once more when it is due."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from schemas import cloudevents
from schemas.submission import ARTICLE, Submission
from services.ingest.register.memory import Held
from services.ingest.register.metrics import HELD, NEXT_RELEASE
from streaming.message import Message, Record
from streaming.state import State

_PREFIX = "held:"
_LAST = b"held;"
"""Behind all keys under which something waits."""
_RELEASED = "dateline.released"
"""The header of what is submitted once more; its value is the end of the embargo that made it wait."""


def end(submission: Submission, now: datetime) -> datetime | None:
    """Return the end of an embargo that still holds."""
    return submission.release_at if submission.release_at and submission.release_at > now else None


def outdated(record: Record, held: Held) -> bool:
    """Return whether a submission was released because of an embargo that has been changed since."""
    released = record.header(_RELEASED)
    return released is not None and released != _written(held.until)


def place(held: Held) -> bytes:
    """Return the key under which a version waits; keys are in the order of time."""
    return f"{_PREFIX}{_written(held.until)}:{held.event_id}".encode()


class Releases:
    """Finds what is due. Who submits it does not matter: once it is published, it is a duplicate."""

    def __init__(self, state: State, topic: str) -> None:
        self._state, self._topic = state, topic
        self._released: set[bytes] = set()

    def due(self, now: datetime) -> dict[bytes, Message]:
        """Return the submissions whose embargo has ended, by the keys to `note`; not those that were noted."""
        found = dict(self._found(now))
        self._released &= found.keys()
        return {key: message for key, message in found.items() if key not in self._released}

    def note(self, keys: Iterable[bytes]) -> None:
        """Know that these are submitted: they need not be again, as long as they are not judged."""
        self._released.update(keys)

    def report(self) -> None:
        """Say how many versions wait, and until when the first."""
        waiting = [key for _, key, _ in self._state.scan(_PREFIX.encode(), _LAST)]
        HELD.set(len(waiting))
        NEXT_RELEASE.set(until(min(waiting)).timestamp() if waiting else 0)

    def _found(self, now: datetime) -> Iterator[tuple[bytes, Message]]:
        for number, key, value in self._state.scan(_PREFIX.encode(), f"{_PREFIX}{_written(now)}".encode()):
            ending, _, event_id = key.decode().removeprefix(_PREFIX).rpartition(":")
            article_id = Submission.decode(value).article_id
            envelope = cloudevents.headers(
                event_type=ARTICLE, event_id=event_id, source="dateline/ingest", subject=article_id, time=now
            )
            headers = (*envelope, (_RELEASED, ending.encode()))
            yield key, Message(self._topic, article_id.encode(), value, headers, number)


def waits(key: bytes) -> bool:
    """Return whether something waits under a key of the register."""
    return key.startswith(_PREFIX.encode())


def until(place: bytes) -> datetime:
    """Return the end of the embargo of what waits under a key."""
    return datetime.fromisoformat(place.decode().removeprefix(_PREFIX).rpartition(":")[0])


def _written(time: datetime) -> str:
    """Return a time so that the order of texts is that of times."""
    return time.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
