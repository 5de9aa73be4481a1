"""What the tables must hold, told from the records themselves and without the code that fills them."""

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Engine, text

Event = dict[str, Any]

SPAN = {"field": "field", "start": "start", "end": "end", "exact": "exact"}
FINDING = {"confidence": "confidence", "method": "method", "status": "status", "reason": "reason"}
TAGS = {
    "dates": {**SPAN, **FINDING, "type": "type", "value": "value", "from": "from", "to": "to"},
    "locations": {**SPAN, **FINDING, "name": "name", "geonames_id": "geonamesId", "country": "countryCode"},
    "actors": {**FINDING, "name": "name", "kind": "kind", "code": "code", "country": "countryCode3"},
}
"""Of each kind of tag some columns, and the keys of the event that they must agree with."""


def newest(records: Iterable[tuple[str, bytes | None]]) -> dict[str, Event]:
    """Return the newest event of each article that was not retracted after it, of records by key in their order."""
    events: dict[str, Event] = {}
    for key, value in records:
        if value is None:
            events.pop(key, None)
            continue
        event = json.loads(value)
        if key not in events or events[key]["revision"] <= event["revision"]:
            events[key] = event
    return events


def differences(events: dict[str, Event], database: Engine) -> list[str]:
    """Return in words where the tables hold something else than some events."""
    told = []
    with database.connect() as connection:
        articles = connection.execute(text("SELECT id, article_id, headline, body, event FROM articles")).all()
        there = {(row.article_id, row.headline, row.body) for row in articles}
        if difference := there ^ {(key, e["article"]["headline"], e["article"]["body"]) for key, e in events.items()}:
            told.append(f"articles: {difference}")
        told += [f"event of {row.article_id}" for row in articles if json.loads(row.event) != events[row.article_id]]
        ids = {row.article_id: row.id for row in articles}
        for table, expected in _tags(events).items():
            columns = ", ".join(f'"{column}"' for column in ("article", "number", *TAGS.get(table, SPAN)))
            found = map(tuple, connection.execute(text(f"SELECT {columns} FROM {table}")))  # noqa: S608
            if difference := {(ids.get(key), *row) for key, *row in expected} ^ set(found):
                told.append(f"{table}: {difference}")
    return told


def _tags(events: dict[str, Event]) -> dict[str, list[tuple[Any, ...]]]:
    tags = {
        table: [
            (key, number, *(tag.get(name) for name in names.values()))
            for key, event in events.items()
            for number, tag in enumerate(event[table])
        ]
        for table, names in TAGS.items()
    }
    tags["mentions"] = [
        (key, number, *(mention[name] for name in SPAN))
        for key, event in events.items()
        for actor in event["actors"]
        for number, mention in enumerate(actor["mentions"])
    ]
    return tags
