"""Expressions made of others: a part of a day, a time on a day, a month of last year, one date that lends its year."""

from dataclasses import replace

from services.enrich.dates.forms import (
    Anaphoric,
    Clock,
    Containing,
    DayOfMonth,
    Directed,
    Fixed,
    Form,
    InYear,
    Latest,
    Length,
    Origin,
    PartOfDay,
    Relative,
    Shifted,
    Weekday,
)
from services.enrich.dates.pattern import rule


def _on_day(time: Form, date: Form) -> Form | None:
    if isinstance(time, Clock | PartOfDay) and time.day is None and _is_day(date):
        return replace(time, day=date)
    return None


def _is_day(form: Form) -> bool:
    match form:
        case DayOfMonth() | Weekday():
            return True
        case Relative(granularity) | Anaphoric(granularity):
            return granularity == "day"
        case Directed(inner):
            return _is_day(inner)
    return False


def _part(date: Form, part: str) -> PartOfDay | None:
    return PartOfDay(part, date) if _is_day(date) else None


def _of_year(date: Form, year: Form) -> Form | None:
    """Give a month, season or quarter its year, if that is what the second form is."""
    if not isinstance(year, Relative | Anaphoric | Fixed) or _kind(year) != "year":
        return None
    return _with_year(date, year)


def _half(ordinal: int, year: Form) -> InYear | None:
    """Give a half its year, if that is what the second form is."""
    is_year = isinstance(year, Relative | Anaphoric | Latest) and year.granularity == "year"
    return InYear("half", ordinal, year) if is_year and ordinal <= 2 else None


def _kind(form: Relative | Anaphoric | Fixed) -> str:
    return form.period.granularity if isinstance(form, Fixed) else form.granularity


def _with_year(date: Form, year: Form) -> Form | None:
    match date:
        case InYear(_, _, None):
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


def _of_week(date: Form, week: Form) -> Form | None:
    is_week = isinstance(week, Relative | Anaphoric) and week.granularity == "week"
    return replace(date, week=week) if is_week and isinstance(date, Weekday) and date.week is None else None


def _from_weekday(length: Length, date: Form) -> Form | None:
    """Count weeks from a weekday to come in days: the result is a day, too."""
    if not isinstance(date, Weekday) or len(length.amounts) > 1:
        return None
    ((amount, unit),) = length.amounts
    days = Length(((amount * 7, "D"),)) if amount and unit == "W" else length
    return Shifted(days, 1, Origin.SPEECH, Directed(date, 1))


RULES = (
    rule("part of a named day", "date:DATE mid? -? PART", "TIME", _part),
    rule("part of the day of", "the? early|late? PART _:hours|LENGTH-OPEN? of|on date:DATE", "TIME", _part),
    rule("the early hours of a day", "the early|small _:LENGTH-OPEN of date:DATE _:PART?", "TIME",
         lambda date: _part(date, "MO")),
    rule("part of the day before its day", "mid? -? PART date:DATE", "TIME",
         lambda part, date: _part(date, part) if isinstance(date, Relative) else None),
    rule("time on a day", "TIME ,? DATE", "TIME", _on_day),
    rule("time before its day", "TIME >( on DATE )", "TIME", _on_day),
    rule("local time, another zone's and their day", "TIME >( local? time? bracket _:TIME bracket on|,? DATE )", "TIME",
         _on_day),
    rule("another zone's time before its day", "<bracket TIME >( bracket on|,? DATE )", "TIME", _on_day),
    rule("half of a year that is told", "the ORDINAL half of year:DATE", "DATE", _half),
    rule("local time on a day", "TIME Name time on|,? DATE", "TIME", _on_day),
    rule("local time", "TIME Name time", "TIME", lambda time: time),
    rule("day at a time", "DATE ,? TIME", "TIME", lambda date, time: _on_day(time, date)),
    rule("date of a year", "date:DATE|SEASON-OPEN|SEASON-NOUN of|,? year:DATE", "DATE", _of_year),
    rule("year's date", "year:DATE 's date:DATE|SEASON-NOUN", "DATE", lambda year, date: _of_year(date, year)),
    rule("weekday of a week", "date:DATE of|,? week:DATE", "DATE", _of_week),
    rule("week's weekday", "week:DATE 's? date:DATE", "DATE", lambda week, date: _of_week(date, week)),
    rule("date that borrows a year", "date:DATE|SEASON-OPEN >( and|to|-|or|through|until other:DATE )", "DATE",
         _lent_year),
    rule("date of a list that borrows a year", "date:DATE >( , _:DATE ,? and|or other:DATE )", "DATE", _lent_year),
    rule("the week of", "the week of|ending|beginning DATE", "DATE", lambda date: Containing("week", date)),
    rule("a length from a weekday", "LENGTH from DATE", "DATE", _from_weekday),
    rule("length of a date", "LENGTH of _:DATE", "LENGTH", lambda length: length),
    rule("bare length", "form:LENGTH-OPEN", "LENGTH", lambda form: form),
    rule("attributive length", "form:LENGTH-NOUN", "LENGTH", lambda form: form),
    rule("period of a length", "a|the form:LENGTH-NOUN period|span|term|stretch", "LENGTH", lambda form: form),
)  # fmt: skip
