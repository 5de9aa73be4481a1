"""Durations: exact, approximate and vague."""

from fractions import Fraction

from services.enrich.dates.forms import Length, Unit
from services.enrich.dates.pattern import rule

_PLAUSIBLE = 10_000


def _length(number: Fraction | None, units: Unit) -> Length | None:
    if units == "WE" or (number is not None and not 0 < number < _PLAUSIBLE):
        return None
    return Length(((number, units),))


def _vague(units: Unit) -> Length | None:
    return _length(None, units)


def _two(first: Fraction, one: Unit, second: Fraction, other: Unit) -> Length | None:
    return Length(((first, one), (second, other))) if one != other else None


_KINDS = "more|additional|full|consecutive|straight|whole|trading|working|calendar|long|business|successive|short"

RULES = (
    rule("fortnights", "NUMBER|a? fortnight|fortnights", "LENGTH",
         lambda number=None: _length((number or 1) * Fraction(2), "W")),
    rule("number of units", f"NUMBER {_KINDS}? UNITS", "LENGTH", _length),
    rule("number of unit", f"NUMBER {_KINDS}? units:UNIT", "LENGTH", lambda number, units: _length(number, units)
         if number == 1 else None),
    rule("number of unit as an attribute", "NUMBER units:UNIT long?", "LENGTH-NOUN", _length),
    rule("hyphened length", "NUMBER - units:UNIT|UNITS -? long?", "LENGTH-NOUN", _length),
    rule("units and units", "first:NUMBER one:UNIT|UNITS ,|and? second:NUMBER other:UNIT|UNITS", "LENGTH", _two),
    rule("from few to many units", "low:NUMBER to|or|and|- high:NUMBER units:UNIT|UNITS", "LENGTH",
         lambda low, high, units: _length(None, units) if low < high else None),
    rule("a unit", "a|an single|full|whole|additional? UNIT", "LENGTH",
         lambda unit: _length(Fraction(1), unit)),
    rule("all day", "all unit:day >!long|Name", "LENGTH", lambda unit: _length(Fraction(1), unit)),
    rule("a unit and a half", "a|an UNIT and a half", "LENGTH", lambda unit: _length(Fraction(3, 2), unit)),
    rule("half a century", "a? half - UNIT", "LENGTH", lambda unit: _length(Fraction(1, 2), unit)),
    rule("quarter-century", "a? quarter - century", "LENGTH", lambda: _length(Fraction(25), "Y")),
    rule("vague number of units", "_:VAGUE -|more|long? units:UNIT|UNITS", "LENGTH", _vague),
    rule("unit-long", "UNIT -? long", "LENGTH-NOUN", lambda unit: _length(Fraction(1), unit)),
    rule("units-long", "UNITS -? long", "LENGTH-NOUN", _vague),
    rule("units or units", "recent|coming? one:UNITS or|and _:UNITS", "LENGTH", lambda one: _length(None, one)),
    rule("recent units", "recent|coming|intervening UNITS", "LENGTH", _vague),
    rule("bare units", "<for|in|over|within|after|took|take|takes|spent|lasted|last|about|the UNITS "
         ">!-|ahead|ago|later|earlier|old|before|after|'s", "LENGTH-OPEN", _vague),
    rule("units beside", "<the UNITS >before|after|since|leading|following", "LENGTH-OPEN", _vague),
    rule("units of", "UNITS >of", "LENGTH-OPEN", _vague),
)  # fmt: skip
