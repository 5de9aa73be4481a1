"""The setting: the country that a text speaks of around words that name none, such as "the police"."""

import re
import sys
from bisect import bisect_left, bisect_right
from collections import Counter
from functools import cached_property
from typing import Self

from schemas.enriched import LocationTag
from services.enrich.text import Passage

_SENTENCES = 3
"""So many sentences must speak of one country only."""
_FARTHEST = 10
"""So many sentences back a country may have been named."""
_ELSEWHERE = re.compile(
    r"\b(?:about|against|for|from|left|like|on|over|to|towards?|visit|visited|visiting|with)\s"
    r"(?:neighbou?ring\s|the\s)?$",
    re.IGNORECASE,
)
"""What stands before a country that is not the scene: she flew to Kenya."""
_THERE = re.compile(
    r"\b(?:across|around|at|in|inside|near|outside)\s(?:the\s)?(?:(?:central|(?:north|south)?-?(?:eastern|western)|northern|southern)\s)?$",
    re.IGNORECASE,
)
"""What stands before a place that is the scene."""
_LONGEST = 24
_SHARE = 0.6
"""The share of the places that makes a country the home of all."""


class Setting:
    """The countries that each sentence of a passage names, and those of them that are its scene."""

    def __init__(
        self, begins: list[int], countries: list[list[str]], scenes: list[list[str]], others: list[tuple[int, str]]
    ) -> None:
        self._begins = begins
        self._countries = countries
        self._scenes = scenes
        self._others = others
        """Those that are no scenes, and where they stand."""

    @classmethod
    def of(cls, passage: Passage, locations: list[LocationTag]) -> Self:
        """Read the setting off the locations of a passage."""
        begins = [start for start, _ in passage.sentences]
        countries: list[list[str]] = [[] for _ in begins]
        scenes: list[list[str]] = [[] for _ in begins]
        others = []
        for place in locations:
            before = passage.text[max(0, place.start - _LONGEST) : place.start]
            sided = passage.text.startswith("-", place.end)
            if place.country_code and not sided and (place.demonym or not _ELSEWHERE.search(before)):
                sentence = bisect_right(begins, place.start) - 1
                countries[sentence].append(place.country_code)
                if not place.demonym and _THERE.search(before):
                    scenes[sentence].append(place.country_code)
                else:
                    others.append((place.start, place.country_code))
        return cls(begins, countries, scenes, others)

    def country_at(self, offset: int) -> str | None:
        """Return the alpha-2 code of the country of a sentence and those before it, if they name or lie in just one."""
        return _only(self._around(offset)) or _only(self._scenes[bisect_right(self._begins, offset) - 1])

    @property
    def is_told(self) -> bool:
        """Whether the passage names any country at all."""
        return any(self._countries)

    def home_at(self, offset: int) -> str | None:
        """Return the alpha-2 code of the country that the sentences there or the whole passage name above all.

        What the sentence names only behind an offset may be what is spoken of: the minister said Russia was a threat.
        """
        spoken_of = self._behind(offset)
        if not spoken_of:
            return _most(self._around(offset)) or self._home
        around = Counter(self._around(offset)) - spoken_of
        return _most(list(around.elements())) or _most(list((Counter(self._all) - spoken_of).elements()))

    def _behind(self, offset: int) -> Counter[str]:
        """Count the countries between an offset and the end of its sentence that are no scenes."""
        following = bisect_right(self._begins, offset)
        end = self._begins[following] if following < len(self._begins) else sys.maxsize
        first, last = (bisect_left(self._others, (at,)) for at in (offset, end))
        return Counter(country for _, country in self._others[first:last])

    def _around(self, offset: int) -> list[str]:
        here = bisect_right(self._begins, offset) - 1
        found: list[str] = []
        for sentence in range(here, max(-1, here - _FARTHEST), -1):
            found += self._countries[sentence]
            if found and here - sentence + 1 >= _SENTENCES:
                break
        return found

    @cached_property
    def _all(self) -> list[str]:
        return [country for countries in self._countries for country in countries]

    @cached_property
    def _home(self) -> str | None:
        return _most(self._all)


def _only(countries: list[str]) -> str | None:
    """Return the country that all of the places are in."""
    return countries[0] if countries and countries.count(countries[0]) == len(countries) else None


def _most(countries: list[str]) -> str | None:
    """Return the country that most of the places are in."""
    if not countries:
        return None
    (country, count), *_ = Counter(countries).most_common(1)
    return country if count > _SHARE * len(countries) else None
