"""JSON as this package writes it."""

import json
from typing import Any


def encoded(value: Any) -> bytes:
    """Return a value in one line of JSON, as UTF-8."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()


def members(values: dict[str, Any]) -> dict[str, Any]:
    """Return an object without the members that say nothing."""
    return {name: value for name, value in values.items() if value not in (None, [], "")}
