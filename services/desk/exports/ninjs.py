"""IPTC ninjs 3: an item a line. It has no offsets and no confidence, so what is not resolved is there by name alone."""

import re
from collections.abc import Iterable, Iterator

from services.desk.exports import identifiers
from services.desk.exports.json_text import encoded, members
from services.desk.exports.source import Event, Source

STANDARD = {"name": "ninjs", "version": "3.3", "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.3.json#"}

_ROLES = ("focus", "dateline", "mention")
"""What the entry of a place says that the text names in several roles: the first of these."""
_DATE_TIME = re.compile(r".+T.+(Z|[+-]\d\d:\d\d)")


def lines(source: Source) -> Iterator[bytes]:
    """Yield an item for each article."""
    for event in source.events():
        yield encoded(item(event)) + b"\n"


def item(event: Event) -> Event:
    """Return an article and its tags as an item."""
    article = event["article"]
    return members(
        {
            "uri": identifiers.of_article(event),
            "type": "text",
            "version": str(event["revision"]),
            **_published(article.get("datePublished")),
            "language": article.get("language"),
            "headlines": [{"role": "main", "value": article["headline"]}] if article["headline"] else [],
            "bodies": [{"role": "main", "contentType": "text/plain", "value": article["body"]}],
            "by": ", ".join(article["authors"]),
            "infoSources": [_publisher(article["publisher"])] if article.get("publisher") else [],
            "located": next((tag["exact"] for tag in event["locations"] if tag["role"] == "dateline"), None),
            "people": _actors(event, "person"),
            "organisations": _actors(event, "organisation", "government"),
            "places": _places(event["locations"]),
            "subjects": [{"name": subject} for subject in article["subjects"]],
            "altIds": [{"role": "articleId", "value": event["articleId"]}],
            "standard": STANDARD,
        }
    )


def _published(when: str | None) -> Event:
    """Return when an article was published; a day, or a time without a zone, is a note, since ninjs knows neither."""
    if when and not _DATE_TIME.fullmatch(when):
        return {"edNote": f"Published {when}"}
    return {"contentCreated": when}


def _publisher(publisher: Event) -> Event:
    uri = identifiers.of_url(publisher.get("uri"))
    return members({"name": publisher["name"], "role": "publisher", "uri": uri})


def _actors(event: Event, *kinds: str) -> list[Event]:
    actors = [actor for actor in event["actors"] if actor["kind"] in kinds]
    return _distinct(
        members({"name": actor["name"], "rel": "mentions", "uri": identifiers.of_actor(actor), "literal": _id(actor)})
        for actor in actors
    )


def _places(tags: list[Event]) -> list[Event]:
    """Return each place once, in the most telling of its roles."""
    ordered = sorted(tags, key=lambda tag: _ROLES.index(tag["role"]))
    return _distinct(_place(tag) for tag in ordered)


def _place(tag: Event) -> Event:
    if tag["status"] != "resolved":
        return {"name": tag["exact"]}
    known = {"uri": identifiers.of_place(tag), "literal": _id(tag), "geoJSON": tag.get("geometry")}
    return members({"name": tag.get("name") or tag["exact"], "rel": _relation(tag["role"]), **known})


def _relation(role: str) -> str:
    return "about" if role == "focus" else "mentions"


def _id(tag: Event) -> str | None:
    return tag.get("localId")


def _distinct(entries: Iterable[Event]) -> list[Event]:
    """Return the first entry of each thing."""
    first: dict[bytes, Event] = {}
    for entry in entries:
        first.setdefault(encoded({**entry, "rel": ""}), entry)
    return list(first.values())
