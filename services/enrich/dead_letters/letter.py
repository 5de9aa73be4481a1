"""A dead letter as it lies in its topic, and which ones are asked for."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from pydantic import ValidationError

from schemas.rejected import DeadLetter
from streaming.message import Record


@dataclass(frozen=True)
class Letter:
    """A record of the dead-letter topic and what its headers say; None if they are not ours."""

    record: Record
    why: DeadLetter | None

    @property
    def id(self) -> str:
        """Its place in the dead-letter topic, which never changes."""
        return f"{self.record.partition}-{self.record.offset}"

    @property
    def key(self) -> bytes | None:
        """The key it came with: the id of an article, if it was one."""
        return self.record.key

    @property
    def failed_at(self) -> datetime:
        """When it was turned away, the last time if it was replayed."""
        return datetime.fromtimestamp(self.record.timestamp_ms / 1000, UTC)


@dataclass(frozen=True)
class Selection:
    """Which letters are asked for: those that meet every condition that is given."""

    ids: frozenset[str] = frozenset()
    reason: str | None = None
    disposition: str | None = None
    article: str | None = None
    since: datetime | None = None
    until: datetime | None = None

    def __contains__(self, letter: Letter) -> bool:
        return (
            (not self.ids or letter.id in self.ids)
            and (not self.article or letter.key == self.article.encode())
            and (not self.reason or (letter.why is not None and letter.why.error_class == self.reason))
            and (not self.disposition or (letter.why is not None and letter.why.disposition == self.disposition))
            and (not self.since or letter.failed_at >= self.since)
            and (not self.until or letter.failed_at < self.until)
        )


def letters(records: Iterable[Record], selection: Selection) -> Iterator[Letter]:
    """Yield the dead letters among these records that are asked for."""
    for record in records:
        letter = Letter(record, _why(record))
        if letter in selection:
            yield letter


def _why(record: Record) -> DeadLetter | None:
    try:
        return DeadLetter.from_headers(record.headers)
    except ValidationError:
        return None
