"""What the register remembers of an article."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Self


@dataclass(frozen=True)
class Held:
    """A version that waits for the end of its embargo."""

    event_id: str
    until: datetime


@dataclass(frozen=True)
class Memory:
    """All that was ever said of an article, by event id, and how many versions of it were published."""

    revision: int = 0
    heard: tuple[str, ...] = ()
    held: Held | None = None
    withdrawn_at: datetime | None = None
    """When its source made the version that took it back, if that was the last and says so."""

    def encode(self) -> bytes:
        """Return it as JSON."""
        held = self.held and [self.held.event_id, self.held.until.isoformat()]
        withdrawn_at = self.withdrawn_at and self.withdrawn_at.isoformat()
        return json.dumps([self.revision, self.heard, held, withdrawn_at], separators=(",", ":")).encode()

    @classmethod
    def decode(cls, value: bytes | None) -> Self:
        """Read what `encode` wrote; of an article that was never heard of there is nothing."""
        if not value:
            return cls()
        revision, heard, held, withdrawn_at = json.loads(value)
        return cls(
            revision,
            tuple(heard),
            held and Held(held[0], datetime.fromisoformat(held[1])),
            withdrawn_at and datetime.fromisoformat(withdrawn_at),
        )
