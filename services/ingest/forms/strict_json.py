"""JSON as the standard has it: no NaN, no nesting without end, and no key twice where anything is read."""

import json
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from services.ingest.draft import Refused

READ = 3
"""So many levels of an object are read. IPTC itself publishes items with a key twice far below, in their pictures."""
DEPTH = 50
"""No article nests deeper, and what reads one further on may call itself so often."""


def loads(text: str) -> Any:
    """Return what the JSON text says; raises `Refused`."""
    try:
        value = json.loads(text, parse_constant=_no_constant, object_pairs_hook=_object)
    except ValueError as error:  # also for an integer with thousands of digits
        raise Refused("invalid-json", str(error)) from error
    except RecursionError as error:
        raise Refused("invalid-json", "nested too deep") from error
    levels = list(islice(_levels(value), DEPTH + 1))
    if len(levels) > DEPTH:
        raise Refused("invalid-json", "nested too deep")
    read = levels[: READ + isinstance(value, list)]
    if any(isinstance(each, _Twice) for level in read for each in level):
        raise Refused("invalid-json", "a key stands twice in one object")
    return value


def _levels(value: Any) -> Iterator[list[Any]]:
    level = [value]
    while level:
        yield level
        level = [inner for outer in level for inner in _inside(outer)]


def _inside(value: Any) -> Iterable[Any]:
    return value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()


def _no_constant(name: str) -> None:
    raise Refused("invalid-json", f"{name} is no JSON number")


class _Twice(dict[str, Any]):
    """An object in which a key stands twice."""


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    return found if len(found) == len(pairs) else _Twice(found)
