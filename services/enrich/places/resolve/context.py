"""Where a document is: the countries, the regions and the points that its names speak of."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from services.enrich.places.artefact import NOWHERE, Kind
from services.enrich.places.distances import AROUND, NEAR, cosine
from services.enrich.places.meanings import Flags, Floats, Meanings, Rows

_COSINES = np.array([cosine(distance) for distance in (*NEAR, AROUND)])
_NEGLIGIBLE = 0.01
_PAIRS = 1 << 20
"""More are compared only in a list of places without end; then the smallest places are no context."""


@dataclass(frozen=True)
class Context:
    """For each sense, how much of what the other names mean is where it is."""

    in_country: Floats
    in_region: Floats
    near: Floats
    """Within each distance that is near: a row a distance."""
    around: Floats
    likely: Floats
    """How likely each sense is meant."""

    @cached_property
    def country_share(self) -> Floats:
        """The share of the names that lies in the same country."""
        return self.in_country / max(1.0, float(self.likely.sum()))

    @cached_property
    def region_share(self) -> Floats:
        """The share of the names that lies in the same region."""
        return self.in_region / max(1.0, float(self.likely.sum()))


class Surroundings:
    """Which senses of a document lie in the same country or region, and which near each other."""

    def __init__(self, meanings: Meanings) -> None:
        self._somewhere: Flags = np.array([meanings.country, meanings.region]) != NOWHERE
        self._wholes = meanings.wholes
        self._pairs, self._others = _pairs(meanings)

    def context(self, likely: Floats) -> Context:
        """Return the context of each sense, given how likely each is meant. Each name counts once."""
        weight = np.where(likely > _NEGLIGIBLE, likely, 0.0)
        weights = np.concatenate([weight] * len(self._wholes))
        in_wholes = np.bincount(self._wholes.ravel(), weights)[self._wholes]
        in_country, in_region = (in_wholes[:2] - in_wholes[2:]) * self._somewhere
        shape = len(_COSINES), len(likely)
        rings = np.bincount(self._pairs, weight[self._others], len(_COSINES) * len(likely)).reshape(shape)
        within: Floats = np.cumsum(rings, axis=0)
        return Context(in_country, in_region, within[:-1], within[-1], likely)


def _pairs(m: Meanings) -> tuple[Rows, Rows]:
    """Return the pairs of senses of different names that are within the largest distance.

    The first of a pair is counted on by as many senses as there are, for each of the rings that the distances make.
    Large places are nowhere near, but around.
    """
    some = np.flatnonzero(m.of_kind[Kind.COUNTRY :].any(axis=0))
    if len(some) * len(m.name) > _PAIRS:
        some = np.sort(some[np.argsort(-m.size[some], kind="stable")[: _PAIRS // len(m.name)]])
    cosine = m.point.T @ m.point[:, some]
    pairs = (cosine > _COSINES[-1]) & (m.name[:, None] != m.name[some])
    one, column = np.nonzero(pairs)
    other = some[column]
    ring = (cosine[pairs] <= _COSINES[:-1, None]).sum(axis=0)
    ring[m.is_large[other]] = len(NEAR)
    return ring * len(m.name) + one, other
