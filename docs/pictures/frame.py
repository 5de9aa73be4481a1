"""What stands around the lines of a panel: axes, marks of events, a legend."""

from collections.abc import Callable, Iterable

from docs.pictures.answers import Answers, Point
from docs.pictures.scale import Scale
from docs.pictures.svg import FAINT, LINE, SERIES, SIGNALS, Box, fitting, rectangle, text, width
from docs.pictures.units import written
from ops.dashboards.grafana import EVENTS

SMALL = 10
_LINE_HEIGHT = 14
_LEGEND_LINES = 3


def framed(extent: Scale, unit: str, answers: Answers, box: Box) -> tuple[Box, str]:
    """Return where the values stand, and the axes around."""
    labels = [written(value, unit) for value in extent.lines]
    plot = box.within(max(width(label, SMALL) for label in labels) + 8, 6, 14, 18)
    drawn = []
    for value, label in zip(extent.lines, labels, strict=True):
        y = plot.bottom - plot.h * extent.share(value)
        drawn.append(rectangle(Box(plot.x, y, plot.w, 1), FAINT if value == 0 else LINE))
        drawn.append(text(label, plot.x - 6, y + 4, SMALL, fill=FAINT, text_anchor="end"))
    length = answers.window.end - answers.window.start
    for minute in range(int(length // 60) + 1):
        x = plot.x + plot.w * minute * 60 / length
        drawn.append(text(f"{minute} min", x, plot.bottom + 13, SMALL, fill=FAINT, text_anchor="middle"))
    return plot, "".join(drawn)


def placing(plot: Box, extent: Scale, answers: Answers) -> Callable[[Point], Point]:
    """Return what tells where a value stands."""
    start, length = answers.window.start, answers.window.end - answers.window.start
    return lambda point: (
        plot.x + plot.w * (point[0] - start) / length,
        plot.bottom - plot.h * extent.share(point[1]),
    )


def events(answers: Answers, plot: Box) -> Iterable[str]:
    """Return a mark for whatever happened."""
    for name, times in answers.events.items():
        for time in times:
            x, _ = placing(plot, Scale(0, 1, ()), answers)((time, 0))
            yield rectangle(Box(x, plot.y, 1, plot.h), SIGNALS[EVENTS[name][0]], opacity=0.45)


def legend(names: list[str], box: Box) -> tuple[str, float]:
    """Return a legend at the bottom of a box, as much as has room, and the height that it takes."""
    places, x, line = [], box.x, 0
    for name in names:
        taken = width(name, SMALL) + 22
        if x + taken > box.right and x > box.x:
            x, line = box.x, line + 1
        places.append((name, x, line))
        x += taken
    lines = min(line + 1, _LEGEND_LINES) if any(names) else 0
    top = box.bottom - lines * _LINE_HEIGHT
    entries = [
        rectangle(Box(x, top + line * _LINE_HEIGHT + 7, 10, 3), colour)
        + text(fitting(name, box.w - 22, SMALL), x + 14, top + line * _LINE_HEIGHT + 12, SMALL)
        for (name, x, line), colour in zip(places, colours(), strict=False)
        if line < lines
    ]
    return "".join(entries), lines * _LINE_HEIGHT


def colours() -> Iterable[str]:
    """Return the colours of series, in their order."""
    return SERIES * 10
