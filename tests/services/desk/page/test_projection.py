"""The map's projection, held against what is published of it."""

import pytest

from services.desk.page.projection import WIDTH, project


@pytest.mark.parametrize(
    ("longitude", "latitude", "x", "y"),
    # Radii of the Earth by PROJ's own tests of `eqearth`, made pixels by the width of the whole world.
    [(0, 0, 0.0, 0.0), (180, 0, 2.7066299836960748, 0.0), (0, 90, 0.0, 1.3173627591574133)],
)
def test_it_is_equal_earth(longitude: float, latitude: float, x: float, y: float) -> None:
    """Edges of the world lie where the projection has them."""
    scale = WIDTH / 2 / 2.7066299836960748
    middle, equator = project(0, 0)
    assert project(longitude, latitude) == pytest.approx((middle + x * scale, equator - y * scale))
