"""JSON as the standard has it: no NaN, no key twice, no nesting without end."""

import json
from collections.abc import Iterable
from typing import Any

from services.ingest.draft import Refused

DEPTH = 50
"""No article nests deeper, and what reads one further on may call itself so often."""


def loads(text: str) -> Any:
    """Return what the JSON text says; raises `Refused`."""
    try:
        value = json.loads(text, parse_constant=_no_constant, object_pairs_hook=_no_key_twice)
    except ValueError as error:  # also for an integer with thousands of digits
        raise Refused("invalid-json", str(error)) from error
    except RecursionError as error:
        raise Refused("invalid-json", "nested too deep") from error
    if _deeper_than(DEPTH, value):
        raise Refused("invalid-json", "nested too deep")
    return value


def _deeper_than(depth: int, value: Any) -> bool:
    level = [value]
    for _ in range(depth):
        level = [inner for outer in level for inner in _inside(outer)]
    return bool(level)


def _inside(value: Any) -> Iterable[Any]:
    return value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()


def _no_constant(name: str) -> None:
    raise Refused("invalid-json", f"{name} is no JSON number")


def _no_key_twice(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise Refused("invalid-json", "a key stands twice in one object")
    return found
