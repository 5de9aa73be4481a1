"""Reads an entry, by itself or with the page that it names: what the one does not say, the other may."""

import json
from dataclasses import replace
from typing import Any

from schemas.article import IngestWarning
from services.ingest.doors.feeds.feeds_file import Feed
from services.ingest.draft import Reading
from services.ingest.forms import drafting, feed_entry

UPDATED = IngestWarning(code="date-of-update", field="datePublished")
"""Nobody says when it was published, but when this text of it was written."""
SUMMARY = IngestWarning(code="summary-only", field="body")


def read_entry(raw: bytes, feed: Feed, why_no_page: str | None = None) -> Reading:
    """Read an entry by itself; raises `Refused`, also if it has no text."""
    item = json.loads(raw)
    told = [IngestWarning(code="no-page", field="body", value=why_no_page)] if why_no_page else []
    told += [] if item["entry"].get("content") else [SUMMARY]
    told += [UPDATED] if _only_updated(item) else []
    return drafting.reading("text", "feed", {"body": "", **_said(item, feed)}, warnings=told)


def read_with_page(html: bytes, raw: bytes, feed: Feed, url: str) -> Reading:
    """Read an entry with its page, which was fetched at a URL; raises `Refused`, also if the page has no article."""
    from services.ingest.forms import page  # only where it is needed: it takes a second to load

    item = json.loads(raw)
    said = _said(item, feed)
    if not _only_updated(item):
        return page.read(html, url=url, said=said)
    reading = page.read(html, url=url, said={**said, "datePublished": None})
    if reading.draft.date_published is None:
        reading = page.read(html, url=url, said=said)
        reading = replace(reading, warnings=(*reading.warnings, UPDATED))
    return reading


def _said(item: dict[str, Any], feed: Feed) -> drafting.Fields:
    """Return what the entry and the file of feeds say."""
    said = {name: value for name, value in feed_entry.fields(item["entry"], item["feed"]).items() if value}
    if feed.publisher:
        said["publisher"] = feed.publisher.model_dump()
    if feed.language:
        said.setdefault("language", feed.language)
    return said


def _only_updated(item: dict[str, Any]) -> bool:
    return bool(item["entry"].get("updated")) and not item["entry"].get("published")
