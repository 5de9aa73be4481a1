"""Events that enrich might have published, of articles that nobody wrote: 4 KB of text and as many tags as news has."""

import json
from collections.abc import Iterator
from copy import deepcopy
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.desk import drawn
from benchmarks.desk.generated import OUTLETS, VOCABULARY

BODY_BYTES = 4_096
FIRST = datetime(2026, 11, 30, tzinfo=UTC)
"""When the first article came in; the others follow by the second."""
LOCATIONS, DATES, ACTORS, MENTIONS = 8, 5, 5, 12

_EXAMPLE: dict[str, Any] = json.loads(Path("docs/events.example.json").read_text())["enriched"]["value"]
_LETTERS = 7.5
"""Of a word and the space behind it, on average."""


def events(articles: int, revisions: int = 1, seed: int = 0) -> Iterator[tuple[str, bytes]]:
    """Yield events with their keys: each article's first revision, then each one's second, and so on."""
    chance = Random(seed)  # noqa: S311  chance that repeats itself
    for revision in range(1, revisions + 1):
        for number in range(articles):
            key = f"{number:08x}-0000-5000-8000-000000000000"
            came_in = FIRST + timedelta(seconds=number, days=revision)
            yield key, json.dumps(_event(key, revision, came_in, chance), separators=(",", ":")).encode()


def _event(key: str, revision: int, came_in: datetime, chance: Random) -> dict[str, Any]:
    said = deepcopy(_EXAMPLE)
    words = [drawn.word(drawn.rank(chance.random(), VOCABULARY)) for _ in range(int(BODY_BYTES / _LETTERS))]
    said["article"] |= {
        "articleId": key,
        "revision": revision,
        "headline": " ".join(words[:8]),
        "body": " ".join(words),
        "ingest": said["article"]["ingest"] | {"fetchedAt": came_in.isoformat()},
        "publisher": {"name": f"Outlet {drawn.rank(chance.random(), OUTLETS)}"},
    }
    return said | {
        "articleId": key,
        "revision": revision,
        "dates": [_date(chance) for _ in range(DATES)],
        "locations": [_location(chance) for _ in range(LOCATIONS)],
        "actors": [_actor(chance, MENTIONS // ACTORS + (number < MENTIONS % ACTORS)) for number in range(ACTORS)],
    }


def _date(chance: Random) -> dict[str, Any]:
    day = f"2024-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    return {**chance.choice(_EXAMPLE["dates"]), "value": day, "from": day, "to": day}


def _location(chance: Random) -> dict[str, Any]:
    place = drawn.place(drawn.rank(chance.random(), drawn.PLACES))
    point = {"type": "Point", "coordinates": [place["longitude"], place["latitude"]]}
    names = {"name": place["name"], "geonamesId": place["geonames_id"], "countryCode": place["country"]}
    return {**chance.choice(_EXAMPLE["locations"]), **names, "subdivision": place["subdivision"], "geometry": point}


def _actor(chance: Random, mentions: int) -> dict[str, Any]:
    actor = drawn.actor(drawn.rank(chance.random(), drawn.ACTORS))
    names = {"kind": actor["kind"], "name": actor["name"], "code": actor["code"], "countryCode3": actor["country"]}
    example = chance.choice(_EXAMPLE["actors"])
    return {**example, **names, "mentions": [example["mentions"][0]] * mentions}
