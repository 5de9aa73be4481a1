"""Panels as pictures, one function for each kind."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import singledispatch
from itertools import accumulate, pairwise

from docs.pictures.answers import Answers, Point, Series
from docs.pictures.frame import SMALL, colours, events, framed, legend, placing
from docs.pictures.scale import Scale, scale
from docs.pictures.svg import FAINT, INK, LINE, SIGNALS, Box, fitting, path, rectangle, text, width
from docs.pictures.units import written
from ops.dashboards.panels import Bars, Graph, Heatmap, Panel, Stat, Steps, Table


@singledispatch
def chart(panel: Panel, found: list[Series], answers: Answers, box: Box) -> str:  # noqa: ARG001
    """Return what a panel shows, within a box."""
    raise TypeError(f"nobody draws {type(panel).__name__}")


def nothing(panel: Panel, box: Box) -> str:
    """Return what a panel without series says."""
    return text(panel.empty, box.x + box.w / 2, box.y + box.h / 2 + 4, fill=FAINT, text_anchor="middle")


@chart.register
def _graph(panel: Graph, found: list[Series], answers: Answers, box: Box) -> str:
    below, taken = legend([series.name for series in found], box)
    lines = _stacked(found) if panel.stacked else [series.points for series in found]
    values = [value for points in lines for _, value in points]
    limits = [panel.limit] if panel.limit is not None and max(values) > panel.limit / 3 else []
    low = min(values) if panel.signed else 0
    extent = scale(min(low, 0), max(*values, *limits, 0), panel.unit)
    plot, frame = framed(extent, panel.unit, answers, box.within(0, 0, 0, taken))
    place = placing(plot, extent, answers)
    drawn = [frame, *events(answers, plot)]
    floors = [[], *lines] if panel.stacked else lines
    for number, (points, colour) in enumerate(zip(lines, colours(), strict=False)):
        for run in _runs(points, answers.window.step):
            if panel.stacked:
                drawn.append(_area(run, floors[number], place, colour))
            drawn.append(path([place(point) for point in run], fill="none", stroke=colour, stroke_width=1.5))
    drawn += [_limit(limit, plot, extent) for limit in limits]
    return "".join([*drawn, below])


@chart.register
def _heatmap(panel: Heatmap, found: list[Series], answers: Answers, box: Box) -> str:
    buckets = sorted(found, key=lambda series: float(series.name))
    edges = [0.0, *(float(series.name) for series in buckets if series.name != "+Inf")]
    extent = scale(edges[0], edges[-1], panel.unit)
    plot, frame = framed(extent, panel.unit, answers, box)
    cells = _cells(buckets)
    most = max(cells.values(), default=0) or 1
    step = plot.w * answers.window.step / (answers.window.end - answers.window.start)
    place = placing(plot, extent, answers)
    drawn = [frame]
    for (time, number), count in cells.items():
        (x, top), (_, bottom) = place((time, edges[number + 1])), place((time, edges[number]))
        cell = Box(x - step, top + 0.5, step + 0.3, bottom - top - 1)
        if count > 0 and cell.x >= plot.x - step / 2:
            drawn.append(rectangle(cell, SIGNALS["blue"], opacity=round(0.06 + 0.94 * (count / most) ** 0.6, 2)))
    return "".join(drawn)


@chart.register
def _bars(panel: Bars, found: list[Series], answers: Answers, box: Box) -> str:  # noqa: ARG001
    names = max(width(series.name) for series in found) + 10
    most = max(series.last for series in found) or 1
    height = min(26, box.h / len(found))
    drawn = []
    for number, series in enumerate(found):
        line = Box(box.x, box.y + number * height, box.w, height)
        room = line.within(names, 3, 64, 3)
        colour = SIGNALS[_colour(panel.steps, series.last)]
        middle = line.y + height / 2 + 4
        drawn += [
            text(series.name, line.x, middle),
            rectangle(room, LINE, rx=2),
            rectangle(room._replace(w=max(2, room.w * series.last / most)), colour, rx=2),
            text(written(series.last, panel.unit), line.right, middle, text_anchor="end", font_weight=600, fill=colour),
        ]
    return "".join(drawn)


@chart.register
def _stat(panel: Stat, found: list[Series], answers: Answers, box: Box) -> str:  # noqa: ARG001
    drawn = []
    room = box.w / len(found)
    for number, series in enumerate(found):
        colour, middle = SIGNALS[_colour(panel.steps, series.last)], box.x + (number + 0.5) * room
        said = (panel.words or {}).get(int(series.last)) or written(series.last, panel.unit)
        size = min(26, 1.5 * room / (len(said) + 1))
        drawn += [
            text(fitting(series.name, room - 1, SMALL), middle, box.y + 10, SMALL, fill=FAINT, text_anchor="middle"),
            text(said, middle, box.y + 44, size, fill=colour, text_anchor="middle", font_weight=600),
        ]
    return "".join(drawn)


@chart.register
def _table(panel: Table, found: list[Series], answers: Answers, box: Box) -> str:  # noqa: ARG001
    names = sorted({name for series in found for name in series.labels})
    rows = [[series.labels.get(name, "") for name in names] + [f"{series.last:g}"] for series in found]
    lines = [[*names, panel.value], *rows]
    widest = [max(map(len, column)) + 2 for column in zip(*lines, strict=True)]
    room = [box.w * letters / sum(widest) for letters in widest]
    drawn = []
    for number, line in enumerate(lines[: int(box.h // 20)]):
        y, ink = box.y + 14 + number * 20, INK if number else FAINT
        places = zip(line, accumulate(room, initial=box.x), room, strict=False)
        drawn += [text(fitting(cell, width - 6), x, y, fill=ink) for cell, x, width in places]
        drawn.append(rectangle(Box(box.x, y + 5, box.w, 1), LINE))
    return "".join(drawn)


def _limit(limit: float, plot: Box, extent: Scale) -> str:
    y = plot.bottom - plot.h * extent.share(limit)
    return path([(plot.x, y), (plot.right, y)], stroke=SIGNALS["red"], stroke_dasharray="4 3")


def _area(run: list[Point], floor: list[Point], place: Callable[[Point], Point], colour: str) -> str:
    below = dict(floor)
    back = [place((time, below.get(time, 0))) for time, _ in reversed(run)]
    return path([*map(place, run), *back], fill=colour, opacity=0.35)


def _stacked(found: list[Series]) -> list[list[Point]]:
    """Return each series upon those before it."""
    height: dict[float, float] = defaultdict(float)
    stacked = []
    for series in found:
        for time, value in series.points:
            height[time] += value
        stacked.append([(time, height[time]) for time, _ in series.points])
    return stacked


def _runs(points: list[Point], step: float) -> Iterable[list[Point]]:
    """Return the stretches without gaps."""
    run = points[:1]
    for before, point in pairwise(points):
        if point[0] - before[0] > 1.5 * step:
            yield run
            run = []
        run.append(point)
    yield run


def _cells(buckets: list[Series]) -> dict[tuple[float, int], float]:
    """Return how much is in each bucket alone, by its time and number."""
    cells = {}
    for number, (series, before) in enumerate(zip(buckets[:-1], [None, *buckets], strict=False)):
        below = dict(before.points) if before else {}
        cells.update({(time, number): value - below.get(time, 0) for time, value in series.points})
    return cells


def _colour(steps: Steps, value: float) -> str:
    return [colour for least, colour in steps if least is None or value >= least][-1]
