"""A whole dashboard as a picture."""

from docs.pictures.answers import Answers, Series
from docs.pictures.charts import chart, nothing
from docs.pictures.svg import FAINT, GROUND, INK, LINE, PAPER, SIGNALS, Box, fitting, rectangle, tag, text, width
from ops.dashboards.grafana import EVENTS
from ops.dashboards.layout import COLUMNS, Place, placed
from ops.dashboards.panels import Graph, Heatmap, Page, Panel

_WIDTH, _CELL, _GAP = 1080, 27, 3
_HEAD = 52
_FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif"


def drawn(page: Page, answers: Answers) -> str:
    """Return the picture."""
    places = list(placed(page))
    height = _HEAD + _CELL * max(place.y + place.h for _, place in places) + 6
    found = iter([series for row in answers.panels.values() for series in row])
    contents = [
        _row(content, _box(place)) if isinstance(content, str) else _panel(content, next(found), answers, _box(place))
        for content, place in places
    ]
    return tag(
        "svg",
        "".join([rectangle(Box(0, 0, _WIDTH, height), GROUND), _head(page), *contents]),
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {_WIDTH} {height}",
        width=_WIDTH,
        height=height,
        font_family=_FONT,
    )


def _box(place: Place) -> Box:
    column = _WIDTH / COLUMNS
    whole = Box(place.x * column, _HEAD + place.y * _CELL, place.w * column, place.h * _CELL)
    return whole.within(_GAP, _GAP, _GAP, _GAP)


def _head(page: Page) -> str:
    said = [
        text(f"Dateline: {page.name.capitalize()}", 10, 24, 18, font_weight=600),
        text(page.question, 10, 43, 12, fill=FAINT),
    ]
    x = _WIDTH - 10.0
    for name, (colour, *_) in reversed(EVENTS.items()):
        said.append(text(name.lower(), x, 24, text_anchor="end", fill=FAINT))
        x -= width(name) + 8
        said.append(rectangle(Box(x, 13, 2, 13), SIGNALS[colour]))
        x -= 12
    return "".join(said)


def _row(title: str, box: Box) -> str:
    return text(title, box.x + 5, box.bottom - 4, 13, font_weight=600, fill=INK)


def _panel(panel: Panel, found: list[Series], answers: Answers, box: Box) -> str:
    inside = box.within(10, 28, 10, 8)
    since = answers.window.start if isinstance(panel, Graph | Heatmap) else answers.window.end - answers.window.step
    found = [series for series in found if series.points and series.points[-1][0] >= since]
    return (
        rectangle(box, PAPER, stroke=LINE, rx=4)
        + text(fitting(panel.title, box.w - 20, 12), box.x + 10, box.y + 18, 12, font_weight=600)
        + (chart(panel, found, answers, inside) if found else nothing(panel, inside))
    )
