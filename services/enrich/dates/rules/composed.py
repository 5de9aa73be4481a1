"""Expressions made of others: a part of a day, a time on a day, a unit around a day."""

from dataclasses import replace
from typing import Any

from services.enrich.dates.forms import Containing, PartOfDay
from services.enrich.dates.pattern import rule


def _on_day(time: Any, date: Any) -> Any:
    return replace(time, day=date) if getattr(time, "day", date) is None else None


RULES = (
    rule("part of a named day", "DATE PART", "TIME", lambda date, part: PartOfDay(part, date)),
    rule("part of the day of", "the PART of DATE", "TIME", lambda part, date: PartOfDay(part, date)),
    rule("time on a day", "TIME on|,? DATE", "TIME", _on_day),
    rule("day at a time", "DATE at|,? TIME", "TIME", lambda date, time: _on_day(time, date)),
    rule("the week of", "the week of DATE", "DATE", lambda date: Containing("week", date)),
)
