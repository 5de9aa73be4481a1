"""The setting: the country that a text speaks of around words that name none, such as "the police"."""

import re
import sys
from bisect import bisect_left, bisect_right
from collections import Counter
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
_LONGEST = 24
_SHARE = 0.6
"""The share of the places that makes a country the home of all."""


class Setting:
    """The countries that each sentence of a passage names."""

    def __init__(self, begins: list[int], named: list[tuple[int, str]]) -> None:
        self._begins = begins
        self._offsets = [offset for offset, _ in named]
        self._countries = [country for _, country in named]
        self._all = Counter(self._countries)
        self._hardly = max(self._all.values(), default=0) / 2

    @classmethod
    def of(cls, passage: Passage, locations: list[LocationTag]) -> Self:
        """Read the setting off the locations of a passage, which are in reading order."""
        named = (place for place in locations if place.country_code and _is_of_setting(passage.text, place))
        return cls([start for start, _ in passage.sentences], [(one.start, str(one.country_code)) for one in named])

    def country_at(self, offset: int) -> str | None:
        """Return the alpha-2 code of the country of a sentence and those before it, if they name just one.

        Of a country that the text elsewhere hardly speaks of nobody can be sure.
        """
        around = self._around(offset)
        country = next(iter(around), None)
        return country if country and len(around) == 1 and self._all[country] >= self._hardly else None

    @property
    def is_told(self) -> bool:
        """Whether the passage names any country at all."""
        return bool(self._offsets)

    def home_at(self, offset: int) -> str | None:
        """Return the alpha-2 code of the country that the sentences there or the whole passage name above all.

        What the sentence names only behind an offset may be what is spoken of: the minister said Russia was a threat.
        """
        end = bisect_left(self._offsets, self._sentence(offset)[1])
        spoken_of = Counter(self._countries[bisect_left(self._offsets, offset) : end])
        return _most(self._around(offset) - spoken_of) or _most(self._all - spoken_of)

    def _sentence(self, offset: int) -> tuple[int, int]:
        """Return the sentence that an offset is in, and where the next one begins."""
        following = bisect_right(self._begins, offset)
        return following - 1, self._begins[following] if following < len(self._begins) else sys.maxsize

    def _around(self, offset: int) -> Counter[str]:
        """Count the countries of a sentence and those before it, back to the last that names one."""
        here, end = self._sentence(offset)
        last = bisect_left(self._offsets, end)
        named = self._sentence(self._offsets[last - 1])[0] if last else -_FARTHEST
        if named <= here - _FARTHEST:
            return Counter()
        first = self._begins[max(0, min(named, here - _SENTENCES + 1))]
        return Counter(self._countries[bisect_left(self._offsets, first) : last])


def _is_of_setting(text: str, place: LocationTag) -> bool:
    """Tell whether a place may be where things happen: not Kenya in she flew to Kenya, nor US in US-backed."""
    if text.startswith("-", place.end):
        return False
    return place.demonym or not _ELSEWHERE.search(text, max(0, place.start - _LONGEST), place.start)


def _most(countries: Counter[str]) -> str | None:
    """Return the country that most of the places are in."""
    country, count = next(iter(countries.most_common(1)), (None, 0))
    return country if count > _SHARE * countries.total() else None
