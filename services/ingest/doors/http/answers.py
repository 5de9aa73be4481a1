"""What a client is told of every item that it sent."""

from datetime import UTC, datetime
from typing import Literal

from pydantic import AwareDatetime, Field

from schemas.article import IngestWarning
from schemas.model import Model
from services.ingest.draft import Refused
from services.ingest.submission import Told

REASON_CHARACTERS = 500


class Item(Model):
    """What became of one item."""

    index: int = Field(ge=0, description="Its place in the request, from 0.")
    status: Literal["accepted", "duplicate", "refused"] = Field(
        description="`duplicate` was said before, in this request or lately; what is `accepted` may still be one."
    )
    article_id: str | None = Field(default=None, description="The same for every version of an article.")
    event_id: str | None = Field(default=None, description="Of this version, retraction or rejection.")
    held_until: AwareDatetime | None = Field(default=None, description="The end of its embargo.")
    code: str | None = Field(default=None, description="Why it was refused: short and fixed.")
    reason: str | None = Field(default=None, description="Why it was refused, for people.")
    warnings: tuple[IngestWarning, ...] | None = Field(default=None, description="What was repaired or left out.")


class Answer(Model):
    """All items are committed: those refused as rejections, the others to be published."""

    items: tuple[Item, ...]


def item(index: int, told: Told, *, known: bool) -> Item:
    """Return what to say of an item that is committed, and perhaps `known` from before."""
    if isinstance(told.read, Refused):
        reason = printable(str(told.read))
        return Item(index=index, status="refused", event_id=told.event_id, code=told.read.code, reason=reason)
    release_at = told.read.release_at
    return Item(
        index=index,
        status="duplicate" if known else "accepted",
        article_id=(told.message.key or b"").decode(),
        event_id=told.event_id,
        held_until=release_at if release_at and release_at > datetime.now(UTC) else None,
        warnings=told.read.warnings or None,
    )


def printable(text: str) -> str:
    """Return a message, which may quote anything, without what JSON cannot carry and no longer than need be."""
    return text[:REASON_CHARACTERS].encode(errors="replace").decode()
