"""Dates told from the present or from the date last named: today, last week, two years ago, the next day."""

from collections.abc import Callable

from services.enrich.dates.forms import (
    GRANULARITY,
    Anaphoric,
    Directed,
    Form,
    Latest,
    Length,
    Moment,
    Narrowed,
    Origin,
    Relative,
    Shifted,
    Unit,
)
from services.enrich.dates.pattern import rule


def _unit(unit: Unit, by: int) -> Relative:
    return Relative(GRANULARITY[unit], by)


def _anaphoric(unit: Unit, by: int) -> Anaphoric:
    return Anaphoric(GRANULARITY[unit], by)


def _length(length: Length | Unit) -> Length:
    """Return a length, a vague one of bare units: the past weeks."""
    return Length(((None, length),)) if isinstance(length, str) else length


def _shifted(sign: int, origin: Origin) -> Callable[[Length | Unit], Shifted]:
    return lambda length: Shifted(_length(length), sign, origin)


def _told(unit: Unit) -> Form:
    """Return the unit that a text speaks of as such: the month last named, but the year in which it was written."""
    match unit:
        case "Mo":
            return Anaphoric("month", 0)
        case "Y" | "Q":
            return Latest(GRANULARITY[unit])
    return _unit(unit, 0)


def _end(unit: Unit) -> Narrowed:
    return Narrowed(_told(unit), "end")


_EDGES = "end|rest|middle|close|start|beginning"
_WHOLE = ">!of >!( in _:DATE )"
"""What follows if a unit is not the last one as such, but the last of something: the last week of May."""

RULES = (
    rule("today", "today", "DATE", lambda: Relative("day", 0)),
    rule("yesterday", "yesterday", "DATE", lambda: Relative("day", -1)),
    rule("tomorrow", "tomorrow", "DATE", lambda: Relative("day", 1)),
    rule("this unit", "this current|fiscal? UNIT", "DATE", lambda unit: _unit(unit, 0)),
    rule("the current unit", "the? current fiscal? UNIT", "DATE", lambda unit: _unit(unit, 0)),
    rule("last unit", "<!the this? last|past fiscal? UNIT", "DATE", lambda unit: _unit(unit, -1)),
    rule("the last unit", f"the last|past fiscal? UNIT {_WHOLE}", "DATE", lambda unit: _unit(unit, -1)),
    rule("next unit", "next fiscal? UNIT", "DATE", lambda unit: _unit(unit, 1)),
    rule("coming unit", "this|the coming|upcoming fiscal? UNIT", "DATE", lambda unit: _unit(unit, int(unit != "WE"))),
    rule("that unit", "that same? UNIT", "DATE", lambda unit: _anaphoric(unit, 0)),
    rule("the same unit", "the same UNIT", "DATE", lambda unit: _anaphoric(unit, 0)),
    rule("the day spoken of", "<in|throughout|during the _:day >!DATE|of|'s|before|after|following|when|that", "DATE",
         lambda: Anaphoric("day", 0)),
    rule("the following unit", "the following|next|subsequent UNIT", "DATE", lambda unit: _anaphoric(unit, 1)),
    rule("the unit after", "the UNIT following|after >.|,|;|break", "DATE", lambda unit: _anaphoric(unit, 1)),
    rule("the unit before", "the UNIT before|earlier >.|,|;|break", "DATE", lambda unit: _anaphoric(unit, -1)),
    rule("the unit before or after something", "the _:UNIT before|after >the|Name|other", "DATE", Moment),
    rule("the previous unit", "the? previous|preceding|prior UNIT", "DATE", lambda unit: _anaphoric(unit, -1)),
    rule("the unit before the last", "the UNIT before last >!DATE", "DATE", lambda unit: _unit(unit, -2)),
    rule("the unit after the next", "the UNIT after next", "DATE", lambda unit: _unit(unit, 2)),
    rule("the year of the text", "the full|entire|whole? unit:year >!-|'s|before|after|following", "DATE", _told),
    rule("the unit of the text", "the unit:month|week >!-|of|ending|beginning|before|after|following", "DATE", _told),
    rule("the decade of the text", f"<( {_EDGES} of ) the unit:decade|century", "DATE", _told),
    rule("the end of this month", "<by|before|until the end of the month", "DATE",
         lambda: Narrowed(Relative("month", 0), "end")),
    rule("the unit's end", "<!last|next|that the|this? unit:year|month|week|decade|century 's end", "DATE", _end),
    rule("end of unit", "the? end of unit:year|month|week|quarter", "DATE", _end),
    rule("the weekend to come", "<by|before|until the weekend", "DATE", lambda: Relative("weekend", 0)),
    rule("the weekend", "the weekend >!of", "DATE", lambda: Latest("weekend")),
    rule("last named date", "<!the last form:DATE|SEASON-OPEN|SEASON-NOUN", "DATE", lambda form: Directed(form, -1)),
    rule("the last named date", f"the last form:DATE|SEASON-OPEN|SEASON-NOUN {_WHOLE}", "DATE",
         lambda form: Directed(form, -1)),
    rule("next named date", "this? coming|next form:DATE|SEASON-OPEN|SEASON-NOUN", "DATE",
         lambda form: Directed(form, 1)),
    rule("past named date", "this past form:DATE|SEASON-OPEN|SEASON-NOUN", "DATE", lambda form: Directed(form, -1)),
    rule("this named date", "this form:DATE|SEASON-OPEN|SEASON-NOUN", "DATE", lambda form: Directed(form, 0)),
    rule("the following named date", "the following|next form:DATE|SEASON-OPEN|SEASON-NOUN", "DATE",
         lambda form: Directed(form, 1, Origin.TEXT)),
    rule("the previous named date", "the previous form:DATE|SEASON-OPEN|SEASON-NOUN", "DATE",
         lambda form: Directed(form, -1, Origin.TEXT)),
    rule("open season", "the? form:SEASON-OPEN", "DATE", lambda form: form),
    rule("day of the month last named", "<on|of|until|by|from|since|to form:DAY-OPEN", "DATE", lambda form: form),
    rule("length ago", "length:LENGTH|UNITS or? so? ago", "DATE", _shifted(-1, Origin.SPEECH)),
    rule("length's time", "<in LENGTH '|’|'s time", "DATE", _shifted(1, Origin.SPEECH)),
    rule("length from now", "LENGTH from now", "DATE", _shifted(1, Origin.SPEECH)),
    rule("hours later", "LENGTH later|afterwards|afterward|thereafter|earlier|previously", "LENGTH",
         lambda length: length if length.amounts[-1][1] in ("S", "M", "H") else None),
    rule("length later", "length:LENGTH|UNITS later|afterwards|afterward|thereafter", "DATE", _shifted(1, Origin.TEXT)),
    rule("length earlier", "length:LENGTH|UNITS earlier|previously", "DATE", _shifted(-1, Origin.TEXT)),
    rule("length before", "LENGTH before >.|,|;|break", "DATE", _shifted(-1, Origin.TEXT)),
    rule("last units", "the? last|past|next|coming|following|first|final|previous|latest|same|preceding|initial "
         "length:LENGTH|UNITS", "LENGTH", _length),
    rule("numbered previous units", "the NUMBER previous|following|preceding|next|last|past UNITS", "LENGTH",
         lambda number, units: Length(((number, units),))),
    rule("the length", "the|these|those LENGTH >!of", "LENGTH", lambda length: length),
    rule("last vague units of something",
         "the? last|next|past|coming|following|first|final|closing|opening length:LENGTH-OPEN", "LENGTH",
         lambda length: length),
    rule("units to come", "the length:UNITS ahead", "LENGTH", _length),
)  # fmt: skip
