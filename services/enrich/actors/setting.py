"""The setting: the country that a text speaks of around words that name none, such as "the police"."""

import re
from bisect import bisect_right
from collections import Counter
from functools import cached_property
from operator import itemgetter
from typing import Self

from schemas.enriched import LocationTag
from services.enrich.text import Passage

_SENTENCES = 3
"""So many sentences must speak of one country only."""
_ELSEWHERE = re.compile(
    r"\b(?:about|against|for|from|left|like|on|over|to|towards?|visit|visited|visiting|with)\s"
    r"(?:neighbou?ring\s|the\s)?$",
    re.IGNORECASE,
)
"""What stands before a country that is not the scene: she flew to Kenya."""
_LONGEST = 24
_MOST = 0.6


class Setting:
    """The countries that each sentence of a passage names."""

    def __init__(self, begins: list[int], countries: list[set[str]]) -> None:
        self._begins = begins
        self._countries = countries

    @classmethod
    def of(cls, passage: Passage, locations: list[LocationTag]) -> Self:
        """Read the setting off the locations of a passage."""
        begins = [start for start, _ in passage.sentences]
        countries: list[set[str]] = [set() for _ in begins]
        for place in locations:
            before = passage.text[max(0, place.start - _LONGEST) : place.start]
            if place.country_code and (place.demonym or not _ELSEWHERE.search(before)):
                countries[bisect_right(begins, place.start) - 1].add(place.country_code)
        return cls(begins, countries)

    def country_at(self, offset: int, *, whole: bool = False) -> str | None:
        """Return the alpha-2 code of the country of a sentence and those before it, if they name just one.

        If they do not, it may be that which most sentences of the whole passage name.
        """
        here = bisect_right(self._begins, offset) - 1
        found: set[str] = set()
        for sentence in range(here, -1, -1):
            found |= self._countries[sentence]
            if found and here - sentence + 1 >= _SENTENCES:
                break
        return next(iter(found)) if len(found) == 1 else self._home if whole else None

    @cached_property
    def _home(self) -> str | None:
        """The country that most sentences with a country name, if there are some."""
        named = Counter(country for countries in self._countries for country in sorted(countries))
        telling = sum(1 for countries in self._countries if countries)
        country, count = max(named.items(), key=itemgetter(1), default=("", 0))
        return country if count >= _SENTENCES and count > _MOST * telling else None
