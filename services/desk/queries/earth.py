"""Areas as clauses of SQL: plain arithmetic and sines, so that no extension is needed."""

from math import sin

from sqlalchemy import ColumnElement, and_, func, or_

from services.desk.queries.areas import EARTH_KM, Box, Circle

Clause = ColumnElement[bool]
Degrees = ColumnElement[float]


def inside(area: Box | Circle, longitude: Degrees, latitude: Degrees) -> Clause:
    """Return whether a point lies in an area, or on its edge."""
    return _in_box(area, longitude, latitude) if isinstance(area, Box) else _in_circle(area, longitude, latitude)


def _in_box(box: Box, longitude: Degrees, latitude: Degrees) -> Clause:
    east_of, west_of = longitude >= box.west, longitude <= box.east
    between = and_(east_of, west_of) if box.west <= box.east else or_(east_of, west_of)
    everywhere = [func.abs(latitude) == 90]
    if 180 in (-box.west, box.east):
        everywhere.append(func.abs(longitude) == 180)
    return and_(latitude.between(box.south, box.north), or_(between, *everywhere))


def _in_circle(circle: Circle, longitude: Degrees, latitude: Degrees) -> Clause:
    """Compare haversines, which need no inverse; the parallels are for an index."""
    south, north = circle.parallels()
    across = _haversine(longitude - circle.longitude) * func.cos(func.radians(latitude)) * circle.cosine()
    near = _haversine(latitude - circle.latitude) + across <= sin(circle.km / EARTH_KM / 2) ** 2
    return and_(latitude.between(south, north), near)


def _haversine(angle: Degrees) -> Degrees:
    sine = func.sin(func.radians(angle) / 2)
    return sine * sine
