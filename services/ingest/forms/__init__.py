"""The forms an article may come in, and how each is read."""

from collections.abc import Mapping
from typing import Any

from services.ingest.draft import Reading, Refused
from services.ingest.forms import crawlers, json_ld, ninjs, publication, strict_json, text_form
from services.ingest.forms.drafting import UNREADABLE, reading
from services.ingest.normalize import decode

_STATUS = ("pubstatus", "pubStatus")


def read_text(raw: bytes) -> Reading:
    """Read the text form, of which every part is needed; raises `Refused`."""
    found = reading("text", "text", text_form.fields(decode(raw)))
    for warning in found.warnings:
        if warning.code == UNREADABLE:
            raise Refused(f"invalid-{warning.field}", f"{warning.field}: '{warning.value}' cannot be read")
    return found


def read_json(raw: bytes) -> Reading:
    """Read an article in any form that is a JSON object; raises `Refused`."""
    item = strict_json.loads(decode(raw))
    if not isinstance(item, dict):
        raise Refused("not-an-object", f"expected a JSON object, found {type(item).__name__}")
    if ninjs.is_ninjs(item):
        return _ninjs(item)
    if found := json_ld.articles(item):
        return _linked(found)
    if by := crawlers.crawler(item):
        return reading("json", by, crawlers.fields(item, by))
    return _own(item)


def read_html(raw: bytes, *, url: str | None = None, said: Mapping[str, Any] | None = None) -> Reading:
    """Read a page, before which goes what is `said` of it elsewhere, such as by a feed; raises `Refused`."""
    from services.ingest.forms import page  # only where it is needed: trafilatura takes half a second to load

    return page.read(raw, url=url, said=said)


def several(raw: bytes) -> list[Any] | None:
    """Return the articles of a JSON text that holds several, of whatever form; none if it holds one, or is no JSON."""
    try:
        value = strict_json.loads(decode(raw))
    except Refused:
        return None
    if isinstance(value, list):
        return value
    linked = json_ld.articles(value)
    return linked if len(linked) > 1 else crawlers.by_publisher(value)


def _linked(found: list[dict[str, Any]]) -> Reading:
    if len(found) > 1:
        raise Refused("several-articles", f"{len(found)} articles in one")
    return reading("json", "schema.org", json_ld.fields(found[0]))


def _ninjs(item: dict[str, Any]) -> Reading:
    model, told = publication.standing(ninjs.status(item))
    release_at = publication.release(ninjs.embargo(item), model, told)
    return reading(
        "ninjs",
        ninjs.form(item),
        ninjs.fields(item, model, told),
        model=model,
        warnings=told,
        release_at=release_at,
        version_at=publication.version_at(ninjs.version_created(item)),
    )


def _own(item: dict[str, Any]) -> Reading:
    """Read an article in our own JSON, which has no other fields than a draft, and a status."""
    model, told = publication.standing(next((item[name] for name in _STATUS if item.get(name) is not None), None))
    fields = {name: value for name, value in item.items() if name not in _STATUS}
    return reading("json", "json", fields, model=model, warnings=told)
