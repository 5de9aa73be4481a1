"""Sets: what happens again and again."""

from fractions import Fraction

from services.enrich.dates.calendar import SEASONS
from services.enrich.dates.forms import Length, Recurrence, Unit
from services.enrich.dates.pattern import rule
from services.enrich.dates.spelled import length_value

_EVERY: dict[Unit, str] = {
    "D": "P1D", "W": "P1W", "Mo": "P1M", "Y": "P1Y", "H": "PT1H", "M": "PT1M", "S": "PT1S", "Q": "P1Q", "DE": "P10Y",
    "CE": "P100Y", "WE": "XXXX-WXX-WE",
}  # fmt: skip


def _every(unit: Unit) -> Recurrence:
    return Recurrence(_EVERY[unit])


def _every_few(number: Fraction, units: Unit) -> Recurrence:
    return Recurrence(length_value(Length(((number, units),))))


def _weekday(weekday: int, part: str = "") -> Recurrence:
    return Recurrence(f"XXXX-WXX-{weekday}" + (f"T{part}" if part else ""))


RULES = (
    rule("every unit", "every|each other? UNIT", "SET", _every),
    rule("every few units", "every NUMBER UNITS", "SET", _every_few),
    rule("per unit", "per UNIT", "SET", _every),
    rule("slash unit", "</ UNIT", "SET", _every),
    rule("times a unit", "<once|twice|times|million|billion|trillion|thousand|REFUSED|BIG|percent|hours|days a|an UNIT",
         "SET", _every),
    rule("periodic adverb", "OFTEN >!Name|other", "SET", lambda often: Recurrence(*often)),
    rule("daily", "daily >!Name", "SET", lambda: Recurrence("P1D", "day")),
    rule("every weekday", "every|each other? WEEKDAY", "SET", _weekday),
    rule("weekdays", "WEEKDAYS", "SET", lambda weekdays: _weekday(weekdays)),
    rule("part of weekdays", "every|each? WEEKDAY part:PARTS", "SET", _weekday),
    rule("part of every weekday", "every|each WEEKDAY PART", "SET", _weekday),
    rule("every part of the day", "every|each PART", "SET", lambda part: Recurrence(f"XXXX-XX-XXT{part}")),
    rule("every month of the year", "every|each MONTH", "SET", lambda month: Recurrence(f"XXXX-{month:02d}")),
    rule("every season", "every|each SEASON", "SET", lambda season: Recurrence(f"XXXX-{SEASONS[season - 1]}")),
)  # fmt: skip
