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


@dataclass(frozen=True)
class Context:
    """For each sense, how much of what the other names mean is where it is."""

    in_country: Floats
    in_region: Floats
    near: tuple[Floats, ...]
    around: Floats
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
            _share(meanings, meanings.country, likely),
            _share(meanings, meanings.region, likely),
            near,
            around,
            float(likely.sum()),
        )


def _share(meanings: Meanings, whole: Rows, likely: Floats) -> Floats:
    """Return how much of the other names lies in the same whole as each sense."""
    if not len(likely):
        return likely
    weigh = np.flatnonzero(likely > _NEGLIGIBLE)
    same = (whole[:, None] == whole[weigh]) & (meanings.name[:, None] != meanings.name[weigh])
    of_others: Floats = same @ likely[weigh]
    of_others[whole == NOWHERE] = 0.0
    return of_others


def _near(meanings: Meanings, likely: Floats) -> tuple[tuple[Floats, ...], Floats]:
    """Return how much of the other names lies near each sense, and how much of them and of the countries around it."""
    some = np.flatnonzero((meanings.kind >= Kind.COUNTRY) & (likely > _NEGLIGIBLE))
    if len(some) > _MOST:
        some = np.sort(some[np.argsort(-likely[some], kind="stable")[:_MOST]])
    x, y, z = meanings.point
    cosine = x[:, None] * x[some] + y[:, None] * y[some] + z[:, None] * z[some]
    cosine[meanings.name[:, None] == meanings.name[some]] = -1.0
    punctual = likely[some] * ~meanings.is_large[some]
    near = tuple((cosine > np.cos(distance / EARTH_RADIUS)) @ punctual for distance in NEAR)
    return near, (cosine > np.cos(AROUND / EARTH_RADIUS)) @ likely[some]
