"""Dates told from the present: today, last week, two years ago."""

from schemas.enriched import Granularity
from services.enrich.dates.forms import (
    Anaphoric,
    Directed,
    Form,
    Length,
    Origin,
    Relative,
    Shifted,
    Unit,
    YearBefore,
)
from services.enrich.dates.pattern import rule

GRANULARITY: dict[Unit | str, Granularity] = {
    "S": "second", "M": "minute", "H": "hour", "D": "day", "W": "week", "Mo": "month", "Q": "quarter", "Y": "year",
    "DE": "decade", "CE": "century",
}  # fmt: skip


def _unit(unit: str, by: int) -> Relative | None:
    return Relative(GRANULARITY[unit], by) if unit in GRANULARITY else None


def _anaphoric(unit: str, by: int) -> Anaphoric | None:
    return Anaphoric(GRANULARITY[unit], by) if unit in GRANULARITY else None


def _ago(length: Length) -> Form:
    return Shifted(length, -1, Origin.SPEECH)


RULES = (
    rule("today", "today", "DATE", lambda: Relative("day", 0)),
    rule("yesterday", "yesterday", "DATE", lambda: Relative("day", -1)),
    rule("tomorrow", "tomorrow", "DATE", lambda: Relative("day", 1)),
    rule("this unit", "this|current UNIT", "DATE", lambda unit: _unit(unit, 0)),
    rule("the current unit", "the current UNIT", "DATE", lambda unit: _unit(unit, 0)),
    rule("last unit", "last UNIT", "DATE", lambda unit: _unit(unit, -1)),
    rule("next unit", "next UNIT", "DATE", lambda unit: _unit(unit, 1)),
    rule("that unit", "that same? UNIT", "DATE", lambda unit: _anaphoric(unit, 0)),
    rule("the same unit", "the same UNIT", "DATE", lambda unit: _anaphoric(unit, 0)),
    rule("the following unit", "the following|next UNIT", "DATE", lambda unit: _anaphoric(unit, 1)),
    rule("the previous unit", "the previous UNIT", "DATE", lambda unit: _anaphoric(unit, -1)),
    rule("last named date", "last form:DATE|SEASON-OPEN", "DATE", lambda form: Directed(form, -1)),
    rule("next named date", "next form:DATE|SEASON-OPEN", "DATE", lambda form: Directed(form, 1)),
    rule("this named date", "this form:DATE|SEASON-OPEN", "DATE", lambda form: Directed(form, 0)),
    rule("the season", "the? form:SEASON-OPEN", "DATE", lambda form: form),
    rule("length ago", "LENGTH ago", "DATE", _ago),
    rule("a year ago", "a year ago|earlier", "DATE", lambda: YearBefore()),
    rule("length later", "LENGTH later|after", "DATE", lambda length: Shifted(length, 1, Origin.TEXT)),
    rule("length earlier", "LENGTH earlier|before|previously", "DATE",
         lambda length: Shifted(length, -1, Origin.TEXT)),
)  # fmt: skip
