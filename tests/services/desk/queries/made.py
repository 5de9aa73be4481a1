"""Events with tags drawn from few things, so that questions for them find some; places lie where the globe is hard."""

import json
from random import Random
from typing import Any

from tests.services.desk.said import EXAMPLE

PLACES = [
    ("Suva", "FJ", "FJ-C", 1, 178.44, -18.14),
    ("Apia", "WS", "WS-AP", 2, -171.77, -13.83),
    ("Taveuni", "FJ", "FJ-N", 3, 180.0, -16.85),
    ("Amundsen", "AQ", None, 4, 0.0, -90.0),
    ("Alert", "CA", "CA-NU", 5, -62.35, 82.5),
    ("Quito", "EC", "EC-P", 6, -78.52, -0.23),
    ("Kyiv", "UA", "UA-30", 7, 30.52, 50.45),
    ("Somewhere", None, None, None, None, None),
]
ACTORS = [
    ("Ana Lopez", "person", "ECUGOV", "ECU", "Q11"),
    ("The Union", "organisation", "IGOUNO", None, "Q12"),
    ("police", "group", "FJICOP", "FJI", None),
    ("army", "group", "UKRMIL", "UKR", None),
    ("ministry", "government", "UKRGOVMIL", "UKR", "Q13"),
    ("crowd", "group", None, None, None),
]
SPANS = [
    ("2024-11-29", "2024-11-29"),
    ("2024-11-01", "2024-11-30"),
    ("2024-01-01", "2024-12-31"),
    ("1990-01-01", "1999-12-31"),
    ("2025-02-28T10:00:00", "2025-02-28T10:00:00"),
    (None, None),
]
WORDS = ["river", "Łódź", "café", "Münster", "state-owned", "U.N.", "don't", "42", "Київ", "and", "not", "near"]
OUTLETS = ["Daily", "Herald", None]
PUBLISHED = ["2024-11-30", "2024-12-01T08:30:00Z", "2023-06-15", None]
STATUSES = ["resolved", "ambiguous", "unresolved"]


def event(article_id: str, chance: Random) -> bytes:
    """Return an event."""
    came_in = f"2026-11-30T12:11:{chance.uniform(10, 59):.3f}Z"
    article = EXAMPLE["article"] | {
        "articleId": article_id,
        "ingest": EXAMPLE["article"]["ingest"] | {"fetchedAt": came_in},
        "headline": " ".join(chance.choices(WORDS, k=3)),
        "body": " ".join(chance.choices(WORDS, k=8)),
        "datePublished": chance.choice(PUBLISHED),
        "publisher": {"name": chance.choice(OUTLETS)},
    }
    tags = {
        "dates": [_date(chance) for _ in range(chance.randrange(3))],
        "locations": [_location(chance) for _ in range(chance.randrange(4))],
        "actors": [_actor(chance) for _ in range(chance.randrange(3))],
    }
    return json.dumps(EXAMPLE | tags | {"articleId": article_id, "article": article}).encode()


def _finding(chance: Random) -> dict[str, Any]:
    said = {"field": "body", "start": 0, "end": 5, "exact": "words", "method": "made"}
    return said | {"confidence": chance.choice((0.2, 0.5, 0.9)), "status": chance.choice(STATUSES)}


def _date(chance: Random) -> dict[str, Any]:
    first, last = chance.choice(SPANS)
    return _finding(chance) | {"type": "DATE", "from": first, "to": last}


def _location(chance: Random) -> dict[str, Any]:
    name, country, subdivision, number, longitude, latitude = chance.choice(PLACES)
    geometry = None if longitude is None else {"type": "Point", "coordinates": [longitude, latitude]}
    known = {"name": name, "countryCode": country, "subdivision": subdivision, "geonamesId": number}
    return _finding(chance) | known | {"geometry": geometry, "role": "mention", "demonym": False}


def _actor(chance: Random) -> dict[str, Any]:
    name, kind, code, country, wikidata = chance.choice(ACTORS)
    known = {"name": name, "kind": kind, "code": code, "countryCode3": country, "wikidata": wikidata}
    return _finding(chance) | known | {"mentions": []}
