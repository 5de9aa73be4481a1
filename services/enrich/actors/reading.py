"""A passage as the rules read it: its words, and the locations already found in it."""

from dataclasses import dataclass
from typing import Self

from schemas.enriched import LocationTag
from services.enrich.actors.mention import Kind, Mention
from services.enrich.actors.words import Word, words_of
from services.enrich.text import Passage


@dataclass(frozen=True)
class Reading:
    """One passage, its words, and its locations."""

    passage: Passage
    words: list[Word]
    locations: list[LocationTag]
    demonyms: frozenset[int]
    """Where the adjectives of countries begin."""

    @classmethod
    def of(cls, passage: Passage, locations: tuple[LocationTag, ...]) -> Self:
        """Read a passage with those locations that lie in it."""
        here = [location for location in locations if location.field == passage.field]
        demonyms = frozenset(location.start for location in here if location.demonym)
        return cls(passage, words_of(passage), here, demonyms)

    def mention(
        self, first: int, last: int, kind: Kind, method: str, confidence: float, country: str | None = None
    ) -> Mention:
        """Return the mention that the words from `first` up to `last` make."""
        start, end = self.words[first].start, self.words[last - 1].end
        return Mention(self.passage, start, end, kind, method, confidence, country)

    def is_place(self, start: int, end: int) -> bool:
        """Tell whether a stretch lies within a location, and so names a place."""
        return any(place.start <= start and end <= place.end for place in self.locations)
