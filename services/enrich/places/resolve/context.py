"""Where a document is: the countries, the regions and the points that its names speak of."""

from dataclasses import dataclass

import numpy as np

from services.enrich.places.artefact import NOWHERE, Kind
from services.enrich.places.meanings import Floats, Meanings, Rows

EARTH_RADIUS = 6371.0
NEAR = (50.0, 161.0)
"""Within the same county, and within the same region, in kilometres."""
AROUND = 1000.0
"""Within the same part of the world: as far as neighbouring countries are from each other."""
_NEGLIGIBLE = 0.01
_MOST = 400
"""Names mean so many places together only in lists; the least likely of them are no context."""
_AT_ONCE = 4096
"""A list may have more senses than fit in memory together with all that is near them."""


@dataclass(frozen=True)
class Context:
    """For each sense, how much of what the other names mean is where it is."""

    in_country: Floats
    in_region: Floats
    near: tuple[Floats, ...]
    around: Floats
    likely: Floats
    """How likely each sense is meant."""
    names: float
    """How many names that makes together."""

    @property
    def country_share(self) -> Floats:
        """The share of the names that lies in the same country."""
        return self.in_country / max(1.0, self.names)

    @property
    def region_share(self) -> Floats:
        """The share of the names that lies in the same region."""
        return self.in_region / max(1.0, self.names)

    @classmethod
    def of(cls, meanings: Meanings, likely: Floats) -> "Context":
        """Return the context of each sense, given how likely each is meant. Each name counts once."""
        near, around = _near(meanings, likely)
        return cls(
            _share(meanings.country, meanings.name_in_country, likely),
            _share(meanings.region, meanings.name_in_region, likely),
            near,
            around,
            likely,
            float(likely.sum()),
        )


def _share(whole: Rows, name_in_whole: Rows, likely: Floats) -> Floats:
    """Return how much of the other names lies in the same whole as each sense."""
    weight = np.where(likely > _NEGLIGIBLE, likely, 0.0)
    of_others = _summed(whole, weight) - _summed(name_in_whole, weight)
    of_others[whole == NOWHERE] = 0.0
    return of_others


def _summed(group: Rows, weight: Floats) -> Floats:
    """Return for each row the weight of all rows of the same group."""
    sums: Floats = np.bincount(group, weight).astype(np.float64)
    return sums[group]


def _near(meanings: Meanings, likely: Floats) -> tuple[tuple[Floats, ...], Floats]:
    """Return how much of the other names lies near each sense, and how much of them and of the countries around it."""
    some = np.flatnonzero((meanings.kind >= Kind.COUNTRY) & (likely > _NEGLIGIBLE))
    if len(some) > _MOST:
        some = np.sort(some[np.argsort(-likely[some], kind="stable")[:_MOST]])
    punctual = likely[some] * ~meanings.is_large[some]
    parts = []
    for first in range(0, max(1, len(likely)), _AT_ONCE):
        cosine = _cosine(meanings, slice(first, first + _AT_ONCE), some)
        close = [(cosine > np.cos(distance / EARTH_RADIUS)) @ punctual for distance in NEAR]
        parts.append([*close, (cosine > np.cos(AROUND / EARTH_RADIUS)) @ likely[some]])
    *near, around = np.concatenate(parts, axis=1)
    return tuple(near), around


def _cosine(meanings: Meanings, rows: slice, columns: Rows) -> Floats:
    """Return the cosine of the angle between places, seen from the centre of the earth; no name is near itself."""
    x, y, z = meanings.point
    cosine: Floats = x[rows, None] * x[columns] + y[rows, None] * y[columns] + z[rows, None] * z[columns]
    cosine[meanings.name[rows, None] == meanings.name[columns]] = -1.0
    return cosine
