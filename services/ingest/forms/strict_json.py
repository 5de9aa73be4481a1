"""JSON as the standard has it: no NaN, no key twice, no nesting without end."""

import json
from typing import Any

from services.ingest.draft import Refused


def loads(text: str) -> Any:
    """Return what the JSON text says; raises `Refused`."""
    try:
        return json.loads(text, parse_constant=_no_constant, object_pairs_hook=_no_key_twice)
    except json.JSONDecodeError as error:
        raise Refused("invalid-json", str(error)) from error
    except RecursionError as error:
        raise Refused("invalid-json", "nested too deep") from error


def _no_constant(name: str) -> None:
    raise Refused("invalid-json", f"{name} is no JSON number")


def _no_key_twice(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise Refused("invalid-json", "a key stands twice in one object")
    return found
