"""Writes the models of the Python client after the JSON Schemas: `python -m clients.models`."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

from clients.plain import Schema, definitions

FILE = Path(__file__).parent / "python/dateline_client/models.py"

_HEAD = '''"""What is said of an article, and of what was turned away; made by `python -m clients.models`."""

from datetime import datetime
from typing import Literal

from pydantic import Field

from dateline_client.base import Model, Published
'''
_NAMES = {"string": "str", "integer": "int", "number": "float", "boolean": "bool"}
_KEYWORDS = {"from": "from_"}  # of those that are fields


def text() -> str:
    """Return the module, as ruff writes it."""
    models = [_model(name, schema) for name, schema in definitions().items()]
    formatting = [sys.executable, "-m", "ruff", "format", "--stdin-filename", str(FILE), "-"]
    done = subprocess.run(formatting, input="\n\n".join([_HEAD, *models]), capture_output=True, text=True, check=True)
    return done.stdout


def _model(name: str, schema: Schema) -> str:
    fields = [_field(key, of, key in schema["required"]) for key, of in schema["properties"].items()]
    return f'class {name}(Model):\n    """{schema["description"]}"""\n\n{"".join(fields)}'


def _field(key: str, schema: Schema, required: bool) -> str:
    absent = "" if required else _absent(schema)
    optional = " | None" if absent == "None" else ""
    if key in _KEYWORDS:
        absent = f'Field(default={absent}, alias="{key}")'
    given = f" = {absent}" if absent else ""
    line = f"    {_KEYWORDS.get(key, _snake(key))}: {_type(schema)}{optional}{given}\n"
    return f'{line}    """{schema["description"]}"""\n'


def _snake(key: str) -> str:
    """Return a name as Python writes it; digits stay where they are: textSha256, text_sha256."""
    return re.sub(r"[A-Z]", lambda letter: "_" + letter.group().lower(), key)


def _absent(schema: Schema) -> str:
    """Return the value of a field that is left out."""
    default = schema.get("default")
    return "()" if default == [] else _literal(default)


def _type(schema: Schema) -> str:
    match schema:
        case {"$ref": reference}:
            return str(reference).split("/")[-1]
        case {"enum": values}:
            return f"Literal[{', '.join(map(_literal, values))}]"
        case {"const": value}:
            return f"Literal[{_literal(value)}]"
        case {"type": "array", "prefixItems": items}:
            return f"tuple[{', '.join(map(_type, items))}]"
        case {"type": "array", "items": item}:
            return f"tuple[{_type(item)}, ...]"
        case {"anyOf": [{"format": "date"}, {"format": "date-time"}, *_]}:
            return "Published"
        case {"format": "date-time"}:
            return "datetime"
        case _:
            return _NAMES[schema["type"]]


def _literal(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str) else repr(value)


if __name__ == "__main__":
    FILE.write_text(text(), encoding="utf-8")
