"""One entry of an RSS or Atom feed, as feedparser gives it."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urljoin

from services.ingest.draft import Reading
from services.ingest.forms.drafting import Fields, reading
from services.ingest.forms.html import Markup

_HTML = ("text/html", "application/xhtml+xml")


def read(entry: Mapping[str, Any], feed: Mapping[str, Any]) -> Reading:
    """Read an entry of a feed, both as feedparser gives them; raises `Refused`, also if the entry has no text."""
    return reading("text", "feed", fields(entry, feed))


def fields(entry: Mapping[str, Any], feed: Mapping[str, Any]) -> Fields:
    """Return the fields of a draft that an entry, and the feed where the entry is silent, say."""
    entry = dict(entry)  # feedparser's own would look for `updated` elsewhere
    summary = entry.get("summary_detail") or {"value": entry.get("summary")}
    # The longest, as feedparser puts captions of pictures there too.
    texts = [_text(detail) for detail in (*(entry.get("content") or ()), summary)]
    link = entry.get("link") or entry.get("id")
    return {
        "headline": _text(entry.get("title_detail") or {"value": entry.get("title")}),
        "body": max(texts, key=len),
        "datePublished": entry.get("published") or entry.get("updated"),
        "language": _language(entry) or feed.get("language"),
        "url": urljoin(feed.get("link") or "", link) if link else None,
        "publisher": _publisher(entry, feed),
        "authors": [name for author in entry.get("authors") or () if (name := author.get("name"))],
        "subjects": [name for tag in entry.get("tags") or () if (name := tag.get("label") or tag.get("term"))],
    }


def _text(detail: Mapping[str, Any]) -> str:
    value = detail.get("value") or ""
    return Markup(value) if detail.get("type") in _HTML else value


def _language(entry: Mapping[str, Any]) -> str | None:
    """Return the language that the entry says, or the text in it."""
    details = [*(entry.get("content") or ()), entry.get("summary_detail") or {}, entry.get("title_detail") or {}]
    said = [entry.get("language"), *(detail.get("language") for detail in details)]
    return next((language for language in said if language), None)


def _publisher(entry: Mapping[str, Any], feed: Mapping[str, Any]) -> dict[str, Any] | None:
    """Return whom the entry names, such as the source of an item that was taken from elsewhere, else the feed."""
    if name := entry.get("publisher"):
        return {"name": name}
    source = entry.get("source") or {}
    if name := source.get("title"):
        return {"name": name, "uri": source.get("href") or source.get("link")}
    name = feed.get("title") or feed.get("publisher")
    return {"name": name, "uri": feed.get("link")} if name else None
