"""Days, months, weekdays and seasons, with and without their year."""

from fractions import Fraction

from services.enrich.dates.calendar import Period, days_in_month
from services.enrich.dates.forms import DayOfMonth, Fixed, Form, InYear, Weekday
from services.enrich.dates.pattern import rule

_TWO_DIGIT_PIVOT = 70


def _year(number: int | None, bc: bool = False) -> Fixed | None:
    return None if number is None else Fixed(Period("year", 1 - number if bc else number))


def _day(month: int, day: Fraction | int, year: int | Form | None = None) -> DayOfMonth | None:
    known = year if isinstance(year, int) else 2000
    if day != int(day) or not 1 <= day <= days_in_month(known, month):
        return None
    return DayOfMonth(int(day), InYear("month", month, _year(year) if isinstance(year, int) else year))


def _slashed(slashed: tuple[str, str, str]) -> Form | None:
    month, day, year = map(int, slashed)
    if len(slashed[2]) == 3 or not 1 <= month <= 12:
        return None
    return _day(month, day, year if year > 99 else year + (1900 if year >= _TWO_DIGIT_PIVOT else 2000))


def _month(month: int, year: int | Form | None = None) -> InYear:
    return InYear("month", month, _year(year) if isinstance(year, int) else year)


def _season(season: int, year: int | None = None) -> InYear:
    return InYear("season", season, _year(year))


RULES = (
    rule("month day, year", "_:WEEKDAY? ,? the? MONTH the? day:NUMBER|ORDINAL ,|of? year:YEAR|SHORT", "DATE",
         lambda month, day, year: _day(month, day, year)),
    rule("day month year", "_:WEEKDAY? ,? the? day:NUMBER|ORDINAL of? MONTH ,|of? year:YEAR|SHORT", "DATE",
         lambda month, day, year: _day(month, day, year)),
    rule("month and day", "_:WEEKDAY? ,? MONTH the? day:NUMBER|ORDINAL|ZERO >!UNITS", "DATE",
         lambda month, day: _day(month, day)),
    rule("day and month", "_:WEEKDAY? ,? the? day:NUMBER|ORDINAL|ZERO of? MONTH", "DATE",
         lambda day, month: _day(month, day)),
    rule("slashed date", "SLASHED", "DATE", _slashed),
    rule("month and year", "MONTH ,|of? year:YEAR|SHORT", "DATE", _month),
    rule("month", "MONTH", "DATE", _month),
    rule("weekday", "WEEKDAY", "DATE", lambda weekday: Weekday(weekday)),
    rule("season and year", "the? SEASON of? YEAR", "DATE", _season),
    rule("season", "<the|last|this|next|in|during|by|since|until|of|late|early|and|past|coming SEASON", "SEASON-OPEN",
         _season),
)  # fmt: skip
