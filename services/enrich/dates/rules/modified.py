"""Modifiers that belong to the expression: early, late, mid-, the end of, more than."""

from services.enrich.dates.forms import Narrowed
from services.enrich.dates.pattern import rule

RULES = (
    rule("early date", "the? early|earlier|beginning DATE", "DATE", lambda date: Narrowed(date, "start")),
    rule("mid-date", "the? mid -? DATE", "DATE", lambda date: Narrowed(date, "middle")),
    rule("late date", "the? late|later DATE", "DATE", lambda date: Narrowed(date, "end")),
    rule("the beginning of", "the beginning|start of DATE", "DATE", lambda date: Narrowed(date, "start")),
    rule("the middle of", "the middle of DATE", "DATE", lambda date: Narrowed(date, "middle")),
    rule("the end of", "the end of DATE", "DATE", lambda date: Narrowed(date, "end")),
    rule("about a length", "_:APPROX LENGTH", "LENGTH", lambda length: length),
    rule("about a date", "_:APPROX DATE", "DATE", lambda date: date),
)
