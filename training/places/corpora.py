"""The tuning corpora: news with its toponyms and their GeoNames ids. They are never part of the project."""

import json
from pathlib import Path
from typing import Any, NamedTuple

from services.enrich.places import Outlet

CORPORA = ("lgl", "trnews", "geowebnews")
_NOT_PLACES = ("Language", "Homonym", "Demonym")


class Toponym(NamedTuple):
    """An annotated toponym; without an id it is known to be a place, but not which."""

    start: int
    end: int
    geonames_id: int | None
    latitude: float | None
    longitude: float | None
    ignored: bool


class Text(NamedTuple):
    """An annotated article."""

    corpus: str
    number: str
    text: str
    toponyms: list[Toponym]
    outlet: Outlet


def load(folder: Path, corpus: str) -> list[Text]:
    """Return the articles of a corpus."""
    with (folder / f"{corpus}-dev.jsonl").open(encoding="utf-8") as lines:
        return [read(corpus, json.loads(line)) for line in lines]


def read(corpus: str, row: dict[str, Any]) -> Text:
    """Return an article as it lies in a corpus."""
    toponyms = [
        Toponym(
            place["start"],
            place["end"],
            place["geonames_id"],
            place["lat"],
            place["lon"],
            place["geonames_id"] is None or place.get("type") in _NOT_PLACES,
        )
        for place in row["places"]
    ]
    return Text(corpus, row["doc_id"], row["text"], toponyms, Outlet(host=row.get("domain") or ""))
