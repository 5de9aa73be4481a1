"""The W3C trace context: which trace something belongs to, and which span of it comes before."""

import re
import secrets
from collections.abc import Iterable
from typing import NamedTuple, Self

HEADER = "traceparent"
# Version 00 ends with the flags; a later one, of which ff is none, may have more behind them.
_FORM = re.compile(
    r"(?:00(?=.{53}\Z)|(?!00|ff)[0-9a-f]{2})-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})(?:-.*)?"
)


class TraceContext(NamedTuple):
    """A span, as others may refer to it."""

    trace_id: str
    span_id: str
    sampled: bool = True
    """Whether whoever began the trace wants it to be recorded."""

    @classmethod
    def new(cls, parent: Self | None = None) -> Self:
        """Return the context of a new span, in its parent's trace or in one of its own."""
        if parent is None:
            return cls(secrets.token_hex(16), secrets.token_hex(8))
        return cls(parent.trace_id, secrets.token_hex(8), parent.sampled)

    @classmethod
    def of(cls, headers: Iterable[tuple[str, bytes]]) -> Self | None:
        """Return what headers say; what is not as W3C has it says nothing."""
        found = [value for name, value in headers if name == HEADER]
        match = _FORM.fullmatch(found[-1].decode(errors="replace")) if found else None
        return cls(match[1], match[2], bool(int(match[3], 16) & 1)) if match else None

    def header(self) -> tuple[str, bytes]:
        """Return the header that tells it to others."""
        return HEADER, f"00-{self.trace_id}-{self.span_id}-{self.sampled:02d}".encode()

    def ids(self) -> dict[str, str]:
        """Return what a log line says of it."""
        return {"trace_id": self.trace_id, "span_id": self.span_id}
