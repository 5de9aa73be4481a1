"""The JSON Schemas as generators of types want them: one document, and nothing that only a validator needs."""

import json
from typing import Any

from schemas.enriched import TYPE
from schemas.export import documents

Schema = dict[str, Any]

_ROOTS = (f"{TYPE}.json", "dateline.dead-letter.v1.json")
_VALIDATION = {
    "exclusiveMinimum", "maxItems", "maxLength", "maximum", "minItems", "minLength", "minimum", "pattern", "title",
}  # fmt: skip
_NULL = {"type": "null"}


def definitions() -> dict[str, Schema]:
    """Return the schema of everything that a consumer may meet, by its name; what it is made of comes first."""
    found: dict[str, Schema] = {}
    for root in (json.loads(documents()[name]) for name in _ROOTS):
        found |= _in_order({**root.pop("$defs", {}), root["title"]: root}, root["title"])
    return {name: _plain(schema) for name, schema in found.items()}


def _in_order(given: dict[str, Schema], name: str) -> dict[str, Schema]:
    """Return a schema by its name, behind those that it refers to."""
    referred = [reference.split("/")[-1] for reference in _references(given[name])]
    before = {key: value for other in referred for key, value in _in_order(given, other).items()}
    return {**before, name: given[name]}


def _references(schema: Any) -> list[str]:
    if isinstance(schema, dict):
        nested = [found for value in schema.values() for found in _references(value)]
        return [schema["$ref"], *nested] if "$ref" in schema else nested
    return [found for item in schema for found in _references(item)] if isinstance(schema, list) else []


def _plain(schema: Schema) -> Schema:
    properties = {name: _type(value) for name, value in schema["properties"].items()}
    return {
        "type": "object",
        "description": schema["description"],
        "properties": properties,
        "required": schema["required"],
    }


def _type(schema: Schema) -> Schema:
    """Return the schema of a field without limits. What is not known is left out of an event, and never null."""
    variants = [variant for variant in schema.get("anyOf", []) if variant != _NULL]
    if _NULL in schema.get("anyOf", []):
        (known,) = variants
        rest = {key: value for key, value in schema.items() if key not in ("anyOf", "default")}
        return _type({**known, **rest})
    kept = {key: value for key, value in schema.items() if key not in _VALIDATION}
    return {**kept, "items": _type(kept["items"])} if "items" in kept else kept
