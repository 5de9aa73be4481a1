"""What a feed holds: entries, each with an id of its own."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

DIGEST = 16


@dataclass(frozen=True)
class Entry:
    """An entry as the feed has it: `said` is JSON, by the names in `forms.feed_entry`."""

    id: str
    url: str | None
    said: Mapping[str, Any]

    @property
    def key(self) -> str:
        """Tell this entry from others of its feed, in little room."""
        return _digest(self.id.encode())

    @property
    def raw(self) -> bytes:
        """The entry as bytes."""
        return json.dumps(self.said, ensure_ascii=False, sort_keys=True).encode(errors="replace")

    @property
    def digest(self) -> str:
        """Tell this version of the entry from others."""
        return _digest(self.raw)


@dataclass(frozen=True)
class Document:
    """A feed, a news sitemap, or an index of sitemaps, whose entries are again documents."""

    kind: Literal["feed", "sitemap", "index"]
    entries: tuple[Entry, ...]


def _digest(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()[:DIGEST]
