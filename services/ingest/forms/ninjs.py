"""IPTC ninjs 3, the news in JSON of agencies and publishers."""

from typing import Any

from services.ingest.draft import Refused
from services.ingest.forms.html import plain_text


def is_ninjs(item: dict[str, Any]) -> bool:
    """Return whether a JSON object says, or looks as if, it is ninjs 3."""
    standard = item.get("standard")
    if isinstance(standard, dict) and standard.get("name") == "ninjs":
        return True
    return "uri" in item and ("bodies" in item or "pubstatus" in item)


def fields(item: dict[str, Any]) -> dict[str, Any]:
    """Return the fields of a draft; what ninjs has beyond them is left out. Raises `Refused`."""
    uri = item.get("uri")
    found = {
        "headline": _value(_main(item, "headlines")) or "",
        "body": _body(item),
        "datePublished": item.get("contentcreated") or item.get("firstcreated") or item.get("versioncreated"),
        "language": item.get("language"),
        "url": uri if isinstance(uri, str) else None,
        "publisher": _publisher(item),
        "authors": [item["by"]] if item.get("by") else [],
        "retractedAt": item.get("versioncreated") if item.get("pubstatus") == "canceled" else None,
        "subjects": [subject["name"] for subject in _objects(item, "subjects") if subject.get("name")],
    }
    return {name: value for name, value in found.items() if value is not None}


def _body(item: dict[str, Any]) -> str:
    plain = [body for body in _objects(item, "bodies") if body.get("contenttype", "text/plain") == "text/plain"]
    body = _first_main(plain) or _main(item, "bodies")
    text = _value(body) or ""
    return text if body in plain else plain_text(text)


def _publisher(item: dict[str, Any]) -> dict[str, Any] | None:
    source = _main(item, "infosources")
    name = (source or {}).get("name") or item.get("copyrightholder")
    if not name:
        return None
    return {"name": name, **({"uri": source["uri"]} if source and source.get("uri") else {})}


def _main(item: dict[str, Any], name: str) -> dict[str, Any] | None:
    return _first_main(_objects(item, name))


def _first_main(entries: list[dict[str, Any]]) -> dict[str, Any] | None:
    return next((entry for entry in entries if entry.get("role") == "main"), entries[0] if entries else None)


def _value(entry: dict[str, Any] | None) -> str | None:
    value = entry.get("value") if entry else None
    if not isinstance(value, str | None):
        raise Refused("invalid-ninjs", f"value: expected a string, found {type(value).__name__}")
    return value


def _objects(item: dict[str, Any], name: str) -> list[dict[str, Any]]:
    entries = item.get(name) or []
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise Refused("invalid-ninjs", f"{name}: expected a list of objects")
    return entries
