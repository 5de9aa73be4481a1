"""What the tables must hold, told from the records themselves and without the code that fills them."""

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Engine, text

from streaming.message import Record

_ROWS = {
    "dates": (("exact", "value", "from", "status"), ("exact", "value", "from", "status")),
    "locations": (("exact", "name", "geonames_id", "country"), ("exact", "name", "geonamesId", "countryCode")),
    "actors": (("name", "kind", "code", "wikidata"), ("name", "kind", "code", "wikidata")),
}


def newest(records: Iterable[Record]) -> dict[str, dict[str, Any]]:
    """Return the newest event of each article that was not retracted after it."""
    events: dict[str, dict[str, Any]] = {}
    for record in records:
        key = (record.key or b"").decode()
        events.pop(key, None)
        if record.value is not None:
            events[key] = json.loads(record.value)
    return events


def differences(events: dict[str, dict[str, Any]], database: Engine) -> list[str]:
    """Return in words where the tables hold something else than some events."""
    with database.connect() as connection:
        ids: dict[str, int] = dict(connection.execute(text("SELECT article_id, id FROM articles")).tuples())
        found = [f"articles: {sorted(ids.keys() ^ events.keys())}"] if ids.keys() != events.keys() else []
        for table, (columns, keys) in _ROWS.items():
            names = ", ".join(f'"{column}"' for column in columns)
            rows = connection.execute(text(f"SELECT article, number, {names} FROM {table}")).tuples()  # noqa: S608
            expected = {
                (ids.get(article_id), number, *(tag.get(key) for key in keys))
                for article_id, event in events.items()
                for number, tag in enumerate(event[table])
            }
            if difference := expected ^ set(map(tuple, rows)):
                found.append(f"{table}: {difference}")
        mentions = connection.execute(text("SELECT count(*) FROM mentions")).scalar_one()
    if mentions != sum(len(actor["mentions"]) for event in events.values() for actor in event["actors"]):
        found.append(f"mentions: {mentions}")
    return found
