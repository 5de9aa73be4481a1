"""Parts of the Earth, in degrees of WGS 84, longitude first as in GeoJSON."""

from dataclasses import dataclass
from math import asin, cos, degrees, isfinite, radians, sin, sqrt
from typing import Self

EARTH_KM = 6371.0088
"""The mean radius."""
FARTHEST_KM = 20_016
"""No point is farther from another."""


@dataclass(frozen=True)
class Box:
    """Between two meridians and two parallels; where west is greater than east it crosses the antimeridian."""

    west: float
    south: float
    east: float
    north: float

    @classmethod
    def read(cls, text: str) -> Self:
        """Read `west,south,east,north`; raises `ValueError`."""
        west, south, east, north = _numbers(text, "west,south,east,north")
        _on_earth(west, south)
        _on_earth(east, north)
        if south > north:
            raise ValueError("the south lies north of the north")
        return cls(west, south, east, north)

    def __str__(self) -> str:
        return _written(self.west, self.south, self.east, self.north)

    def holds(self, longitude: float, latitude: float) -> bool:
        """Return whether a point lies inside, or on the edge."""
        if not self.south <= latitude <= self.north:
            return False
        if abs(latitude) == 90:
            return True
        if self.west <= self.east:
            return self.west <= longitude <= self.east or (abs(longitude) == 180 and 180 in (-self.west, self.east))
        return longitude >= self.west or longitude <= self.east


@dataclass(frozen=True)
class Circle:
    """All points at most so many kilometres from one."""

    longitude: float
    latitude: float
    km: float

    @classmethod
    def read(cls, text: str) -> Self:
        """Read `longitude,latitude,km`; raises `ValueError`."""
        longitude, latitude, km = _numbers(text, "longitude,latitude,km")
        _on_earth(longitude, latitude)
        if not 0 < km <= FARTHEST_KM:
            raise ValueError(f"expected more than 0 km and at most {FARTHEST_KM}")
        return cls(longitude, latitude, km)

    def __str__(self) -> str:
        return _written(self.longitude, self.latitude, self.km)

    def holds(self, longitude: float, latitude: float) -> bool:
        """Return whether a point is near enough, along a great circle."""
        return distance_km(self.longitude, self.latitude, longitude, latitude) <= self.km

    def cosine(self) -> float:
        """Return the cosine of the latitude of its middle."""
        return cos(radians(self.latitude))

    def parallels(self) -> tuple[float, float]:
        """Return the southernmost and the northernmost latitude of it."""
        reach = degrees(self.km / EARTH_KM)
        return max(-90.0, self.latitude - reach), min(90.0, self.latitude + reach)


def distance_km(west: float, south: float, east: float, north: float) -> float:
    """Return the distance of two points along a great circle of a sphere (haversine)."""
    across = sin(radians(east - west) / 2) ** 2 * cos(radians(south)) * cos(radians(north))
    return 2 * EARTH_KM * asin(min(1.0, sqrt(sin(radians(north - south) / 2) ** 2 + across)))


def _numbers(text: str, form: str) -> list[float]:
    parts = text.split(",")
    try:
        numbers = [float(part) for part in parts]
    except ValueError:
        numbers = []
    if len(numbers) != len(form.split(",")) or not all(map(isfinite, numbers)):
        raise ValueError(f"expected {form}")
    return numbers


def _on_earth(longitude: float, latitude: float) -> None:
    if not (-180 <= longitude <= 180 and -90 <= latitude <= 90):
        raise ValueError("expected a longitude from -180 to 180 and a latitude from -90 to 90")


def _written(*numbers: float) -> str:
    return ",".join(f"{number:g}" if number == float(f"{number:g}") else repr(number) for number in numbers)
