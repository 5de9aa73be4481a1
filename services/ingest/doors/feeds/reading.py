"""Reads an entry, by itself or with the page that it names: what the one does not say, the other may."""

import json
from typing import Any

import httpx

from schemas.article import IngestWarning
from services.ingest.doors.feeds.feeds_file import Feed
from services.ingest.doors.feeds.page import read_page
from services.ingest.draft import Draft, Reading
from services.ingest.forms import drafting, feed_entry

_BORROWED = {"headline": "headline", "language": "language", "publisher": "publisher", "authors": "authors"}
"""What a page says in place of an entry that is silent: fields of a draft, by their names in JSON."""


def read_entry(raw: bytes, feed: Feed, why_no_page: str | None = None) -> Reading:
    """Read an entry by itself; raises `Refused`, also if it has no text."""
    said = json.loads(raw)
    entry = said["entry"]
    warnings = [IngestWarning(code="no-page", field="body", value=why_no_page)] if why_no_page else []
    if not entry.get("content"):
        warnings.append(IngestWarning(code="summary-only", field="body"))
    return _reading(said, feed_entry.fields(entry, said["feed"]), feed, warnings)


def read_with_page(html: bytes, raw: bytes, feed: Feed, url: str) -> Reading:
    """Read an entry with its page, which was fetched at a URL; raises `Refused`."""
    said = json.loads(raw)
    page = read_page(html, url)
    fields = feed_entry.fields(said["entry"], said["feed"])
    fields |= {name: getattr(page.draft, own) for own, name in _BORROWED.items() if not fields[name]}
    fields["body"] = page.draft.body
    fields["url"] = _address(page.draft, url)
    if page.draft.date_published and not said["entry"].get("published"):
        fields["datePublished"] = page.draft.date_published
        said["entry"].pop("updated", None)
    return _reading(said, fields, feed, list(page.warnings))


def _address(page: Draft, url: str) -> str:
    """Return the address that a page gives itself, if it is of its own site; else where it was found."""
    own = page.url or ""
    return own if httpx.URL(url).host in own.partition("://")[2].partition("/")[0] else url


def _reading(said: dict[str, Any], fields: dict[str, Any], feed: Feed, warnings: list[IngestWarning]) -> Reading:
    entry = said["entry"]
    if feed.publisher:
        fields["publisher"] = feed.publisher.model_dump()
    fields["language"] = fields["language"] or feed.language
    if entry.get("updated") and not entry.get("published"):
        warnings.append(IngestWarning(code="date-of-update", field="datePublished"))
    return drafting.reading("text", said["form"], fields, warnings=tuple(warnings))
