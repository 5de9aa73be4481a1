"""Axes: from where to where, and with which lines between."""

from math import ceil, floor
from typing import NamedTuple

from docs.pictures.units import steps

_LINES = 4


class Scale(NamedTuple):
    """An axis of values."""

    low: float
    high: float
    lines: tuple[float, ...]

    def share(self, value: float) -> float:
        """Return how far up a value stands, between 0 and 1."""
        return (value - self.low) / (self.high - self.low)


def scale(low: float, high: float, unit: str) -> Scale:
    """Return a scale of round numbers that holds some values."""
    high = high if high > low else low + 1
    extent = high - low
    step = next((step for step in steps(unit) if extent / step <= _LINES), extent / _LINES)
    first, last = floor(low / step + 1e-9), ceil(high / step - 1e-9)
    return Scale(first * step, last * step, tuple(number * step for number in range(first, last + 1)))
