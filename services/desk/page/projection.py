"""Equal Earth, a map of the whole world on which areas are as large as they are: Šavrič, Patterson, Jenny (2018)."""

from math import asin, cos, radians, sin, sqrt

WIDTH, HEIGHT = 1000.0, 442.0
"""Of the picture, which ends south of Cape Horn."""

_EQUATOR = 243.35
"""How far it lies from the North Pole."""

_A = (1.340264, -0.081106, 0.000893, 0.003796)
_M = sqrt(3) / 2
_SCALE = WIDTH / 2 / 2.7066299836960748
"""Pixels for one radius of the Earth: the projection is twice 2.7066… radii wide."""


def project(longitude: float, latitude: float) -> tuple[float, float]:
    """Return where a place is in the picture: pixels from the left, and from the top."""
    theta = asin(_M * sin(radians(latitude)))
    square = theta * theta
    sixth = square**3
    x = radians(longitude) * cos(theta) / (_M * (_A[0] + 3 * _A[1] * square + sixth * (7 * _A[2] + 9 * _A[3] * square)))
    y = theta * (_A[0] + _A[1] * square + sixth * (_A[2] + _A[3] * square))
    return WIDTH / 2 + x * _SCALE, _EQUATOR - y * _SCALE
