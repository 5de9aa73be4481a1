"""A passage as the place tagger reads it: folded, in words, with the names of the gazetteer in sight."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from services.enrich.places.artefact import NameKind
from services.enrich.places.folding import fold
from services.enrich.places.gazetteer import Gazetteer
from services.enrich.text import Passage

_WORD = re.compile(r"[^\W_]+")
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


@dataclass(frozen=True)
class Reading:
    """A passage, its words and the names in sight. Words are counted; their edges are outside it."""

    passage: Passage
    folded: str
    starts: list[int]
    ends: list[int]

    @classmethod
    def of(cls, passage: Passage) -> "Reading":
        """Read a passage."""
        folded = fold(passage.text)
        spans = [match.span() for match in _WORD.finditer(folded)]
        return cls(passage, folded, [start for start, _ in spans], [end for _, end in spans])

    @cached_property
    def words(self) -> list[str]:
        """The words, folded."""
        return _WORD.findall(self.folded)

    @cached_property
    def capitalised(self) -> list[bool]:
        """Whether each word begins with a capital."""
        return [self.passage.text[start].isupper() for start in self.starts]

    def gap(self, word: int) -> str:
        """Return what stands before a word and behind the one before it."""
        start = self.ends[word - 1] if word else 0
        end = self.starts[word] if word < len(self.starts) else len(self.folded)
        return self.folded[start:end]

    def continues(self, word: int) -> bool:
        """Return whether there is such a word, and it continues a name: a capital, and only a space before it."""
        return word < len(self.words) and self.capitalised[word] and self.gap(word) == " "

    def begins_sentence(self, word: int) -> bool:
        """Return whether a word stands where any word would be capitalised."""
        gap = self.passage.text[self.ends[word - 1] : self.starts[word]] if word else ""
        return word == 0 or not _SENTENCE_ENDS.isdisjoint(gap)

    def sightings(self, gazetteer: Gazetteer) -> list[Sighting]:
        """Return all names in sight, nested and overlapping ones too."""
        found: list[Sighting] = []
        for first, capitalised in enumerate(self.capitalised):
            if not capitalised:
                continue
            start = self.starts[first]
            by_last_word = {}
            for key, length in gazetteer.names_at(self.folded, start):
                end = start + length
                # A name ends where a word does, or with the full stop behind it.
                last = bisect_left(self.ends, end - 1, first)
                if self._is_written_as_a_name(first, last):
                    # Of Kan and Kan. the longer one, which comes later.
                    by_last_word[last] = Sighting(first, last, start, end, key)
            found.extend(by_last_word.values())
        return [
            sighting
            for sighting in found
            if sighting.end - sighting.start > _LONGEST_PARTICLE or self._is_in_case(sighting, gazetteer)
        ]

    def _is_written_as_a_name(self, first: int, last: int) -> bool:
        return first == last or all(
            self.capitalised[word] or self.ends[word] - self.starts[word] <= _LONGEST_PARTICLE
            for word in range(first + 1, last + 1)
        )

    def _is_in_case(self, sighting: Sighting, gazetteer: Gazetteer) -> bool:
        exact = self.passage.text[sighting.start : sighting.end]
        if exact.isupper():
            return True
        return exact.endswith(".") or not (
            gazetteer.summary(sighting.key).is_only(NameKind.CODE)
            or gazetteer.summary(sighting.key).may_be_named_by(NameKind.ABBREVIATION)
        )
