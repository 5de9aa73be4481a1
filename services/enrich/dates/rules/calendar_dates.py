"""Days, months, weekdays and seasons, with and without their year."""

from fractions import Fraction

from services.enrich.dates.calendar import days_in_month
from services.enrich.dates.forms import (
    DayOfMonth,
    Doubtful,
    Famous,
    Fixed,
    Form,
    InYear,
    Relative,
    TwoDigitYear,
    Weekday,
)
from services.enrich.dates.pattern import rule

_TWO_DIGIT_PIVOT = 70
_LEAP = 2000  # a 29th of February is a date in any year; whether there was one is found out when it is read


def _year(year: int | TwoDigitYear | None) -> Form | None:
    return Fixed.of_year(year) if isinstance(year, int) else year


def _day(
    month: int, day: Fraction | int, year: int | TwoDigitYear | None = None, weekday: int | None = None
) -> DayOfMonth | None:
    """Return a day, even one that does not exist if it is said beyond doubt: February 30, 2015."""
    most = 31 if year is not None or isinstance(day, int) else days_in_month(_LEAP, month)
    if day.denominator != 1 or not 1 <= day.numerator <= most:
        return None
    return DayOfMonth(day.numerator, InYear("month", month, _year(year)), weekday)


def _slashed(slashed: tuple[str, str, str]) -> Form | None:
    month, day, year = map(int, slashed)
    if len(slashed[2]) == 3:
        return None
    if year < 100:
        year += 1900 if year >= _TWO_DIGIT_PIVOT else 2000
    if month > 12 >= day > 0:
        return _day(day, month, year)
    form = _day(month, day, year) if 1 <= month <= 12 else None
    return Doubtful(form, "read with the month first") if form and day <= 12 and day != month else form


def _dotted(dotted: tuple[int, int, int]) -> DayOfMonth | None:
    """Read the day first: only countries that write it first put full stops."""
    day, month, year = dotted
    return _day(month, day, year) if 1 <= month <= 12 else None


def _ordinal_day(ordinal: int, weekday: int | None = None) -> DayOfMonth | None:
    return DayOfMonth(ordinal, weekday=weekday) if 1 <= ordinal <= 31 else None


def _famous_figures(first: Fraction, second: Fraction) -> DayOfMonth | None:
    known = {(9, 11): (9, 11, 2001), (26, 11): (11, 26, 2008)}.get((int(first), int(second)))
    return _day(*known) if known else None


def _month(month: int, year: int | TwoDigitYear | None = None) -> InYear:
    return InYear("month", month, _year(year))


def _season(season: int, year: int | TwoDigitYear | None = None) -> InYear:
    return InYear("season", season, _year(year))


_OPEN_SEASON = "<last|this|next|in|during|by|since|until|late|early|past|coming|that|same|over|through|throughout|of"
_ALONE = ">!WEEKDAY|NUMBER|VAGUE|other|Name|-|half|UNIT|UNITS|PART|time|period|of"
"""So an ordinal is a day, and does not count what follows."""
_FAMOUS = {(1, 6): 2021, (9, 11): 2001, (10, 7): 2023}
"""Days of attacks that the news calls by month and day alone, and their years."""
_ATTACK = (
    "attack|attacks|terror|terrorist|assault|massacre|riot|riots|rioters|insurrection|hijackers|hijackings|committee|"
    "commission"
)


def _famous(month: int, day: Fraction | int) -> Famous | None:
    year = _FAMOUS.get((month, int(day)))
    known, before = _day(month, day, year), _day(month, day)
    return Famous(known, before) if year and known and before else None


RULES = (
    rule("a day known by an attack", f"MONTH the? day:NUMBER|ORDINAL >{_ATTACK}", "DATE", _famous),
    rule("month day, year", "( _:WEEKDAY ,? )? the? MONTH the? day:NUMBER|ORDINAL ,|of? year:YEAR|SHORT", "DATE", _day),
    rule("day month year", "( _:WEEKDAY ,? )? the? day:NUMBER|ORDINAL of? MONTH ,|of? year:YEAR|SHORT", "DATE", _day),
    rule("month and day", "( WEEKDAY ,? )? MONTH the? day:NUMBER|ORDINAL|ZERO >!UNITS|%|percent", "DATE", _day),
    rule("day and month", "( WEEKDAY ,? )? the? day:NUMBER|ORDINAL|ZERO of? MONTH", "DATE", _day),
    rule("last day of a range",
         "<( MONTH NUMBER -|and|to|or|through ) the? day:NUMBER|ORDINAL >!UNITS|,|other|%", "DATE",
         lambda month, number, day: _day(month, day) if number < day else None),
    rule("last day of a range with its year", "<( MONTH NUMBER -|and|to|or|through ) the? day:NUMBER , YEAR", "DATE",
         lambda month, number, day, year: _day(month, day, year) if number < day else None),
    rule("first day of a range", "day:NUMBER|ORDINAL >( -|and|to|or|through the? number:NUMBER|ORDINAL MONTH )", "DATE",
         lambda day, number, month: _day(month, day) if number > day else None),
    rule("slashed date", "SLASHED", "DATE", _slashed),
    rule("dotted date", "DOTTED", "DATE", _dotted),
    rule("9/11", "<!/|NUMBER first:NUMBER / second:NUMBER >!/|NUMBER", "DATE", _famous_figures),
    rule("month and year", "MONTH ,|of? year:YEAR|SHORT", "DATE", _month),
    rule("month", "MONTH", "DATE", _month),
    rule("weekday", "WEEKDAY", "DATE", lambda weekday: Weekday(weekday)),
    rule("weekday and day", f"WEEKDAY ,? the? ORDINAL {_ALONE}", "DATE", _ordinal_day),
    rule("ordinal day", f"the ORDINAL {_ALONE}", "DAY-OPEN", _ordinal_day),
    rule("day of this month", "the? ORDINAL inst .?", "DATE",
         lambda ordinal: DayOfMonth(ordinal, Relative("month", 0))),
    rule("season and year", "the? SEASON of? YEAR", "DATE", _season),
    rule("the season", f"{_OPEN_SEASON} SEASON >!of|Name", "SEASON-OPEN", _season),
    rule("another season", "<and season:summer|autumn|winter >!of|Name", "SEASON-OPEN", _season),
    rule("the named season", "the SEASON >!of|other|Name", "SEASON-OPEN", _season),
    rule("season as an attribute", "season:spring|summer|autumn|winter", "SEASON-NOUN", _season),
)  # fmt: skip
