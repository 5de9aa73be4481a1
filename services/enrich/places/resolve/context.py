"""Where a document is: the countries, the regions and the points that its names speak of."""

from dataclasses import dataclass

import numpy as np

from services.enrich.places.artefact import NOWHERE, Kind
from services.enrich.places.meanings import Floats, Meanings

_SURE = 0.6
_EARTH_RADIUS = 6371.0
_FAR = 20_000.0
_PUNCTUAL = (Kind.CITY, Kind.ADMIN2, Kind.ADMIN1)


@dataclass(frozen=True)
class Context:
    """For each sense, how much of the rest of the document is where it is."""

    in_country: Floats
    in_region: Floats
    distance: Floats
    """To the nearest place that another name surely means, in kilometres."""

    @classmethod
    def of(cls, meanings: Meanings, likely: Floats) -> "Context":
        """Return the context of each sense, given how likely each is meant. Each name counts once."""
        return cls(
            _share(meanings, meanings.country, likely),
            _share(meanings, meanings.region, likely),
            _distance(meanings, likely),
        )


def _share(meanings: Meanings, whole: np.ndarray, likely: Floats) -> Floats:
    """Return how much of the other names lies in the same whole as each sense."""
    _, at = np.unique(whole, return_inverse=True)
    names = len(meanings.keys)
    mass = np.bincount(at * names + meanings.name, likely, minlength=names * (int(at.max()) + 1))
    by_whole = mass.reshape(-1, names).sum(axis=1)
    of_others = by_whole[at] - mass[at * names + meanings.name]
    of_others[whole == NOWHERE] = 0.0
    return of_others


def _distance(meanings: Meanings, likely: Floats) -> Floats:
    sure = np.flatnonzero((likely > _SURE) & np.isin(meanings.kind, _PUNCTUAL))[:25]
    if not len(sure):
        return np.full(len(likely), _FAR)
    x, y, z = meanings.point
    cosine = x[:, None] * x[sure] + y[:, None] * y[sure] + z[:, None] * z[sure]
    cosine[meanings.name[:, None] == meanings.name[sure]] = -1.0
    return _EARTH_RADIUS * np.arccos(np.clip(cosine.max(axis=1), -1.0, 1.0))
