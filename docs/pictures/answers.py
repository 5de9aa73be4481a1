"""What Prometheus answers to the queries of a page."""

import json
import re
import urllib.parse
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from docs.pictures.haste import hastened
from ops.dashboards.grafana import EVENTS
from ops.dashboards.panels import Page, Panel

Point = tuple[float, float]


@dataclass(frozen=True)
class Series:
    """One series: what it is called, its labels, its values by Unix time."""

    name: str
    labels: Mapping[str, str]
    points: list[Point]

    @property
    def last(self) -> float:
        """The latest value."""
        return self.points[-1][1]


@dataclass(frozen=True)
class Window:
    """A stretch of time, and how often it is looked at."""

    start: float
    end: float
    step: float


@dataclass(frozen=True)
class Answers:
    """All series of a page by the title of their row and panel, and what happened meanwhile."""

    window: Window
    panels: Mapping[str, list[list[Series]]]
    events: Mapping[str, list[float]]


def ask(prometheus: str, page: Page, window: Window) -> Answers:
    """Return what a Prometheus answers now, everything chosen."""
    rows = {row: [_panel(prometheus, panel, window) for panel in panels] for row, panels in page.rows.items()}
    events = {name: _begun(_series(prometheus, query, "", window), window) for name, (_, query, *_) in EVENTS.items()}
    return Answers(window, rows, events)


def _panel(prometheus: str, panel: Panel, window: Window) -> list[Series]:
    return [
        series
        for legend, query in panel.queries.items()
        for series in sorted(_series(prometheus, query, legend, window), key=lambda series: series.name)
    ]


def _series(prometheus: str, query: str, legend: str, window: Window) -> list[Series]:
    asked = {
        "query": re.sub(r"\$\w+", ".+", hastened(query)),
        "start": window.start,
        "end": window.end,
        "step": window.step,
    }
    with urllib.request.urlopen(f"{prometheus}/api/v1/query_range?{urllib.parse.urlencode(asked)}") as answer:  # noqa: S310
        found = json.load(answer)["data"]["result"]
    return [_read(legend, one) for one in found]


def _read(legend: str, found: dict[str, Any]) -> Series:
    labels: dict[str, str] = found["metric"]
    name = re.sub(r"{{(\w+)}}", lambda label: labels.get(label[1], ""), legend)
    return Series(name, labels, [(float(time), float(value)) for time, value in found["values"] if value != "NaN"])


def _begun(found: list[Series], window: Window) -> list[float]:
    """Return when any of some series came up."""
    times = sorted({time for series in found for time, _ in series.points})
    return [time for time, before in zip(times, [0.0, *times], strict=False) if time - before > 1.5 * window.step]
