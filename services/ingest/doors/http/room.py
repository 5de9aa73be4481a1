"""How much the door has in hand at once: bounded for all sources together, and for each."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from services.ingest.doors.http import metrics
from services.ingest.doors.http.problems import RETRY_AFTER, Problem

SHARE = 2
"""One source may fill the half of it, and never keep others out."""


class Room:
    """What requests are being received or wait, by source. Used from one thread."""

    def __init__(self, total_bytes: int, source_requests: int) -> None:
        self._total_bytes, self._source_requests = total_bytes, source_requests
        self._bytes, self._requests = Counter[str](), Counter[str]()
        # Asked when they are read, which is far less often than they change.
        metrics.WAITING_REQUESTS.set_function(self._requests.total)
        metrics.WAITING_BYTES.set_function(self._bytes.total)

    @contextmanager
    def place(self, source: str) -> Iterator["Place"]:
        """Make room for a request; raises `Problem` if its source has too many already."""
        if self._requests[source] >= self._source_requests:
            raise Problem(429, "too-many-requests", "this source has too many requests under way", RETRY_AFTER)
        place = Place(self, source)
        self._requests[source] += 1
        try:
            yield place
        finally:
            self._requests[source] -= 1
            self._bytes[source] -= place.size

    def take(self, source: str, size: int) -> None:
        """Make room for so many bytes more; raises `Problem` if there is none."""
        if self._bytes[source] + size > self._total_bytes // SHARE:
            raise Problem(429, "too-much", "this source has too much under way", RETRY_AFTER)
        if self._bytes.total() + size > self._total_bytes:
            raise Problem(503, "behind", "too much waits to be committed", RETRY_AFTER)
        self._bytes[source] += size


class Place:
    """The room that one request has."""

    def __init__(self, room: Room, source: str) -> None:
        self._room, self._source = room, source
        self.size = 0

    def grow(self, size: int) -> None:
        """Make room for so many bytes more; raises `Problem` if there is none."""
        self._room.take(self._source, size)
        self.size += size
