"""What IPTC's schema of ninjs 3.3 says of all that an export writes: names, types and which are required.

Read in github.com/iptc/newsinjson, `specification/ninjs-schema_3.3.json` (CC BY 4.0). Its formats are patterns here.
"""

from typing import Any

Schema = dict[str, Any]

_TYPES = ["text", "audio", "video", "picture", "graphic", "composite", "component", "event", "planning"]
_STRING: Schema = {"type": "string"}
_URI: Schema = {
    "type": "string",
    "pattern": r"^[A-Za-z][A-Za-z0-9+.-]*:([A-Za-z0-9._~!$&'()*+,;=:@/?#\[\]-]|%[0-9A-Fa-f]{2})+$",
}
_DATE_TIME: Schema = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$"}
_POINT: Schema = {
    "type": "object",
    "required": ["type", "coordinates"],
    "properties": {
        "type": {"const": "Point"},
        "coordinates": {"type": "array", "minItems": 2, "items": {"type": "number"}},
    },
}


def _closed(properties: Schema, *required: str) -> Schema:
    return {"type": "object", "additionalProperties": False, "required": list(required), "properties": properties}


def _list_of(properties: Schema, *required: str) -> Schema:
    return {"type": "array", "items": _closed(properties, *required)}


_CONCEPT = {"name": _STRING, "rel": _STRING, "uri": _URI, "literal": _STRING}
_TEXT = {"role": _STRING, "contentType": _STRING, "value": _STRING}

ITEM = _closed(
    {
        "uri": _URI,
        "type": {
            "enum": ["text", "audio", "video", "picture", "graphic", "composite", "component", "event", "planning"]
        },
        "version": _STRING,
        "contentCreated": _DATE_TIME,
        "edNote": _STRING,
        "language": _STRING,
        "headlines": _list_of(_TEXT, "value"),
        "bodies": _list_of(_TEXT, "value"),
        "by": _STRING,
        "infoSources": _list_of({"name": _STRING, "role": _STRING, "uri": _URI, "literal": _STRING}),
        "located": _STRING,
        "people": _list_of(_CONCEPT),
        "organisations": _list_of(_CONCEPT),
        "places": _list_of(_CONCEPT | {"geoJSON": _POINT}),
        "subjects": _list_of(_CONCEPT),
        "altIds": _list_of({"role": _STRING, "value": _STRING}),
        "standard": _closed({"name": _STRING, "version": _STRING, "schema": _URI}),
    },
    "uri",
)
