"""The setting: the country that a text speaks of around words that name none, such as "the police"."""

import re
import sys
from bisect import bisect_left, bisect_right
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


class _Tally:
    """Where each country is named, so that those of a stretch are counted without reading it."""

    def __init__(self, places: list[tuple[int, str]]) -> None:
        self._offsets: dict[str, list[int]] = {}
        for offset, country in places:
            self._offsets.setdefault(country, []).append(offset)

    def between(self, first: int, last: int) -> dict[str, int]:
        """Return how often each country is named in a stretch."""
        return {
            country: bisect_left(offsets, last) - bisect_left(offsets, first)
            for country, offsets in self._offsets.items()
        }


class Setting:
    """The countries that each sentence of a passage names, and those of them that are its scene."""

    def __init__(self, begins: list[int], scenes: list[tuple[int, str]], others: list[tuple[int, str]]) -> None:
        named = sorted(scenes + others)
        self._begins = begins
        self._offsets = [offset for offset, _ in named]
        self._named, self._scenes, self._others = map(_Tally, (named, scenes, others))
        self._all = self._named.between(0, sys.maxsize)
        self._hardly = max(self._all.values(), default=0) / 2

    @classmethod
    def of(cls, passage: Passage, locations: list[LocationTag]) -> Self:
        """Read the setting off the locations of a passage, which are in reading order."""
        scenes: list[tuple[int, str]] = []
        others: list[tuple[int, str]] = []
        for place in locations:
            before = passage.text[max(0, place.start - _LONGEST) : place.start]
            sided = passage.text.startswith("-", place.end)
            if place.country_code and not sided and (place.demonym or not _ELSEWHERE.search(before)):
                is_scene = not place.demonym and _THERE.search(before)
                (scenes if is_scene else others).append((place.start, place.country_code))
        return cls([start for start, _ in passage.sentences], scenes, others)

    def country_at(self, offset: int) -> str | None:
        """Return the alpha-2 code of the country of a sentence and those before it, if they name or lie in just one.

        Of a country that the text elsewhere hardly speaks of nobody can be sure.
        """
        sentence, end = self._sentence(offset)
        country = _only(self._around(offset)) or _only(self._scenes.between(self._begins[sentence], end))
        return country if country and self._all[country] >= self._hardly else None

    @property
    def is_told(self) -> bool:
        """Whether the passage names any country at all."""
        return bool(self._offsets)

    def home_at(self, offset: int) -> str | None:
        """Return the alpha-2 code of the country that the sentences there or the whole passage name above all.

        What the sentence names only behind an offset may be what is spoken of: the minister said Russia was a threat.
        """
        spoken_of = self._others.between(offset, self._sentence(offset)[1])
        return _most(self._around(offset), spoken_of) or _most(self._all, spoken_of)

    def _sentence(self, offset: int) -> tuple[int, int]:
        """Return the sentence that an offset is in, and where the next one begins."""
        following = bisect_right(self._begins, offset)
        return following - 1, self._begins[following] if following < len(self._begins) else sys.maxsize

    def _around(self, offset: int) -> dict[str, int]:
        """Count the countries of a sentence and those before it, back to the last that names one."""
        here, end = self._sentence(offset)
        last = bisect_left(self._offsets, end) - 1
        named = self._sentence(self._offsets[last])[0] if last >= 0 else -_FARTHEST
        if named <= here - _FARTHEST:
            return {}
        return self._named.between(self._begins[max(0, min(named, here - _SENTENCES + 1))], end)


def _only(countries: dict[str, int]) -> str | None:
    """Return the country that all of the places are in."""
    named = [country for country, count in countries.items() if count]
    return named[0] if len(named) == 1 else None


def _most(countries: dict[str, int], others: dict[str, int]) -> str | None:
    """Return the country that most of the places are in, without some others."""
    left = {country: count - others.get(country, 0) for country, count in countries.items()}
    country = max(left, key=left.__getitem__, default=None)
    return country if country and left[country] > _SHARE * sum(left.values()) else None
