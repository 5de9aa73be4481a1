"""Quarters, halves and fiscal years."""

from services.enrich.dates.calendar import Period
from services.enrich.dates.forms import Fixed, InYear, Latest
from services.enrich.dates.pattern import rule


def _quarter(ordinal: int, year: int | None = None) -> InYear | None:
    if not 1 <= ordinal <= 4:
        return None
    return InYear("quarter", ordinal, Fixed(Period("year", year)) if year else None)


RULES = (
    rule("quarter", "the? fiscal? -? ORDINAL -? quarter", "DATE", _quarter),
    rule("quarter of a year", "the? ORDINAL quarter of YEAR", "DATE", _quarter),
    rule("the quarter", "the latest? quarter", "DATE", lambda: Latest("quarter")),
    rule("fiscal year", "fiscal year? YEAR", "DATE", lambda year: Fixed(Period("year", year))),
)
