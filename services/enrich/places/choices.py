"""Which senses the mentions of a name have, the likeliest first.

All mentions of a name mean the same place, unless the text itself tells two of them apart: Portland, Oregon, and
Portland, Maine.
"""

from functools import lru_cache
from itertools import combinations

import numpy as np

from services.enrich.places.meanings import Floats, Meanings, among
from services.enrich.places.recognise import Weighed

_CANDIDATES = 5

_LEAST = 1e-12
"""Keeps what the text itself names from being impossible."""

Ranked = tuple[list[int], list[float]]
"""Senses, and how likely each is meant."""
Behind = dict[int, dict[tuple[int, int], set[int]]]
"""For each name the larger places that stand behind its mentions."""


class Choices:
    """The ranked senses of every mention, given how likely each sense is and what stands behind which mention."""

    def __init__(self, meanings: Meanings, likely: Floats, behind: Behind) -> None:
        self._meanings, self._likely, self._behind = meanings, likely, behind
        order = np.lexsort((-likely, meanings.name))
        self._order, self._likeliest = order.tolist(), likely[order].tolist()
        self._among_larger = lru_cache(None)(self._ranked)
        self._is_told_apart = lru_cache(None)(self._has_two)

    def of(self, weighed: Weighed) -> Ranked:
        """Return the senses that a mention may have."""
        key = weighed.sighting.key
        here = self._behind.get(key, {}).get((weighed.passage, weighed.sighting.start))
        if here and self._is_told_apart(key):
            return self._among_larger(key, frozenset(here))
        senses = self._meanings.senses_of(key)
        best = slice(senses.start, min(senses.stop, senses.start + _CANDIDATES))
        return self._order[best], self._likeliest[best]

    def _has_two(self, key: int) -> bool:
        """Return whether different larger places stand behind mentions of a name."""
        larger = {frozenset(rows) for rows in self._behind[key].values()}
        return any(one.isdisjoint(other) for one, other in combinations(larger, 2))

    def _ranked(self, key: int, larger: frozenset[int]) -> Ranked:
        """Return the senses of a name, those that lie in larger places before all others."""
        senses, rows = self._meanings.senses_of(key), np.fromiter(larger, int)
        within = among(self._meanings.country[senses], rows) | among(self._meanings.region[senses], rows)
        likely = np.where(within, self._likely[senses] + _LEAST, 0.0)
        likely /= likely.sum()
        best = np.argsort(-likely, kind="stable")[:_CANDIDATES]
        return (senses.start + best).tolist(), likely[best].tolist()
