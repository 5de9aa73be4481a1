"""Candidates: words that were read as a name of some type, before it is settled what they name."""

from typing import NamedTuple

from services.enrich.actors.mention import Kind, Mention
from services.enrich.actors.reading import Reading
from services.enrich.tagging import Named

KINDS: dict[str, Kind] = {"PER": "person", "ORG": "organisation"}
"""The types of names that are actors."""
READ = "recogniser"
"""The method of what nothing but the recogniser says."""


class Candidate(NamedTuple):
    """Words of a reading that are a name of some type."""

    reading: Reading
    first: int
    last: int
    type: str
    method: str
    confidence: float

    @property
    def text(self) -> str:
        """The name on one line."""
        return " ".join(self.reading.text(self.first, self.last).split())

    @property
    def size(self) -> int:
        """How many words the name has."""
        return self.last - self.first

    @property
    def is_place(self) -> bool:
        """Whether a place has this name, too."""
        return self.reading.is_place(self.first, self.last)

    @property
    def place(self) -> Named:
        """The candidate as the name of a place."""
        return Named(self.reading.passage, *self.reading.offsets(self.first, self.last), self.confidence)

    @property
    def mention(self) -> Mention:
        """The candidate as a mention of an actor."""
        return self.reading.mention(self.first, self.last, KINDS[self.type], self.method, self.confidence)
