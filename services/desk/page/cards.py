"""An article as it stands in the stream: headline, first lines, and its tags as chips."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from services.desk.page import links, words
from services.desk.page.marks import WHEN, WHERE, WHO, Event

LEDE_CHARACTERS = 260
HEADLINE_CHARACTERS = 100
CHIPS = 5


@dataclass(frozen=True)
class Chip:
    """A tag in few words, and where there is more of it."""

    name: str
    path: str


@dataclass(frozen=True)
class Card:
    """What the stream shows of an article."""

    row: int
    path: str
    outlet: str
    published: str
    revision: int
    headline: str
    lede: str
    tags: dict[str, list[Chip]]


@dataclass(frozen=True)
class Count:
    """How many articles there are of something, and where they are."""

    name: str
    articles: int
    path: str


def card(row: Any) -> Card:
    """Return the card of an article's row."""
    event: Event = json.loads(row.event)
    article = event["article"]
    return Card(
        row=row.id,
        path=links.article(event["articleId"]),
        outlet=(article.get("publisher") or {}).get("name", ""),
        published=words.published(article.get("datePublished")),
        revision=event["revision"],
        headline=article["headline"] or _beginning(article["body"], HEADLINE_CHARACTERS),
        lede=_beginning(article["body"], LEDE_CHARACTERS),
        tags=chips(event),
    )


def chips(event: Event) -> dict[str, list[Chip]]:
    """Return the chips of an event: whoever is named most, what it is about, and all times in their order."""
    who = sorted(event["actors"], key=lambda actor: -len(actor["mentions"]))
    where = sorted(_known(event["locations"]), key=lambda tag: tag["role"] == "mention")
    when = (tag for tag in _known(event["dates"]) if tag.get("from"))
    return {
        WHO: _few(Chip(actor["name"], links.actor(actor["name"])) for actor in who),
        WHERE: _few(Chip(str(tag["name"]), links.place(tag)) for tag in where if tag.get("name")),
        WHEN: _few(Chip(words.told(tag), links.told(tag)) for tag in when),
    }


def _known(tags: Iterable[Event]) -> Iterator[Event]:
    return (tag for tag in tags if tag["status"] == "resolved")


def _few(found: Iterable[Chip]) -> list[Chip]:
    return list(dict.fromkeys(found))[:CHIPS]


def _beginning(text: str, most: int) -> str:
    """Return the first words of a text, in one line."""
    line = " ".join(text[: 2 * most].split())
    return line if len(line) <= most else f"{line[:most].rsplit(' ', 1)[0]} …"
