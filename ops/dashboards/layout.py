"""Where on a page everything stands, in Grafana's grid."""

from collections.abc import Iterator
from typing import NamedTuple

from ops.dashboards.panels import Page, Panel

COLUMNS = 24


class Place(NamedTuple):
    """A rectangle of the grid."""

    x: int
    y: int
    w: int
    h: int


def placed(page: Page) -> Iterator[tuple[str | Panel, Place]]:
    """Yield the title of each row and the panels below it, which fill lines from left to right."""
    y = 0
    for title, panels in page.rows.items():
        yield title, Place(0, y, COLUMNS, 1)
        x, y, bottom = 0, y + 1, y + 1
        for panel in panels:
            if x + panel.width > COLUMNS:
                x, y = 0, bottom
            yield panel, Place(x, y, panel.width, panel.height)
            x, bottom = x + panel.width, max(bottom, y + panel.height)
        y = bottom
