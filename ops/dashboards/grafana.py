"""Pages as Grafana reads them."""

import json
import re
from dataclasses import dataclass, field
from functools import singledispatch
from pathlib import Path
from string import ascii_uppercase
from typing import Any

from ops.dashboards.layout import Place, placed
from ops.dashboards.panels import Bars, Graph, Heatmap, Page, Panel, Stat, Steps, Table, Variable

Json = dict[str, Any]

SCHEMA_VERSION = 41
TAG = "dateline"
SOURCE = {"type": "prometheus", "uid": "${datasource}"}
FOLDER = Path(__file__).parent.parent / "grafana" / "dashboards"
RUNBOOK = "docs/runbook.md"

# What happened, as marks over all graphs: its colour, when it did, what it is called, and more of it.
EVENTS = {
    "Alerts": ("red", 'ALERTS{alertstate="firing", alertname=~"Dateline.+"}', "{{alertname}}", "{{job}} {{topic}}"),
    "Starts": ("blue", "time() - process_start_time_seconds < 60", "{{job}} started", "{{instance}}"),
    "Rebalances": ("purple", "sum by (job) (increase(dateline_rebalances_total[1m])) > 0", "{{job}} rebalanced", ""),
}

_SERIES = re.compile(r"(?<![:\w])((?:dateline|process)_\w+)(?![:\w])(\{)?")


def text(page: Page) -> str:
    """Return the file of a page."""
    return json.dumps(dashboard(page), indent=1, ensure_ascii=False) + "\n"


def dashboard(page: Page) -> Json:
    """Return what stands in the file of a page."""
    names = [variable.name for variable in page.variables]
    return {
        "uid": f"{TAG}-{page.name}",
        "title": f"Dateline: {page.name.capitalize()}",
        "description": page.question,
        "tags": [TAG],
        "schemaVersion": SCHEMA_VERSION,
        "editable": False,
        "graphTooltip": 1,
        "refresh": "30s",
        "time": {"from": f"now-{page.hours}h", "to": "now"},
        "links": [_links()],
        "annotations": {"list": [_marks(name, names) for name in EVENTS]},
        "templating": {"list": [_datasource(), *map(_variable, page.variables)]},
        "panels": [
            _row(number, content, place) if isinstance(content, str) else _panel(number, content, place, names)
            for number, (content, place) in enumerate(placed(page), start=1)
        ],
    }


def chosen(expression: str, variables: list[str]) -> str:
    """Return an expression that asks for those series only that some variables chose, of all that processes tell."""
    if not variables:
        return expression
    matchers = ", ".join(f'{name}=~"${name}"' for name in variables)
    return _SERIES.sub(lambda found: f"{found[1]}{{{matchers}" + (", " if found[2] else "}"), expression)


def described(panel: Panel) -> str:
    """Return what a panel says of itself."""
    sections = ", ".join(f"{RUNBOOK}#{alert.lower()}" for alert in panel.alerts)
    return f"{panel.shows} Good: {panel.good}" + (f" Runbook: {sections}" if sections else "")


def _links() -> Json:
    return {
        "type": "dashboards",
        "title": "Pages",
        "tags": [TAG],
        "asDropdown": False,
        "includeVars": True,
        "keepTime": True,
        "targetBlank": False,
        "icon": "external link",
        "tooltip": "",
    }


def _marks(name: str, variables: list[str]) -> Json:
    colour, expression, title, text = EVENTS[name]
    return {
        "name": name,
        "enable": True,
        "iconColor": colour,
        "datasource": SOURCE,
        "target": {"refId": name, "expr": chosen(expression, variables)},
        "titleFormat": title,
        "textFormat": text,
    }


def _datasource() -> Json:
    current = {"text": "Prometheus", "value": "prometheus"}
    return {
        "type": "datasource",
        "name": "datasource",
        "label": "Data source",
        "query": "prometheus",
        "current": current,
    }


def _variable(variable: Variable) -> Json:
    return {
        "type": "query",
        "name": variable.name,
        "label": variable.label,
        "datasource": SOURCE,
        "query": {"refId": variable.name, "query": variable.values},
        "refresh": 2,
        "sort": 1,
        "multi": True,
        "includeAll": True,
        "current": {"text": ["All"], "value": ["$__all"]},
        **({"allValue": variable.everything} if variable.everything else {}),
    }


def _row(number: int, title: str, place: Place) -> Json:
    return {"id": number, "type": "row", "title": title, "gridPos": place._asdict(), "collapsed": False, "panels": []}


def _panel(number: int, panel: Panel, place: Place, variables: list[str]) -> Json:
    kind = _kind(panel)
    return {
        "id": number,
        "type": kind.type,
        "title": panel.title,
        "description": described(panel),
        "gridPos": place._asdict(),
        "datasource": SOURCE,
        "fieldConfig": {
            "defaults": {"unit": panel.unit, "noValue": panel.empty, **kind.defaults},
            "overrides": [],
        },
        "options": kind.options,
        "targets": [
            {
                "refId": letter,
                "datasource": SOURCE,
                "expr": chosen(expression, variables),
                "legendFormat": legend,
                **kind.target,
            }
            for letter, (legend, expression) in zip(ascii_uppercase, panel.queries.items(), strict=False)
        ],
        **kind.rest,
    }


@dataclass(frozen=True)
class _Kind:
    """What only panels of a kind say, and where."""

    type: str
    defaults: Json
    options: Json
    target: Json = field(default_factory=dict)
    rest: Json = field(default_factory=dict)


@singledispatch
def _kind(panel: Panel) -> _Kind:
    raise TypeError(f"nothing is known of {type(panel).__name__}")


@_kind.register
def _graph(panel: Graph) -> _Kind:
    custom: Json = {"fillOpacity": 40 if panel.stacked else 10, "showPoints": "never"}
    if panel.stacked:
        custom["stacking"] = {"mode": "normal", "group": "A"}
    defaults: Json = {"custom": custom, "color": {"mode": "palette-classic-by-name"}}
    if panel.signed:
        custom["axisCenteredZero"] = True
    else:
        defaults["min"] = 0
    if panel.limit is not None:
        custom["thresholdsStyle"] = {"mode": "dashed"}
        defaults["thresholds"] = _thresholds(((None, "green"), (panel.limit, "red")))
    legend = {"showLegend": True, "displayMode": "list", "placement": "bottom", "calcs": []}
    return _Kind("timeseries", defaults, {"legend": legend, "tooltip": {"mode": "multi", "sort": "desc"}})


@_kind.register
def _heatmap(panel: Heatmap) -> _Kind:
    options = {
        "calculate": False,
        "cellGap": 1,
        "color": {"mode": "scheme", "scheme": "Blues", "steps": 64, "exponent": 0.5, "fill": "blue", "reverse": False},
        "exemplars": {"color": "orange"},
        "legend": {"show": True},
        "showValue": "never",
        "tooltip": {"mode": "single", "yHistogram": True},
        "yAxis": {"unit": panel.unit},
    }
    return _Kind("heatmap", {}, options, {"format": "heatmap"})


@_kind.register
def _bars(panel: Bars) -> _Kind:
    options = {**_LATEST, "orientation": "horizontal", "displayMode": "basic", "valueMode": "color"}
    return _Kind("bargauge", {"min": 0, **_coloured(panel.steps)}, options, {"instant": True})


@_kind.register
def _stat(panel: Stat) -> _Kind:
    words = {str(value): {"text": word} for value, word in (panel.words or {}).items()}
    mappings = {"mappings": [{"type": "value", "options": words}]} if words else {}
    options = {**_LATEST, "colorMode": "value", "graphMode": "none", "textMode": "auto"}
    return _Kind("stat", {**_coloured(panel.steps), **mappings}, options, {"instant": True})


@_kind.register
def _table(panel: Table) -> _Kind:
    columns = {"excludeByName": {"Time": True}, "renameByName": {"Value": panel.value}}
    target = {"format": "table", "instant": True}
    return _Kind(
        "table", {}, {"showHeader": True}, target, {"transformations": [{"id": "organize", "options": columns}]}
    )


_LATEST: Json = {"reduceOptions": {"calcs": ["lastNotNull"], "fields": "", "values": False}}


def _coloured(steps: Steps) -> Json:
    return {"color": {"mode": "thresholds"}, "thresholds": _thresholds(steps)}


def _thresholds(steps: Steps) -> Json:
    return {"mode": "absolute", "steps": [{"color": colour, "value": value} for value, colour in steps]}
