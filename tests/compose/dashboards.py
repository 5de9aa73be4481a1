"""What the dashboards ask Prometheus."""

import json
import re
from collections.abc import Iterator
from typing import Any

from tests.ops.files import OPS

RANGE = re.compile(r"\$__\w+")
VARIABLE = re.compile(r"\$\{?\w+(:\w+)?\}?")


def queries() -> list[str]:
    """Return every query of every dashboard, its variables given a value."""
    files = sorted((OPS / "grafana/dashboards").glob("*.json"))
    asked = [query for file in files for query in _queries(json.loads(file.read_text()))]
    return sorted({VARIABLE.sub(".*", RANGE.sub("1m", query)) for query in asked})


def _queries(part: Any) -> Iterator[str]:
    if isinstance(part, dict):
        yield from [part["expr"]] if isinstance(part.get("expr"), str) else []
        part = list(part.values())
    if isinstance(part, list):
        for each in part:
            yield from _queries(each)
