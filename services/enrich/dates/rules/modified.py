"""Modifiers that belong to the expression: early, late, mid-, the end of, more than."""

from dataclasses import replace
from fractions import Fraction
from typing import Any

from services.enrich.dates.forms import (
    DayOfMonth,
    Directed,
    Form,
    Length,
    Narrowed,
    PartOfDay,
    Relative,
    Sense,
    Weekday,
)
from services.enrich.dates.pattern import rule
from services.enrich.dates.rules.clock_times import hour_of_part


def _narrowed(sense: Sense) -> Any:
    return lambda date: Narrowed(date, sense)


def _within(sense: Sense) -> Any:
    """Return a production for `earlier` and `later`, which narrow a stretch of time, not a day that is named."""

    def production(date: Form) -> Form | None:
        return None if isinstance(date, Weekday | DayOfMonth) else Narrowed(date, sense)

    return production


def _one(length: Length) -> Length | None:
    return length if length.amounts[0][0] == Fraction(1) else None


def _at_hour(number: Fraction, time: Form) -> Form | None:
    """Return an hour of a part of a day: eight this evening."""
    hour = hour_of_part(number, time.part) if isinstance(time, PartOfDay) else None
    return replace(hour, day=time.day) if hour and isinstance(time, PartOfDay) else None


RULES = (
    rule("hour before its part of a day", "<at|about|around|by|until NUMBER o'clock? TIME", "TIME", _at_hour),
    rule("hour after its part of a day", "TIME at NUMBER o'clock? >.|,|;|break|and|local", "TIME", _at_hour),
    rule("early date", "the? very? early in? DATE", "DATE", _narrowed("start")),
    rule("mid-date", "the? mid|midway -? DATE", "DATE", _narrowed("middle")),
    rule("late date", "the? very? late in? DATE", "DATE", _narrowed("end")),
    rule("late-date", "early|late|end - DATE", "DATE", _narrowed("end")),
    rule("earlier in", "earlier in? DATE", "DATE", _within("start")),
    rule("later in", "later in? DATE", "DATE", _within("end")),
    rule("sometime in", "sometime in? DATE", "DATE", lambda date: date),
    rule("early part of a day", "early|late|later|earlier in|on? form:TIME", "TIME", lambda form: form),
    rule("the beginning of", "the? beginning|start|opening|outset|early of DATE", "DATE", _narrowed("start")),
    rule("the middle of", "the? middle of DATE", "DATE", _narrowed("middle")),
    rule("the end of", "the? end|close|rest|remainder of DATE", "DATE", _narrowed("end")),
    rule("part of a date", "the latter|later|last|first|early part|half|months|days|weeks of DATE", "DATE",
         _narrowed("end")),
    rule("about a length", "_:APPROX LENGTH", "LENGTH", lambda length: length),
    rule("over a length", "over LENGTH", "LENGTH", _one),
    rule("length or so", "LENGTH or so", "LENGTH", lambda length: length),
    rule("date or so", "DATE or so", "DATE", lambda date: date if isinstance(date, Relative) else None),
    rule("about a date", "_:APPROX form:DATE", "DATE",
         lambda form: None if isinstance(form, Weekday | Directed | Relative) else form),
    rule("about a time", "_:APPROX TIME", "TIME", lambda time: time),
)  # fmt: skip
