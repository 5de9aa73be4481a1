"""The examples of the guide are parts of what is exported of the example event."""

import json
import re
from pathlib import Path
from typing import Any

from services.desk.exports.formats import FORMATS
from tests.services.desk.exports.events import exported
from tests.services.desk.said import EXAMPLE

GUIDE = Path("docs/desk.md").read_text(encoding="utf-8").split("## Exports\n")[1]


def holds(whole: Any, part: Any) -> bool:
    """Return whether an object has all members of another, in every depth."""
    if isinstance(part, dict):
        return isinstance(whole, dict) and all(
            name in whole and holds(whole[name], value) for name, value in part.items()
        )
    return bool(whole == part)


def test_json_is_what_is_exported() -> None:
    """In the order in which the guide has it."""
    features = json.loads(exported("geojson", EXAMPLE))["features"]
    annotations = json.loads(exported("webannotation", EXAMPLE))["first"]["items"]
    shown = [json.loads(block) for block in re.findall(r"```json\n(.*?)```", GUIDE, re.DOTALL)]
    for whole, part in zip([features[1], json.loads(exported("ninjs", EXAMPLE)), annotations[0]], shown, strict=True):
        assert holds(whole, part)


def test_columns_are_what_is_exported() -> None:
    """Each is one column of the row."""
    row = exported("gkg", EXAMPLE).decode().split("\t")
    assert set(re.findall(r"```text\n(.*?)```", GUIDE, re.DOTALL)[0].splitlines()) <= set(row)


def test_every_format_is_told() -> None:
    """In the table."""
    assert all(re.search(rf"^\| .*`{name}`", GUIDE, re.MULTILINE) for name in FORMATS)
