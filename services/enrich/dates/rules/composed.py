"""Expressions made of others: a part of a day, a time on a day, a month of last year, one date that lends its year."""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from services.enrich.dates.forms import (
    GRANULARITY,
    Anaphoric,
    Clock,
    Containing,
    DayOfMonth,
    Directed,
    Doubtful,
    Fixed,
    Form,
    Holiday,
    InYear,
    Latest,
    Length,
    Moment,
    Nth,
    Origin,
    PartOfDay,
    Relative,
    Shifted,
    Unit,
    Weekday,
)
from services.enrich.dates.pattern import rule


def _on_day(time: Form, date: Form) -> Form | None:
    if isinstance(time, Clock | PartOfDay) and time.day is None and _is_day(date):
        return replace(time, day=date)
    return None


def _is_day(form: Form) -> bool:
    match form:
        case DayOfMonth() | Weekday() | Holiday() | Moment():
            return True
        case Nth(_, unit):
            return unit == "day" or isinstance(unit, Weekday)
        case Relative(granularity) | Anaphoric(granularity):
            return granularity == "day"
        case Directed(inner) | Doubtful(inner):
            return _is_day(inner)
    return False


def _part(date: Form, part: str) -> PartOfDay | None:
    return PartOfDay(part, date) if _is_day(date) else None


def _part_of(part: Form, whole: Form) -> Form | None:
    """Give a month, a day or a season its year and a weekday its week, if that is what the second form is."""
    match part:
        case InYear(_, _, None) | DayOfMonth(_, InYear(_, _, None)) | Holiday(_, None) if _kind(whole) == "year":
            return _with_year(part, whole)
        case Weekday(nth, None) if _kind(whole) == "week":
            return Weekday(nth, whole)
    return None


def _nth(n: int | None, unit: Unit | Form, whole: Form) -> Nth | None:
    """Return the nth unit or weekday of something longer, or the last one."""
    if isinstance(unit, str):
        return Nth(n or -1, GRANULARITY[unit], whole)
    return Nth(n or -1, unit, whole) if isinstance(unit, Weekday) else None


def _half(ordinal: int, year: Form) -> InYear | None:
    return InYear("half", ordinal, year) if _kind(year) == "year" and ordinal <= 2 else None


def _kind(form: Form) -> str | None:
    match form:
        case Fixed(period):
            return period.granularity
        case Relative(granularity) | Anaphoric(granularity) | Latest(granularity):
            return granularity
    return None


def _with_year(date: Form, year: Form) -> Form | None:
    match date:
        case InYear(_, _, None) | Holiday(_, None):
            return replace(date, year=year)
        case DayOfMonth(_, InYear(_, _, None) as month):
            return replace(date, month=replace(month, year=year))
    return None


def _lent_year(date: Form, other: Form) -> Form | None:
    """Take the year of the date that follows: April and June 1955."""
    match other:
        case InYear(_, _, Fixed() as year) | DayOfMonth(_, InYear(_, _, Fixed() as year)):
            return _with_year(date, year)
    return None


def _lent_hour(number: Fraction, time: Form) -> Clock | None:
    """Take the half of the day from the hour that follows: from 9 to 11 p.m., from 11 a.m. for a range to 2 p.m."""
    if not isinstance(time, Clock) or not 1 <= number <= 12 or number.denominator != 1:
        return None
    hour = int(number) % 12 + time.hour // 12 * 12
    return replace(time, hour=hour if hour < time.hour else hour % 12, minute=None)


def _beside(sign: int) -> Callable[..., Shifted | None]:
    """Return a production for a day or a longer unit at an exact distance from a date: two days before Christmas."""

    def production(length: Length | Unit, date: Form) -> Shifted | None:
        if isinstance(length, str):  # the week before Christmas is a week, not a day
            length = Length(((Fraction(1), length),))
        elif length.amounts[0][1] == "W":
            length = Length(tuple((amount and amount * 7, "D") for amount, _ in length.amounts))
        ((amount, unit), *more) = length.amounts
        if more or amount is None or unit in "SMH" or (unit in "DW" and not _is_day(date)):
            return None
        return Shifted(length, sign, Origin.SPEECH, date)

    return production


def _from(length: Length, date: Form) -> Shifted | None:
    """Count from a weekday to come: a week from Tuesday."""
    return _beside(1)(length, Directed(date, 1) if isinstance(date, Weekday) else date)


def _stamp(date: Form, time: Form, year: Form) -> Form | None:
    """Put together what a machine has stamped: Tue Mar 5 10:22:31 EST 2013."""
    return _on_day(time, _with_year(date, year) or date) if _kind(year) == "year" else None


_NO_SPAN = "<!for|in|within|over|during|first|last"
"""What makes a length of time of it: for two years after 2010."""

RULES = (
    rule("part of a named day", "date:DATE mid? -? PART", "TIME", _part),
    rule("part of the day of", "the? early|late? PART _:hours|LENGTH-OPEN? of|on date:DATE", "TIME", _part),
    rule("the early hours of a day", "the early|small|wee _:LENGTH-OPEN of date:DATE _:PART?", "TIME",
         lambda date: _part(date, "MO")),
    rule("the early hours", "<in|until|into|by|during the early|small|wee hours|LENGTH-OPEN ( of the _:PART )? >!of",
         "TIME", lambda: PartOfDay("MO")),
    rule("part of the day before its day", "mid? -? PART date:DATE", "TIME",
         lambda part, date: _part(date, part) if isinstance(date, Relative) else None),
    rule("time on a day", "TIME ,? DATE", "TIME", _on_day),
    rule("time before its day", "TIME >( on DATE )", "TIME", _on_day),
    rule("local time, another zone's and their day", "TIME >( local? time? bracket _:TIME bracket on|,? DATE )", "TIME",
         _on_day),
    rule("another zone's time before its day", "<bracket TIME >( bracket on|,? DATE )", "TIME", _on_day),
    rule("half of a year that is told", "the ORDINAL half of year:DATE", "DATE", _half),
    rule("nth in something", "the? n:ORDINAL|last|final unit:UNIT|DATE of|in whole:DATE", "DATE", _nth),
    rule("time on a day that is described", "TIME >( on the day )", "TIME", lambda time: _on_day(time, Moment())),
    rule("local time on a day", "TIME Name time on|,? DATE", "TIME", _on_day),
    rule("local time", "TIME Name time", "TIME", lambda time: time),
    rule("day at a time", "DATE ,? TIME", "TIME", lambda date, time: _on_day(time, date)),
    rule("date of a longer one", "part:DATE|SEASON-OPEN|SEASON-NOUN of|,? whole:DATE", "DATE", _part_of),
    rule("longer one's date", "whole:DATE 's part:DATE|SEASON-NOUN", "DATE", lambda whole, part: _part_of(part, whole)),
    rule("day, time and year", "DATE ,? TIME year:DATE", "TIME", _stamp),
    rule("date that borrows a year", "date:DATE|SEASON-OPEN >( and|to|-|or|through|until other:DATE )", "DATE",
         _lent_year),
    rule("date of a list that borrows a year", "date:DATE >( , _:DATE ,? and|or other:DATE )", "DATE", _lent_year),
    rule("the week of", "the week of|ending|beginning DATE", "DATE", lambda date: Containing("week", date)),
    rule("before a date", f"{_NO_SPAN} the? length:LENGTH|UNIT before date:DATE", "DATE", _beside(-1)),
    rule("after a date", f"{_NO_SPAN} the? length:LENGTH|UNIT after|following date:DATE", "DATE", _beside(1)),
    rule("from a date", f"{_NO_SPAN} LENGTH from|on date:DATE >!to|-|until|through", "DATE", _from),
    rule("a weekday in a week", "date:DATE week >.|,|;|break|and|at|to", "DATE",
         lambda date: _from(Length(((Fraction(1), "W"),)), date) if isinstance(date, Weekday) else None),
    rule("first hour of a range", "<from|between|, NUMBER >( -|to|and|until|till TIME )", "TIME", _lent_hour),
    rule("length of a date", "LENGTH of _:DATE", "LENGTH", lambda length: length),
    rule("bare length", "form:LENGTH-OPEN|LENGTH-NOUN", "LENGTH", lambda form: form),
    rule("period of a length", "a|the form:LENGTH-NOUN period|span|term|stretch", "LENGTH", lambda form: form),
)  # fmt: skip
