"""Areas are those of a globe: they cross the antimeridian, hold poles, and are the same in SQL as in Python."""

from math import acos, cos, radians, sin

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, Float, literal, select, union_all

from services.desk.queries.areas import EARTH_KM, Box, Circle, distance_km
from services.desk.queries.earth import inside


def rounded(number: float) -> float:
    """Return a number as it is written in degrees."""
    return round(number, 6)


LONGITUDES = st.sampled_from([-180.0, 180.0, 0.0, 179.9, -179.9]) | st.floats(-180, 180).map(rounded)
LATITUDES = st.sampled_from([-90.0, 90.0, 0.0, 89.9]) | st.floats(-90, 90).map(rounded)
POINTS = st.lists(st.tuples(LONGITUDES, LATITUDES), min_size=1, max_size=8)
CIRCLES = st.builds(Circle, LONGITUDES, LATITUDES, st.integers(1, 20_000))
BOXES = st.builds(Box, LONGITUDES, st.integers(-90, 0), LONGITUDES, st.integers(0, 90))


def test_sql_says_the_same(empty: Engine) -> None:
    """On each database, but for what lies within a metre of the edge."""

    @settings(max_examples=50, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
    @given(area=CIRCLES | BOXES, points=POINTS)
    def validate(area: Box | Circle, points: list[tuple[float, float]]) -> None:
        clear = [point for point in points if not _on_edge(area, *point)]
        rows = [select(literal(x, Float).label("x"), literal(y, Float).label("y")) for x, y in [*clear, (0.5, 0.5)]]
        there = union_all(*rows).subquery()
        with empty.connect() as connection:
            found = {tuple(row) for row in connection.execute(select(there).where(inside(area, there.c.x, there.c.y)))}
        assert found == {point for point in [*clear, (0.5, 0.5)] if area.holds(*point)}

    validate()


def _on_edge(area: Box | Circle, longitude: float, latitude: float) -> bool:
    if isinstance(area, Box):
        return False
    return abs(distance_km(area.longitude, area.latitude, longitude, latitude) - area.km) < 0.001


@pytest.mark.parametrize(
    ("near", "point", "holds"),
    [
        ("179.9,0,50", (-179.9, 0), True),
        ("179.9,0,20", (-179.9, 0), False),
        ("0,89.9,50", (180, 89.9), True),
        ("0,-90,100", (123, -89.5), True),
        ("-30,10,20016", (150, -10), True),
    ],
)
def test_circles(near: str, point: tuple[float, float], holds: bool) -> None:
    """Go around the globe, over its poles and to the far side of it."""
    assert Circle.read(near).holds(*point) is holds


@pytest.mark.parametrize(
    ("bbox", "point", "holds"),
    [
        ("170,-20,-170,0", (179, -10), True),
        ("170,-20,-170,0", (-175, -10), True),
        ("170,-20,-170,0", (0, -10), False),
        ("170,-20,180,0", (-180, -10), True),
        ("10,80,20,90", (-100, 90), True),
    ],
)
def test_boxes(bbox: str, point: tuple[float, float], holds: bool) -> None:
    """Cross the antimeridian, which has two names, and hold a pole, which has all."""
    assert Box.read(bbox).holds(*point) is holds


@given(west=LONGITUDES, south=LATITUDES, east=LONGITUDES, north=LATITUDES)
def test_distances(west: float, south: float, east: float, north: float) -> None:
    """Are those of the spherical law of cosines, where that is exact enough."""
    a, b, apart = radians(south), radians(north), radians(east - west)
    cosine = sin(a) * sin(b) + cos(a) * cos(b) * cos(apart)
    if abs(cosine) < 0.999:
        assert abs(distance_km(west, south, east, north) - EARTH_KM * acos(cosine)) < 0.01
