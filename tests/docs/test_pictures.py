"""The renderer of the pictures in docs/watching.md, and the pictures that it made."""

import re
from itertools import combinations
from math import sin
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

import pytest

from docs.pictures.answers import Answers, Series, Window
from docs.pictures.haste import hastened
from docs.pictures.page import drawn
from docs.pictures.scale import scale
from docs.pictures.svg import width
from docs.pictures.units import written
from ops.dashboards.pages import PAGES
from ops.dashboards.panels import Heatmap, Page, Panel

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
LARGEST_BYTES = 150_000
WINDOW = Window(1_000, 1_180, 3)
each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)


@each_page
def test_every_page_can_be_drawn(page: Page) -> None:
    """Whatever Prometheus answers: each kind of panel and each unit is known, and every title is there."""
    words = _texts(drawn(page, _answers(page, values=60)))
    assert {panel.title for panel in page.panels} <= {word.said for word in words}
    _assert_apart(words)


@each_page
@pytest.mark.parametrize("values", [0, 1], ids=["no series", "one value"])
def test_what_there_is_little_of_can_be_drawn(page: Page, values: int) -> None:
    """A panel without series says so; one value is no line, but no fault either."""
    words = _texts(drawn(page, _answers(page, values)))
    assert values or {panel.empty for panel in page.panels} <= {word.said for word in words}
    _assert_apart(words)


@each_page
def test_the_pictures_are_light_and_legible(page: Page) -> None:
    """As they were committed: small enough for a page, and no label upon another."""
    svg = (PICTURES / f"{page.name}.svg").read_text(encoding="utf-8")
    assert len(svg) < LARGEST_BYTES
    _assert_apart(_texts(svg))


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        (0, "s", "0"),
        (0.0123, "s", "12.3 ms"),
        (0.00004, "s", "40 µs"),
        (90, "s", "1.5 min"),
        (-90, "s", "-1.5 min"),
        (90_000, "s", "1.04 d"),
        (2_000_000, "s", "3.31 w"),
        (1234, "short", "1.23 K"),
        (999, "short", "999"),
        (0.25, "short", "0.25"),
        (12.345, "none", "12.3"),
        (120, "cpm", "120 /min"),
        (0.1234, "percentunit", "12.3 %"),
        (-0.5, "percentunit", "-50 %"),
        (5 * 2**20, "bytes", "5 MiB"),
        (1500, "Bps", "1.5 KB/s"),
    ],
)
def test_numbers_are_written_with_their_unit(value: float, unit: str, said: str) -> None:
    """With three digits that mean something."""
    assert written(value, unit) == said


@pytest.mark.parametrize(
    ("low", "high", "unit", "lines"),
    [
        (0, 0, "short", (0, 0.5, 1)),
        (0, 7, "short", (0, 2, 4, 6, 8)),
        (0, 100, "s", (0, 30, 60, 90, 120)),
        (0, 0.013, "s", (0, 0.005, 0.01, 0.015)),
        (0, 300 * 2**20, "bytes", (0, 100 * 2**20, 200 * 2**20, 300 * 2**20)),
        (-0.2, 0.3, "percentunit", (-0.2, 0, 0.2, 0.4)),
    ],
)
def test_axes_have_round_numbers(low: float, high: float, unit: str, lines: tuple[float, ...]) -> None:
    """As people count time, memory, and all else; with zero wherever it is near."""
    assert scale(low, high, unit).lines == pytest.approx(lines)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("rate(x[$__rate_interval])", "rate(x[8s])"),
        ("x[1h] offset 1w", "x[20s] offset 60s"),
        ("x unless x offset $__rate_interval", "x unless x offset 8s"),
        ("deriv(x[10m:1m])", "deriv(x[10s:5s])"),
        ("for: 5m", "for: 8s"),
        ('x{y="1h"}', 'x{y="1h"}'),
    ],
)
def test_time_runs_faster(text: str, said: str) -> None:
    """Wherever a query or a rule names a span of it."""
    assert hastened(text) == said


class _Words(NamedTuple):
    said: str
    left: float
    right: float
    line: float
    height: float

    def meets(self, other: "_Words") -> bool:
        across = self.left < other.right and other.left < self.right
        return across and abs(self.line - other.line) < 0.7 * min(self.height, other.height)


def _texts(svg: str) -> list[_Words]:
    found = ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")  # noqa: S314  our own
    return [_words(element) for element in found if element.text]


def _words(element: ElementTree.Element) -> _Words:
    said, x, size = element.text or "", float(element.get("x", 0)), float(element.get("font-size", 0))
    room = width(said, size)
    left = x - room * {"middle": 0.5, "end": 1.0}.get(element.get("text-anchor", ""), 0)
    return _Words(said, left, left + room, float(element.get("y", 0)), size)


def _assert_apart(words: list[_Words]) -> None:
    assert [(a.said, b.said) for a, b in combinations(words, 2) if a.meets(b)] == []
    assert [word.said for word in words if word.left < 0 or word.right > 1_080] == []


def _answers(page: Page, values: int) -> Answers:
    panels = {row: [_series(panel, values) for panel in panels] for row, panels in page.rows.items()}
    return Answers(WINDOW, panels, {"Alerts": [1_100.0]})


def _series(panel: Panel, values: int) -> list[Series]:
    names = ["0.5", "1.0", "+Inf"] if isinstance(panel, Heatmap) else [*panel.queries, "another of that kind"]
    return [
        Series(re.sub(r"\W", " ", name) if "{" in name else name, {"job": name}, _wave(number, values))
        for number, name in enumerate(names)
        if values
    ]


def _wave(number: int, values: int) -> list[tuple[float, float]]:
    return [(1_000 + 3 * at, (number + 1) * (2 + sin(at / 9))) for at in range(values)]
