"""IPTC ninjs 1, 2 and 3, the news in JSON of agencies and publishers."""

from collections.abc import Iterable
from typing import Any

from schemas.article import IngestWarning
from services.ingest.draft import Refused, Retraction
from services.ingest.forms.drafting import Fields, left_out
from services.ingest.forms.html import Markup

Item = dict[str, Any]

PROPERTIES = {
    "author": ("byline", "by", "by"),
    "bodies": ("body_*", "bodies", "bodies"),
    "content created": ("contentcreated", "contentcreated", "contentCreated"),
    "copyright holder": ("copyrightholder", "copyrightholder", "copyrightHolder"),
    "embargo": ("embargoed", "embargoed", "embargoedUntil"),
    "first created": ("firstcreated", "firstcreated", "firstCreated"),
    "headlines": ("headline", "headlines", "headlines"),
    "language": ("language", "language", "language"),
    "sources": ("infosource", "infosources", "infoSources"),
    "standard": ("$standard", "standard", "standard"),
    "status": ("pubstatus", "pubstatus", "pubStatus"),
    "subjects": ("subject", "subjects", "subjects"),
    "uri": ("uri", "uri", "uri"),
    "version created": ("versioncreated", "versioncreated", "versionCreated"),
}
"""What is read, as the schemas of versions 1, 2 and 3 spell it. Items mix them, so every spelling is read in any."""

ENTRIES = {
    "bodies": ("role", "contentType", "value"),
    "headlines": ("role", "contentType", "value"),
    "sources": ("name", "role", "uri"),
    "subjects": ("name",),
    "standard": ("name", "version", "schema"),
}
"""What is read of their entries, as version 3 spells it. Version 2 has it in lower case."""

_TELLING = frozenset(
    {"associations", "by", "byline", "descriptions", "eventdetails", "firstcreated", "headlines", "infosource"}
    | {"infosources", "pubstatus", "renditions", "slugline", "subject", "subjects", "versioncreated"}
)
"""Names, in lower case, that with a `uri` tell ninjs."""
_BODY = "body_"
_DATES = ("content created", "first created", "version created")


def is_ninjs(item: Item) -> bool:
    """Return whether a JSON object says, or looks as if, it is ninjs."""
    said = _lowered(item)
    standard = _get(said, "standard")
    if isinstance(standard, dict) and "ninjs" in f"{standard.get('name')} {standard.get('schema')}".lower():
        return True
    if isinstance(said.get("bodies"), list):
        return True
    return ("uri" in said and not _TELLING.isdisjoint(said)) or _is_first(said)


def form(item: Item) -> str:
    """Return the form with the version that the item's properties are of; what it says of itself may be wrong."""
    if any(name in item for row in PROPERTIES.values() if (name := row[2]) not in row[:2]):
        return "ninjs-3"
    said = _lowered(item)
    if _is_first(said):
        return "ninjs-1"
    standard = _get(said, "standard")
    version = str(standard.get("version") or "") if isinstance(standard, dict) else ""
    return f"ninjs-{version[0]}" if version[:1] in tuple("123") else "ninjs-2"


def status(item: Item) -> object:
    """Return the publication status that the item states."""
    return _get(_lowered(item), "status")


def embargo(item: Item) -> object:
    """Return the time until which the item must not be published."""
    said = _lowered(item)
    return _get(said, "embargo")


def version_created(item: Item) -> object:
    """Return when the item says that this version of it was made."""
    return _get(_lowered(item), "version created")


def fields(item: Item, model: type, told: list[IngestWarning]) -> Fields:
    """Return the fields of a draft; what ninjs has beyond them is left out. Raises `Refused`."""
    said = _lowered(item)
    uri = said.get("uri")
    return {
        "headline": _text(_main(_entries(said, "headlines", told))),
        "body": _body(_entries(said, "bodies", told)),
        "datePublished": next((value for name in _DATES if (value := _get(said, name))), None),
        "language": said.get("language"),
        "url": uri,
        "publisher": _publisher(said, told),
        "authors": _get(said, "author"),
        "subjects": [name for subject in _entries(said, "subjects", told) if (name := subject.get("name"))],
        **({"retractedAt": _get(said, "version created")} if model is Retraction else {}),
    }


def _is_first(said: Item) -> bool:
    """Return whether an item, its names in lower case, has properties that only version 1 has."""
    return any(name.startswith(_BODY) for name in said) and ("uri" in said or "versioncreated" in said)


def _lowered(item: Item) -> Item:
    """Return an object with its names in lower case, by which version 3 differs from 2; raises `Refused`."""
    said: Item = {}
    for name, value in item.items():
        if value is not None and said.setdefault(name.lower(), value) != value:
            raise Refused("invalid-ninjs", f"{name.lower()} stands twice, with different values")
    return said


def _get(said: Item, name: str) -> Any:
    spellings = (spelling.lower() for spelling in PROPERTIES[name])
    return next((value for spelling in spellings if (value := said.get(spelling)) is not None), None)


def _entries(said: Item, name: str, told: list[IngestWarning]) -> list[Item]:
    """Return the entries of a list, each with its names in lower case; what is none is told."""
    value = _get(said, name)
    if name == "bodies" and value is None:
        return [_first_body(key, body) for key, body in said.items() if key.startswith(_BODY)]
    if isinstance(value, str) and name == "headlines":
        return [{"value": value}]
    entries = value if isinstance(value, list) else [] if value is None else [value]
    told.extend(left_out(name, entry) for entry in entries if not isinstance(entry, dict))
    return [_entry(entry, name) for entry in entries if isinstance(entry, dict)]


def _entry(entry: Item, of: str) -> Item:
    """Return what is read of an entry, its names in lower case."""
    said = _lowered(entry)
    return {name.lower(): said.get(name.lower()) for name in ENTRIES[of]}


def _first_body(key: str, body: object) -> Item:
    """Return a body of version 1 as later versions have it: the rest of its name says what it is."""
    kind = key.removeprefix(_BODY)
    return {"role": kind, "value": body, "contenttype": "text/plain" if "text" in kind.split("_") else f"text/{kind}"}


def _body(bodies: list[Item]) -> object:
    """Return the text of the plain body, or else of the first that has any."""
    full = [body for body in bodies if body.get("value")]
    plain = [body for body in full if _is_plain(body)]
    return _text(_main(plain) or _main(full))


def _is_plain(entry: Item) -> bool:
    return str(entry.get("contenttype") or "text/plain").partition(";")[0].strip().lower() == "text/plain"


def _text(entry: Item | None) -> object:
    value = entry.get("value") if entry else None
    return Markup(value) if entry and isinstance(value, str) and not _is_plain(entry) else value


def _publisher(said: Item, told: list[IngestWarning]) -> object:
    sources = [source for source in _entries(said, "sources", told) if source.get("name")]
    publishing = (source for source in sources if str(source.get("role")).lower().endswith("publisher"))
    if source := next(publishing, None) or _main(sources):
        return {"name": source["name"], "uri": source.get("uri")}
    return _get(said, "copyright holder")


def _main(entries: Iterable[Item]) -> Item | None:
    ordered = list(entries)
    return next((entry for entry in ordered if entry.get("role") == "main"), ordered[0] if ordered else None)
