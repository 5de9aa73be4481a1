"""Writes TypeScript's types after the JSON Schemas: `python -m clients.declarations`."""

import json
from pathlib import Path

from clients.plain import Schema, definitions

FILE = Path(__file__).parent / "typescript/events.d.ts"

_HEAD = "// What is said of an article, and of what was turned away; made by `python -m clients.declarations`.\n"
_NAMES = {"string": "string", "integer": "number", "number": "number", "boolean": "boolean"}


def text() -> str:
    """Return the module."""
    return "\n".join([_HEAD, *(_interface(name, schema) for name, schema in definitions().items())])


def _interface(name: str, schema: Schema) -> str:
    fields = [_field(key, of, key in schema["required"]) for key, of in schema["properties"].items()]
    return f"{_comment(schema)}export interface {name} {{\n{''.join(fields)}}}\n"


def _field(key: str, schema: Schema, required: bool) -> str:
    # What has a default is always written, though it may be empty.
    optional = "" if required or schema.get("default") is not None else "?"
    return f"{_comment(schema, '  ')}  {key}{optional}: {_type(schema)};\n"


def _comment(schema: Schema, indent: str = "") -> str:
    return f"{indent}/** {schema['description']} */\n"


def _type(schema: Schema) -> str:
    match schema:
        case {"$ref": reference}:
            return str(reference).split("/")[-1]
        case {"enum": values}:
            return " | ".join(map(json.dumps, values))
        case {"const": value}:
            return json.dumps(value)
        case {"type": "array", "prefixItems": items}:
            return f"[{', '.join(map(_type, items))}]"
        case {"type": "array", "items": item}:
            return f"{_type(item)}[]"
        case _:
            return _NAMES[schema["type"]]


if __name__ == "__main__":
    FILE.write_text(text(), encoding="utf-8")
