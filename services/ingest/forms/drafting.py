"""Makes a draft of the fields that a form holds: what an article can do without costs no article."""

import json
import re
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any
from urllib.parse import quote, urlsplit

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from schemas.article import IngestWarning
from services.ingest.draft import Draft, Kind, Reading, Refused
from services.ingest.forms import dates
from services.ingest.forms.html import as_text
from services.ingest.normalize import clean, repaired

Fields = dict[str, Any]
"""The fields of a draft by their names in JSON, each as its source wrote it."""

UNREADABLE = "unreadable-field"
SHOWN = 200
"""So many characters of a value that was left out are told."""

_NO_ADDRESS = ("about", "blob", "data", "javascript", "mailto")
_TEXTS = ("headline", "body", "publisher", "authors", "subjects")


def reading(
    kind: Kind,
    form: str,
    fields: Fields,
    *,
    model: type[Draft] = Draft,
    warnings: Sequence[IngestWarning] = (),
    release_at: datetime | None = None,
    version_at: datetime | None = None,
) -> Reading:
    """Return what these fields say; raises `Refused`."""
    told = list(warnings)
    said = _shaped(fields)
    for name in (name for name in _TEXTS if name in said):
        _mend(said, name, model, told)
    _exact(said, "language", _language, told)
    if kind != "ninjs" and model is Draft:  # elsewhere it may be any identifier: no kill notice is lost for one
        _exact(said, "url", _url, told)
    _date(said, "datePublished", model, told)
    _date(said, "retractedAt", model, told)
    return Reading(kind, form, _draft(said, model, told), tuple(told), release_at, version_at)


def _shaped(fields: Fields) -> Fields:
    """Return the fields that say anything, a lone author or publisher in the shape that it has among others."""
    said = {name: value for name, value in fields.items() if not silent(value) or (name, value) == ("body", "")}
    for name in ("authors", "subjects"):
        if name in said:
            entries = said[name] if isinstance(said[name], list) else [said[name]]
            said[name] = [_named(entry) for entry in entries if not silent(entry)]
    if isinstance(said.get("publisher"), str):
        said["publisher"] = {"name": said["publisher"]}
    if isinstance(said.get("publisher"), dict):
        said["publisher"] = {name: value for name, value in said["publisher"].items() if not silent(value)}
    return said


def _named(entry: Any) -> Any:
    """Return the name alone of an author or a subject that is an object."""
    return entry["name"] if isinstance(entry, dict) and isinstance(entry.get("name"), str) else entry


def silent(value: object) -> bool:
    """Return whether a field says nothing: null, or an empty text."""
    return value is None or (isinstance(value, str) and not value.strip())


def _mend(said: Fields, field: str, model: type[Draft], told: list[IngestWarning]) -> None:
    """Put the text of a field in the place of what its source wrote."""
    try:
        said[field] = _repaired(said[field], field, told)
    except Refused:
        if field == "body" and model is Draft:
            raise
        told.append(left_out(field, said.pop(field)))


def _repaired(value: Any, field: str, told: list[IngestWarning]) -> Any:
    """Return a value with every text in it as its readers should see it, and tell what was repaired."""
    if isinstance(value, dict):
        return {
            name: _repaired(inner, field, told) if name == "name" else _bare(inner) for name, inner in value.items()
        }
    if isinstance(value, list):
        return [_repaired(inner, field, told) for inner in value]
    if not isinstance(value, str):
        return value
    text, found = as_text(value)
    text, repairs = repaired(text)
    told.extend(IngestWarning(code=code, field=field) for code in [*found, *repairs])
    return text.strip()


def _bare(value: Any) -> Any:
    return clean(value).strip() if isinstance(value, str) else value


def _exact(said: Fields, field: str, spelled: Callable[[str], str], told: list[IngestWarning]) -> None:
    """Spell a field as its standard does, or leave it out."""
    if not isinstance(said.get(field), str):
        return
    try:
        said[field] = spelled(clean(said[field]).strip())
    except ValueError:
        told.append(left_out(field, said.pop(field)))


def _language(tag: str) -> str:
    """Return a language tag as BCP 47 recommends it: en-US, zh-Hant-TW; raises `ValueError`."""
    first, *rest = re.split("[-_]", re.sub(r"[.@].*", "", tag))
    if len(first) > 3:  # "english"
        raise ValueError("no language has such a code")
    cases = {2: str.upper, 4: str.title}
    return "-".join([first.lower(), *(cases.get(len(part), str.lower)(part) for part in rest)])


def _url(url: str) -> str:
    """Return a URL without the spaces that none may have; raises `ValueError` if it is no address of an article."""
    parts = urlsplit(url)
    if not parts.scheme or parts.scheme in _NO_ADDRESS or (parts.scheme in ("http", "https") and not parts.hostname):
        raise ValueError("no address")
    return re.sub(r"\s", lambda found: quote(found[0]), url)


def _date(said: Fields, field: str, model: type[Draft], told: list[IngestWarning]) -> None:
    try:
        if field in said:
            said[field] = dates.read(said[field])
    except (ValueError, TypeError) as error:
        # A kill notice is never lost for a date, unless that tells which article it means.
        if field != "retractedAt" and (model is Draft or not said.get("url")):
            raise Refused(f"invalid-{field}", f"{field}: '{shown(said[field])}': {error}") from error
        told.append(left_out(field, said.pop(field)))


def _draft(said: Fields, model: type[Draft], told: list[IngestWarning]) -> Draft:
    try:
        return model.model_validate(said)
    except ValidationError as error:
        _leave_out(said, error, model, told)
    try:
        return model.model_validate(said)
    except ValidationError as error:
        raise _refused(error.errors()[0]) from error


def _leave_out(said: Fields, error: ValidationError, model: type[Draft], told: list[IngestWarning]) -> None:
    """Take out of the fields what is wrong in them; raises `Refused` if there can be no article without it."""
    needed = "body" if model is Draft else "url"  # without its URL, a retraction would mean another article
    for problem in reversed(error.errors()):  # so that entries of a list are taken out from its end
        field = str(problem["loc"][0]) if problem["loc"] else ""
        if field not in said or problem["type"] == "extra_forbidden" or field == needed:
            raise _refused(problem) from error
        match problem["loc"]:
            case (_, int(index)) if isinstance(said[field], list):
                told.append(left_out(field, said[field].pop(index)))
            case (_, "uri"):
                told.append(left_out(f"{field}.uri", said[field].pop("uri")))
            case _:
                told.append(left_out(field, said.pop(field)))


def left_out(field: str, value: object) -> IngestWarning:
    """Return the warning that a field was left out, with what its source said there."""
    return IngestWarning(code=UNREADABLE, field=field, value=shown(value) or None)


def shown(value: object) -> str:
    """Return a value as it may be told: on one line, printable, and shortened."""
    text = value if isinstance(value, str) else json.dumps(value, default=str)
    line = "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text[:SHOWN])
    return line + "…" * (len(text) > SHOWN)


def _refused(problem: ErrorDetails) -> Refused:
    where = ".".join(map(str, problem["loc"])) or "article"
    if problem["type"] == "extra_forbidden":
        return Refused("unknown-field", f"{where}: an article has no such field")
    message = problem["msg"].removeprefix("Value error, ")
    return Refused(f"invalid-{where.partition('.')[0]}", f"{where}: {message}")
