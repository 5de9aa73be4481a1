"""JSON as crawlers write it, each known by properties that only it has."""

from collections.abc import Mapping
from typing import Any

from services.ingest.forms.drafting import Fields

Item = dict[str, Any]

MARKS: Mapping[str, tuple[frozenset[str], ...]] = {
    "news-please": (frozenset({"maintext", "date_publish"}), frozenset({"maintext", "source_domain"})),
    "newspaper4k": (frozenset({"text", "publish_date"}), frozenset({"text", "meta_lang"})),
    "trafilatura": (
        frozenset({"text", "source-hostname"}),
        frozenset({"text", "raw_text"}),
        frozenset({"text", "comments"}),
    ),
    "fundus": (frozenset({"body", "publishing_date"}), frozenset({"plaintext", "publishing_date"})),
}
"""The sets of properties of which any one tells the crawler."""

SOURCES: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "news-please": {
        "headline": ("title",),
        "body": ("maintext",),
        "datePublished": ("date_publish",),
        "language": ("language",),
        "url": ("url",),
        "publisher": ("source_domain",),
        "authors": ("authors",),
    },
    "newspaper4k": {
        "headline": ("title",),
        "body": ("text",),
        "datePublished": ("publish_date",),
        "language": ("language", "meta_lang"),
        "url": ("url", "canonical_link"),
        "publisher": ("meta_site_name",),
        "authors": ("authors",),
        "subjects": ("tags", "meta_keywords"),
    },
    "trafilatura": {
        "headline": ("title",),
        "body": ("text",),
        "datePublished": ("date",),
        "language": ("language",),
        "url": ("source", "url"),
        "publisher": ("source-hostname", "sitename", "hostname"),
        "authors": ("author",),
        "subjects": ("tags", "categories"),
    },
    "fundus": {
        "headline": ("title",),
        "body": ("body", "plaintext"),
        "datePublished": ("publishing_date",),
        "language": ("lang", "language"),
        "url": ("url", "requested_url"),
        "publisher": ("publisher",),
        "authors": ("authors",),
        "subjects": ("topics",),
    },
}
"""Where each crawler has the fields of a draft; of several places the first that says anything."""

_LISTS = {"authors": "; ", "subjects": ", "}
"""How trafilatura writes a list as one text."""


def crawler(item: Item) -> str | None:
    """Return which crawler wrote an object, if one did."""
    return next((name for name, marks in MARKS.items() if any(mark <= item.keys() for mark in marks)), None)


def fields(item: Item, by: str) -> Fields:
    """Return the fields of a draft that a crawler wrote."""
    found = {field: _first(item, places) for field, places in SOURCES[by].items()}
    if by == "trafilatura":
        found |= {name: found[name].split(comma) for name, comma in _LISTS.items() if isinstance(found[name], str)}
    if isinstance(found["body"], dict):
        found["body"] = _paragraphs(found["body"])
    return found


def _first(item: Item, places: tuple[str, ...]) -> Any:
    # news-please writes Python's None as a text.
    return next((value for place in places if (value := item.get(place)) and value != "None"), None)


def _paragraphs(body: Item) -> str:
    """Return the text of a body that Fundus wrote in parts."""
    listed = body.get("sections")
    sections = [section for section in listed if isinstance(section, dict)] if isinstance(listed, list) else []
    parts = [
        body.get("summary"),
        *(part for each in sections for part in (each.get("headline"), each.get("paragraphs"))),
    ]
    return "\n\n".join(str(text) for part in parts if isinstance(part, list) for text in part)


def by_publisher(value: Any) -> list[Item] | None:
    """Return the articles of a file as Fundus writes it, with a list for each publisher; none if it is no such file."""
    lists = list(value.values()) if isinstance(value, dict) else []
    items = [item for each in lists if isinstance(each, list) for item in each]
    if not items or not all(isinstance(each, list) for each in lists):
        return None
    if not all(isinstance(item, dict) and crawler(item) == "fundus" for item in items):
        return None
    return [{"publisher": publisher, **item} for publisher, items in value.items() for item in items]
