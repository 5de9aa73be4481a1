"""Durations: exact, approximate and vague."""

from fractions import Fraction

from services.enrich.dates.forms import Length, Unit
from services.enrich.dates.pattern import rule


def _length(amount: Fraction | None, unit: Unit | str) -> Length | None:
    if unit == "fortnight":
        amount, unit = amount * 2 if amount else None, "W"
    return Length(((amount, unit),))  # type: ignore[arg-type]


RULES = (
    rule("number of units", "NUMBER -|more|additional|full|consecutive|straight? units:UNIT|UNITS -? old?", "LENGTH",
         lambda number, units: _length(number, units)),
    rule("a unit", "a|an UNIT", "LENGTH", lambda unit: _length(Fraction(1), unit)),
    rule("a unit and a half", "a|an UNIT and a half", "LENGTH", lambda unit: _length(Fraction(3, 2), unit)),
    rule("vague number of units", "_:VAGUE -|more? UNITS", "LENGTH", lambda units: _length(None, units)),
    rule("bare units", "<for|in|over|within|after UNITS >!ago|later|earlier|old|before|after", "LENGTH",
         lambda units: _length(None, units)),
    rule("unit-long", "UNIT - long", "LENGTH", lambda unit: _length(Fraction(1), unit)),
)  # fmt: skip
