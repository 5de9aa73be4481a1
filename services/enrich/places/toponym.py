"""A toponym: a stretch of the text that may name a place, before it is decided whether it does and which."""

from dataclasses import dataclass

from schemas.enriched import Span


@dataclass(frozen=True)
class Toponym:
    """A name of the gazetteer as it stands in the text."""

    span: Span
    key: int
    """The name's key in the gazetteer."""
