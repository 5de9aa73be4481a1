"""What a feed holds: entries, each with an id of its own."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal


def digest(*parts: str) -> str:
    """Return a short name for what may be long."""
    return hashlib.sha256("\n".join(parts).encode(errors="replace")).hexdigest()[:32]


@dataclass(frozen=True)
class Entry:
    """An entry, and all that its feed says of it, as JSON with the names of feedparser."""

    id: str
    url: str | None
    raw: bytes

    @classmethod
    def of(cls, said: Mapping[str, Any], feed: Mapping[str, Any]) -> "Entry":
        """Make an entry of what it says, and its feed; one without an id is known by its link, or all that it says."""
        raw = json.dumps({"entry": said, "feed": feed}, ensure_ascii=False, sort_keys=True)
        url = said.get("link")
        return cls(said.get("id") or url or digest(raw), url, raw.encode(errors="replace"))

    @property
    def key(self) -> str:
        """Tell this entry from others. Some feeds give all their entries the same id."""
        return digest(self.id, self.url) if self.url else digest(self.id)

    @property
    def version(self) -> str:
        """Tell this version of the entry from others."""
        return hashlib.sha256(self.raw).hexdigest()[:32]


@dataclass(frozen=True)
class Document:
    """A feed, a news sitemap, or an index of sitemaps, whose entries are again documents."""

    kind: Literal["feed", "sitemap", "index"]
    entries: tuple[Entry, ...]
