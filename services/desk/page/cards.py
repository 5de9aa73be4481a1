"""An article as it stands in the stream: headline, first lines, and its tags as chips."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from services.desk.page import links, words
from services.desk.page.marks import WHEN, WHERE, WHO
from services.desk.queries.answers import Found, Tag

LEDE_CHARACTERS = 240
HEADLINE_CHARACTERS = 100
CHIPS = 4


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


def card(found: Found) -> Card:
    """Return the card of an article."""
    return Card(
        row=found.number,
        path=links.article(found.article_id),
        outlet=found.publisher or "",
        published=words.published(found.date_published),
        revision=found.revision,
        headline=found.headline or _beginning(found.opening, HEADLINE_CHARACTERS),
        lede=_beginning(found.opening, LEDE_CHARACTERS),
        tags=chips(found),
    )


def chips(found: Found) -> dict[str, list[Chip]]:
    """Return the chips of an article: governments behind others, what it is about before what it mentions."""
    who = sorted(found.actors, key=lambda actor: actor.kind == "government")
    where = sorted(_known(found.locations), key=lambda tag: tag["role"] == "mention")
    return {
        WHO: _few(Chip(actor.name, links.actor(actor.name)) for actor in who),
        WHERE: _few(Chip(tag["name"], links.place(tag)) for tag in where if tag.get("name")),
        WHEN: _few(Chip(words.told(tag), links.told(tag)) for tag in _known(found.dates) if tag.get("from")),
    }


def _known(tags: Iterable[Tag]) -> Iterator[dict[str, Any]]:
    return (tag.model_dump(by_alias=True) for tag in tags if tag.status == "resolved")


def _few(found: Iterable[Chip]) -> list[Chip]:
    return list(dict.fromkeys(found))[:CHIPS]


def _beginning(text: str, most: int) -> str:
    """Return the first words of a text, in one line."""
    line = " ".join(text[: 2 * most].split())
    return line if len(line) <= most else f"{line[:most].rsplit(' ', 1)[0]} …"
