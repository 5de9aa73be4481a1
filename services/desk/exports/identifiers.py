"""What articles, places and actors are called in the formats of others: URIs, by RFC 3986."""

import re
from urllib.parse import quote

from services.desk.exports.source import Event

_RESERVED = ":/?#[]@!$&'()*+,;=%"
_PART = r"(?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})"
_URI = re.compile(rf"https?://{_PART}+(?:#{_PART}*)?", re.IGNORECASE)


def of_url(url: str | None) -> str | None:
    """Return a URL as a URI, what is not ASCII percent-encoded (RFC 3987); None if it is none."""
    encoded = quote(url or "", safe=_RESERVED)
    return encoded if _URI.fullmatch(encoded) else None


def of_article(event: Event) -> str:
    """Return the address of an article; if it has none, its id as a URN."""
    return of_url(event["article"].get("url")) or urn("article", event["articleId"])


def urn(*parts: str | int) -> str:
    """Return a name of our own for something."""
    return ":".join(["urn:dateline", *(quote(str(part), safe="") for part in parts)])


def of_place(place: Event) -> str | None:
    """Return the URI of a place in GeoNames, if it is in there."""
    number = place.get("geonamesId")
    return f"https://sws.geonames.org/{number}/" if number else None


def of_actor(actor: Event) -> str | None:
    """Return the URI of an actor in Wikidata, if it is known."""
    item = actor.get("wikidata")
    return f"http://www.wikidata.org/entity/{item}" if item else None
