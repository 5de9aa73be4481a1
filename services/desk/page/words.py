"""Says in plain words what a tag means."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date
from typing import Any

from services.desk.rows import day

Tag = dict[str, Any]

FEATURES = {
    "CONT": "continent",
    "PCL": "country",
    "ADM1": "first-order division",
    "ADM2": "second-order division",
    "ADM": "administrative division",
    "PPLC": "capital",
    "PPL": "town or city",
    "RGN": "region",
    "SEA": "sea",
    "MT": "mountain",
    "STM": "river",
    "ISL": "island",
    "AIRP": "airport",
}
"""Beginnings of GeoNames' feature codes, a longer one before its beginning."""

DIRECTIONS = {
    "N": "north",
    "NE": "north-east",
    "E": "east",
    "SE": "south-east",
    "S": "south",
    "SW": "south-west",
    "W": "west",
    "NW": "north-west",
}


REFERENCES = {"PRESENT_REF": "the present", "PAST_REF": "the past", "FUTURE_REF": "the future"}
"""TIMEX3's values for times that are not told more precisely."""


def feature(code: str | None) -> str | None:
    """Return what kind of place a feature code means, or the code."""
    beginnings = (word for beginning, word in FEATURES.items() if code and code.startswith(beginning))
    return next(beginnings, code)


def coordinates(tag: Tag) -> str | None:
    """Return where a place is, as maps write it."""
    if not tag.get("geometry"):
        return None
    longitude, latitude = tag["geometry"]["coordinates"]
    north, east = "N" if latitude >= 0 else "S", "E" if longitude >= 0 else "W"
    return f"{abs(latitude):.2f}° {north}, {abs(longitude):.2f}° {east}"


def relation(tag: Tag) -> str | None:
    """Return how what is spoken of lies to a place: 40 km north of it."""
    lies = tag.get("relation")
    if not lies:
        return None
    if lies["kind"] != "away":
        return f"{lies['kind']} it"
    far = f"{lies['distanceKm']:g} km" if lies.get("distanceKm") is not None else ""
    return f"{far} {DIRECTIONS.get(lies.get('direction') or '', 'away')} of it".strip().replace("away of", "away from")


def place(tag: Tag) -> str:
    """Return the name of a place with its country, or the characters themselves."""
    name, country = tag.get("name"), tag.get("countryCode")
    if not name:
        return str(tag.get("exact", ""))
    return f"{name}, {country}" if country and not str(tag.get("featureCode", "")).startswith("PCL") else str(name)


def told(tag: Tag) -> str:
    """Return when a date is: as days if it lies in time, or else by its value or its very characters."""
    first, last = day(tag.get("from")), day(tag.get("to"))
    if first and last:
        return between(first, last) + (f", {tag['from'][11:16]}" if tag.get("type") == "TIME" and _timed(tag) else "")
    return REFERENCES.get(str(tag.get("value"))) or str(tag["exact"])


def _timed(tag: Tag) -> bool:
    return "T" in tag["from"] and tag.get("granularity") in ("hour", "minute", "second")


def between(first: date, last: date) -> str:
    """Return the days from one to another as people write them, and no more than need be."""
    if first == last:
        return written(first)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    if first.day == 1 and last.day == monthrange(last.year, last.month)[1]:
        if (first.year, first.month) == (last.year, last.month):
            return f"{last:%B} {last.year}"
        return f"{first:%B}{'' if first.year == last.year else f' {first.year}'}–{last:%B} {last.year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{written(last)}"
    return f"{first.day} {first:%B}{'' if first.year == last.year else f' {first.year}'} – {written(last)}"


def written(when: date) -> str:
    """Return a day as people write it."""
    return f"{when.day} {when:%B} {when.year}"


def published(when: str | None) -> str:
    """Return a time of publication, as precise as it was told."""
    on = day(when)
    if not on or not when:
        return when or "undated"
    return f"{written(on)}, {when[11:16]}" if "T" in when else written(on)


def sure(tag: Tag) -> str:
    """Return how sure a tag is."""
    return f"right in {min(round(tag['confidence'] * 100), 99)} of 100 such cases"


def once(values: Iterable[str]) -> list[str]:
    """Return each value once, in order."""
    return list(dict.fromkeys(values))
