"""Tables to draw places, actors and days from: what comes often has many slots, after Zipf's law."""

from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from math import asin, degrees
from typing import Any

from sqlalchemy import Column, Connection, Date, Float, Integer, MetaData, Table, Text, insert

SLOTS = 200_003
PLACES, ACTORS = 50_000, 100_000
YEARS_BEFORE = 30
"""How far back the dates of an article may lie."""

_COUNTRIES = 200
SECTORS = ("GOV", "MIL", "OPP", "CVL", "BUS", "JUD", "LEG", "COP")
KINDS = ("person", "organisation", "person", "government", "group")
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_SYLLABLES = ("ka", "lo", "mi", "ne", "ru", "sta", "ven", "pol", "dar", "qui")

_metadata = MetaData()


def _table(name: str, *columns: Column[Any]) -> Table:
    return Table(f"drawn_{name}", _metadata, *columns)


def _texts(*names: str) -> list[Column[str]]:
    return [Column(name, Text) for name in names]


_numbers = _table("numbers", Column("number", Integer, primary_key=True))
_places = _table(
    "places",
    Column("slot", Integer, primary_key=True),
    *_texts("name", "country", "subdivision"),
    Column("geonames_id", Integer),
    Column("longitude", Float),
    Column("latitude", Float),
)
_actors = _table(
    "actors", Column("slot", Integer, primary_key=True), *_texts("kind", "name", "country", "code", "wikidata")
)
_spans = _table(
    "spans", *(Column(name, Integer, primary_key=name == "slot") for name in ("slot", "before", "precision"))
)
_days = _table(
    "days",
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("precision", Integer, primary_key=True, autoincrement=False),
    Column("first_day", Date),
    Column("last_day", Date),
)

Rows = Iterator[dict[str, object]]


def make(connection: Connection, first_day: date, days: int) -> None:
    """Make the tables."""
    _metadata.create_all(connection)
    connection.execute(insert(_numbers), [{"number": number} for number in range(12)])
    connection.execute(insert(_places), _in_slots(place, PLACES))
    connection.execute(insert(_actors), _in_slots(actor, ACTORS))
    connection.execute(insert(_spans), list(_some_spans()))
    connection.execute(insert(_days), list(_some_days(first_day, days)))


def rank(share: float, of: int) -> int:
    """Return which of so many things is drawn, by a number below 1: the nth comes about 1/n as often as the first."""
    return min(of, int((of + 1) ** share))


def word(number: int) -> str:
    """Return a word."""
    made = ""
    while number or not made:
        number, syllable = divmod(number, len(_SYLLABLES))
        made += _SYLLABLES[syllable]
    return made


def place(number: int) -> dict[str, Any]:
    """Return a place."""
    country = _letters(number * 7 % _COUNTRIES, 2)
    return {
        "name": word(number).capitalize(),
        "country": country,
        "subdivision": f"{country}-{number % 9 + 1:02}",
        "geonames_id": number,
        "longitude": round(number * 137.50776 % 360 - 180, 4),
        "latitude": round(degrees(asin(number * 0.61803399 % 2 - 1)), 4),
    }


def actor(number: int) -> dict[str, Any]:
    """Return an actor; one in ten is in Wikidata."""
    country = _letters(rank(number * 0.6180339 % 1, _COUNTRIES), 3)
    return {
        "kind": KINDS[number % len(KINDS)],
        "name": f"{word(number % 997).capitalize()} {word(number).capitalize()}",
        "country": country,
        "code": country + SECTORS[number % len(SECTORS)],
        "wikidata": f"Q{number}" if number < ACTORS // 10 else None,
    }


def _in_slots(thing: Callable[[int], dict[str, Any]], of: int) -> list[dict[str, Any]]:
    return [{"slot": slot} | thing(rank(slot / SLOTS, of)) for slot in range(SLOTS)]


def _some_spans() -> Rows:
    for slot in range(SLOTS):
        before = rank(slot / SLOTS, YEARS_BEFORE * 365) - 1
        yield {"slot": slot, "before": before, "precision": (0, 0, 0, 0, 0, 0, 0, 1, 1, 2)[slot % 10]}


def _some_days(first_day: date, days: int) -> Rows:
    for number in range(-YEARS_BEFORE * 365, days):
        day = first_day + timedelta(days=number)
        month = day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1])
        year = date(day.year, 1, 1), date(day.year, 12, 31)
        for precision, (first, last) in enumerate(((day, day), month, year)):
            yield {"number": number, "precision": precision, "first_day": first, "last_day": last}


def _letters(number: int, count: int) -> str:
    return "".join(_LETTERS[number // len(_LETTERS) ** place % len(_LETTERS)] for place in range(count))
