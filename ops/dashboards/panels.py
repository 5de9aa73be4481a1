"""What a dashboard is made of, whoever draws it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Literal

Colour = Literal["green", "orange", "red", "blue"]
Steps = tuple[tuple[float | None, Colour], ...]
"""From which value on which colour holds; the first, None, is for all that is less."""


@dataclass(frozen=True, kw_only=True)
class Panel:
    """Some series, what they show, and what they look like if all is well."""

    height: ClassVar[int] = 8

    title: str
    shows: str
    good: str
    unit: str
    queries: Mapping[str, str]
    """PromQL by its legend."""
    width: int = 8
    empty: str = "none"
    """What to say if there are no series."""
    alerts: tuple[str, ...] = ()
    """Who fires of what is seen here, and has a section in the runbook."""


@dataclass(frozen=True, kw_only=True)
class Graph(Panel):
    """Lines over time."""

    stacked: bool = False
    signed: bool = False
    """May be less than zero; else the axis begins there."""
    limit: float | None = None
    """Above it something is wrong."""


@dataclass(frozen=True, kw_only=True)
class Heatmap(Panel):
    """A histogram over time."""


@dataclass(frozen=True, kw_only=True)
class Bars(Panel):
    """What is now, a bar for each series."""

    steps: Steps = ((None, "blue"),)


@dataclass(frozen=True, kw_only=True)
class Stat(Panel):
    """What is now, as a number for each series."""

    height: ClassVar[int] = 4

    width: int = 4
    steps: Steps = ((None, "blue"),)
    words: Mapping[int, str] | None = None
    """What some values mean."""


@dataclass(frozen=True, kw_only=True)
class Table(Panel):
    """What is now, a line for each series: its labels, and its value under this name."""

    value: str


@dataclass(frozen=True)
class Variable:
    """Something to choose by; it begins with everything."""

    name: str
    label: str
    values: str
    """Grafana's query for what there is to choose from."""
    everything: str | None = None
    """The pattern that stands for all; None: whatever there is to choose from."""


@dataclass(frozen=True)
class Page:
    """A dashboard: a question, and the rows of panels that answer it."""

    name: str
    question: str
    hours: int
    """How far it looks back at first."""
    variables: tuple[Variable, ...]
    rows: Mapping[str, tuple[Panel, ...]]

    @property
    def panels(self) -> tuple[Panel, ...]:
        """All panels, in their order."""
        return tuple(panel for row in self.rows.values() for panel in row)


def rising(orange: float, red: float | None = None) -> Steps:
    """Return the colours of what is better the less there is."""
    steps: Steps = ((None, "green"), (orange, "orange"))
    return steps if red is None else (*steps, (red, "red"))


def falling(green: float, orange: float | None = None) -> Steps:
    """Return the colours of what is better the more there is."""
    middle: Steps = () if orange is None else ((orange, "orange"),)
    return ((None, "red"), *middle, (green, "green"))
