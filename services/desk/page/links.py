"""Where things of the news are to be found on the desk."""

from typing import Any
from urllib.parse import quote, urlencode

from services.desk.queries.days import Days
from services.desk.rows import day

Tag = dict[str, Any]


def article(article_id: str) -> str:
    """Return the page of an article."""
    return f"/articles/{quote(article_id, safe='')}"


def revision(article_id: str, number: int) -> str:
    """Return the page that tells an earlier revision from the newest."""
    return f"{article(article_id)}/revisions/{number}"


def actor(name: str) -> str:
    """Return the page of an actor."""
    return f"/actors/{quote(name, safe='')}"


def stream(**asked: object) -> str:
    """Return the stream of those articles that fit."""
    return f"/?{urlencode({name: value for name, value in asked.items() if value not in (None, '')})}"


def outlet(name: str) -> str:
    """Return the articles of an outlet."""
    return stream(outlet=name)


def place(tag: Tag) -> str:
    """Return the articles that tell of a place, if it is a known one."""
    return stream(geonamesId=tag["geonamesId"]) if tag.get("geonamesId") else ""


def told(tag: Tag) -> str:
    """Return the articles that tell of the same time, if it lies in any."""
    first, last = day(tag.get("from")), day(tag.get("to"))
    return stream(told=Days(first, last)) if first and last else ""
