"""What taggers return: tags, and what they looked at and turned down."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from schemas.enriched import Actor, DateTag, LocationTag, Span

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


@dataclass(frozen=True)
class Annotations:
    """Who, where and when."""

    dates: Tagging[DateTag]
    locations: Tagging[LocationTag]
    actors: Tagging[Actor]
