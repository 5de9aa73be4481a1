"""What taggers return: tags, and what they looked at and turned down."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, NamedTuple, Self, TypeVar

from schemas.enriched import Actor, DateTag, LocationTag, Quote, TextField

if TYPE_CHECKING:  # who only passes tags on need not load what reads texts
    from services.enrich.text import Passage

T = TypeVar("T")


class Rejection(NamedTuple):
    """A candidate that did not become a tag; `explain` shows it, nobody else, so it is cheaper than a `Span`."""

    field: TextField
    start: int
    end: int
    exact: str
    method: str
    reason: str

    @classmethod
    def of(cls, passage: "Passage", start: int, end: int, method: str, reason: str) -> Self:
        """Return the rejection of a stretch of a passage."""
        return cls(passage.field, start, end, passage.text[start:end], method, reason)


@dataclass(frozen=True)
class Tagging(Generic[T]):
    """The tags of one kind, in reading order, and the candidates that were turned down."""

    tags: tuple[T, ...]
    rejected: tuple[Rejection, ...] = ()


class Named(NamedTuple):
    """Words that are read as the name of a place, and how surely."""

    passage: "Passage"
    start: int
    end: int
    confidence: float

    @property
    def text(self) -> str:
        """The name as it is written."""
        return self.passage.text[self.start : self.end]


@dataclass(frozen=True)
class Annotations:
    """Who, where and when, and who said what."""

    dates: Tagging[DateTag]
    locations: Tagging[LocationTag]
    actors: Tagging[Actor]
    quotes: Tagging[Quote] = Tagging(())
