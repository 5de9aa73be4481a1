"""Writes the tables of the guide to the events, with examples from a real one: `python -m docs.guide`."""

import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from docs.reference import filled
from schemas.enriched import EnrichedArticle
from schemas.headers import CLOUD_EVENT, TRACE, Properties, dead_letter

GUIDE = Path(__file__).with_name("events.md")
EXAMPLE = Path(__file__).with_name("events.example.json")
"""An enriched event and a dead letter as they came out of the topics."""
LONGEST = 60

Json = dict[str, Any]
Examples = dict[str, list[Json]]


def tables() -> dict[str, str]:
    """Return every table by its name: one for each object in an enriched event, and those of the headers."""
    example = json.loads(EXAMPLE.read_text(encoding="utf-8"))
    schema = EnrichedArticle.consumer_schema()
    objects = {"EnrichedArticle": schema, **schema["$defs"]}
    found: Examples = defaultdict(list)
    _find(example["enriched"]["value"], "EnrichedArticle", objects, found)
    headers = {"headers": {**CLOUD_EVENT, **TRACE}, "dead letters": dead_letter()}
    letter, event = example["dead letter"]["headers"], example["enriched"]["headers"]
    return {
        **{name: _keys(described, found[name]) for name, described in objects.items()},
        "headers": _headers(headers["headers"], event),
        "dead letters": _headers(headers["dead letters"], letter),
    }


def _find(value: Any, name: str, objects: Json, found: Examples) -> None:
    """Note every object inside an example under the name of its schema."""
    found[name].append(value)
    for key, described in objects[name]["properties"].items():
        if (inner := _object(described)) and key in value:
            for each in value[key] if isinstance(value[key], list) else [value[key]]:
                _find(each, inner, objects, found)


def _object(described: Json) -> str | None:
    """Return the name of the object that a key holds, or holds a list of."""
    choices = (described, described.get("items", {}), *described.get("anyOf", ()))
    return next((choice["$ref"].rpartition("/")[2] for choice in choices if "$ref" in choice), None)


def _keys(described: Json, examples: list[Json]) -> str:
    rows = ["| key | there | example | meaning |", "|---|---|---|---|"]
    for key, of in described["properties"].items():
        there = "if known" if {"type": "null"} in of.get("anyOf", ()) else "always"
        values = [example[key] for example in examples if key in example]
        shown = _link(of) or _shown(next(filter(None, values), values[0] if values else None))
        rows.append(f"| `{key}` | {there} | {shown} | {of['description']} |")
    return "\n".join(rows)


def _headers(described: Properties, example: Json) -> str:
    rows = ["| header | example | meaning |", "|---|---|---|"]
    rows += [f"| `{name}` | {_shown(example.get(name))} | {of['description']} |" for name, of in described.items()]
    return "\n".join(rows)


def _link(described: Json) -> str | None:
    name = _object(described)
    return name and f"{'a list of ' if 'items' in described else ''}[{name}](#{name.lower()})"


def _shown(value: Any) -> str:
    if value is None:
        return ""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return f"`{text if len(text) <= LONGEST else text[: LONGEST - 1] + '…'}`"


def without_example() -> Iterator[str]:
    """Yield the keys and headers that no example has, as the object, or the kind of header, and its key."""
    for name, table in tables().items():
        for row in table.splitlines()[2:]:
            cells = [cell.strip() for cell in row.split(" | ")]
            if not cells[-2]:
                yield f"{name}.{cells[0].strip('|` ')}"


if __name__ == "__main__":
    GUIDE.write_text(filled(GUIDE.read_text(encoding="utf-8"), tables()), encoding="utf-8")
