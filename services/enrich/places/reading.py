"""A passage as the place tagger reads it: folded, in words, with the names of the gazetteer in sight."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import accumulate, compress, count
from typing import NamedTuple

from services.enrich.places.artefact import NameKind
from services.enrich.places.folding import fold
from services.enrich.places.gazetteer import Gazetteer
from services.enrich.text import Passage

_WORD = re.compile(r"([^\W_]+)")
_SENTENCE_ENDS = frozenset('.!?:;\n—–"“”')
_LONGEST_PARTICLE = 3
"""Of the, al, sur: such words of a name may be in lower case; such names must be in capitals (US, not us)."""


class Sighting(NamedTuple):
    """A name of the gazetteer that stands in the text, whether or not it means a place there."""

    first: int
    last: int
    start: int
    end: int
    key: int


def words_of(folded: str) -> list[str]:
    """Return the words of a folded text."""
    return _WORD.findall(folded)


@dataclass(frozen=True)
class Reading:
    """A passage, its words and the names in sight.

    Behind the last word there is an empty one. Words are counted from 0, so that it stands before the first one, too.
    """

    passage: Passage
    folded: str
    words: list[str]
    gaps: list[str]
    """What stands before each word."""
    starts: list[int]
    ends: list[int]
    capitalised: list[bool]
    capitals: list[int]
    """The words that are capitalised."""

    @classmethod
    def of(cls, passage: Passage) -> "Reading":
        """Read a passage."""
        folded = fold(passage.text)
        pieces = [*_WORD.split(folded), ""]
        edges = list(accumulate(map(len, pieces)))
        starts, ends = edges[::2], edges[1::2]
        capitalised = [*map(str.isupper, map(passage.text.__getitem__, starts[:-1])), False]
        capitals = list(compress(count(), capitalised))
        return cls(passage, folded, pieces[1::2], pieces[::2], starts, ends, capitalised, capitals)

    def continues(self, word: int) -> bool:
        """Return whether a word continues a name: a capital, and only a space before it."""
        return self.capitalised[word] and self.gaps[word] == " "

    def begins_sentence(self, word: int) -> bool:
        """Return whether a word stands where any word would be capitalised."""
        return word == 0 or not _SENTENCE_ENDS.isdisjoint(self.passage.text[self.ends[word - 1] : self.starts[word]])

    def exact(self, sighting: Sighting) -> str:
        """Return a name as it is written."""
        return self.passage.text[sighting.start : sighting.end]

    def sightings(self, gazetteer: Gazetteer) -> list[Sighting]:
        """Return all names in sight, nested and overlapping ones too."""
        found: list[Sighting] = []
        for first in self.capitals:
            by_last_word, start = {}, self.starts[first]
            for key, length in gazetteer.names_at(self.folded, start):
                end = start + length
                # A name ends where a word does, or with the full stop behind it.
                last = bisect_left(self.ends, end - 1, first)
                sighting = Sighting(first, last, start, end, key)
                if self._is_written_as_a_name(first, last) and self._is_in_case(sighting, gazetteer):
                    by_last_word[last] = sighting  # of Kan and Kan. the longer one, which comes later
            found += by_last_word.values()
        return found

    def _is_written_as_a_name(self, first: int, last: int) -> bool:
        return first == last or all(
            self.capitalised[word] or len(self.words[word]) <= _LONGEST_PARTICLE for word in range(first + 1, last + 1)
        )

    def _is_in_case(self, sighting: Sighting, gazetteer: Gazetteer) -> bool:
        if sighting.end - sighting.start > _LONGEST_PARTICLE:
            return True
        exact = self.exact(sighting)
        if exact.isupper() or exact.endswith("."):
            return True
        summary = gazetteer.summary(sighting.key)
        return not (summary.is_only(NameKind.CODE) or summary.may_be_named_by(NameKind.ABBREVIATION))
