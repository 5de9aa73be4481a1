"""Distances that mean something, in kilometres, and what they are between points of the unit sphere."""

import math

NEAR = (50.0, 161.0)
"""Within the same county, and within the same region."""
AROUND = 1000.0
"""Within the same part of the world: as far as neighbouring countries are from each other."""
_EARTH_RADIUS = 6371.0


def cosine(distance: float) -> float:
    """Return the cosine of the angle under which a distance is seen from the middle of the Earth."""
    return math.cos(distance / _EARTH_RADIUS)
