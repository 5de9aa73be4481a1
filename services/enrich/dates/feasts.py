"""The days of holidays: of the year, of a month's weekdays, from Easter, or listed. All are in holidays.tsv."""

from collections.abc import Callable
from itertools import count
from typing import NamedTuple, TypeAlias

from services.enrich.dates.calendar import Period, nth_weekday, ordinal
from services.enrich.dates.lexicon import WORDS
from services.enrich.dates.tables import rows

DayOfYear: TypeAlias = Callable[[int], int | None]
"""The number of a day, by the year, if it is known for that year."""


class Feast(NamedTuple):
    """A holiday, the words for it in the language of the rules, and its day."""

    name: str
    words: str
    day: DayOfYear


def easter(year: int) -> int:
    """Return the number of Easter Sunday in the Gregorian calendar (the rule of Butcher)."""
    golden = year % 19
    century, of_century = divmod(year, 100)
    leaps, beyond = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - leaps - correction + 15) % 30
    fours, rest = divmod(of_century, 4)
    sunday = (32 + 2 * beyond + 2 * fours - moon - rest) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    month, day_before = divmod(moon + sunday - 7 * late + 114, 31)
    return ordinal(year, month, day_before + 1)


def _on(day: str) -> DayOfYear:
    month, of_month = map(int, day.split("-"))
    return lambda year: ordinal(year, month, of_month)


def _weekday(month: str, nth: str, name: str, later: str = "0") -> DayOfYear:
    which = -1 if nth == "last" else int(nth[0])

    def day(year: int) -> int:
        whole = Period.in_year("month", year, int(month))
        return nth_weekday(*whole.days, WORDS[name][1], which) + int(later)

    return day


def _from_easter(days: str) -> DayOfYear:
    return lambda year: easter(year) + int(days)


def _listed(first: str, *days: str) -> DayOfYear:
    listed = dict(zip(count(int(first)), days, strict=False))
    return lambda year: _on(listed[year])(year) if year in listed else None


_KINDS: dict[str, Callable[..., DayOfYear]] = {
    "on": _on, "weekday": _weekday, "easter": _from_easter, "listed": _listed,
}  # fmt: skip


def _feast(name: str, words: str, when: str) -> Feast:
    kind, *arguments = when.split(" ")
    return Feast(name, words, _KINDS[kind](*arguments))


FEASTS = {row[0]: _feast(*row) for row in rows("holidays")}


def day(name: str, year: int) -> Period | None:
    """Return the day of a holiday in a year, if it is known for that year."""
    known = FEASTS[name].day(year)
    return None if known is None else Period("day", known)
