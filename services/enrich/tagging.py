"""What a tagger returns: its tags, and what it looked at and turned down."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from schemas.enriched import Span

T = TypeVar("T")


@dataclass(frozen=True)
class Rejection:
    """A candidate that did not become a tag; `explain` shows it."""

    span: Span
    method: str
    reason: str


@dataclass(frozen=True)
class Tagging(Generic[T]):
    """The tags of one kind, in reading order, and the candidates that were turned down."""

    tags: tuple[T, ...]
    rejected: tuple[Rejection, ...] = ()
