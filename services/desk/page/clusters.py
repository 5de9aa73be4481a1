"""Places that would cover each other on a map, as one."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import hypot, sqrt

LARGEST, SMALLEST = 26.0, 3.5
"""Radii in pixels of a map that is not enlarged."""


@dataclass(frozen=True)
class Spot:
    """A place on the map."""

    x: float
    y: float
    articles: int
    name: str
    geonames_id: int | None


@dataclass
class Cluster:
    """A few spots under one circle; the first is the one of most articles."""

    spots: list[Spot]
    x: float
    y: float
    articles: int
    radius: float


def clusters(spots: Iterable[Spot], most: int, scale: float) -> list[Cluster]:
    """Put spots together whose circles cover each other's centres, the largest first; areas are as counts."""
    found: list[Cluster] = []
    for spot in sorted(spots, key=lambda spot: -spot.articles):
        near = next((cluster for cluster in found if _covers(cluster, spot, scale)), None)
        if near:
            _add(near, spot, most, scale)
        else:
            found.append(Cluster([spot], spot.x, spot.y, spot.articles, _radius(spot.articles, most, scale)))
    return found


def _covers(cluster: Cluster, spot: Spot, scale: float) -> bool:
    return hypot(cluster.x - spot.x, cluster.y - spot.y) < cluster.radius + SMALLEST * scale


def _add(cluster: Cluster, spot: Spot, most: int, scale: float) -> None:
    cluster.spots.append(spot)
    cluster.articles += spot.articles
    cluster.radius = _radius(cluster.articles, most, scale)


def _radius(articles: int, most: int, scale: float) -> float:
    return max(SMALLEST, LARGEST * sqrt(min(1.0, articles / most))) * scale
