"""Quarters, halves and fiscal years, and the comparison with the year before."""

from collections.abc import Callable

from schemas.enriched import Granularity
from services.enrich.dates.forms import Fixed, InYear, Latest, Narrowed, YearBefore
from services.enrich.dates.pattern import rule

_REPORTED = "profit|profits|net|earnings|results|sales|loss|losses|revenue|revenues|figures|pretax|growth|output|gdp"


def _nth(granularity: Granularity, count: int) -> Callable[..., InYear | None]:
    def production(ordinal: int, year: int | None = None) -> InYear | None:
        if not 1 <= ordinal <= count:
            return None
        return InYear(granularity, ordinal, Fixed.of_year(year) if year is not None else None)

    return production


_quarter = _nth("quarter", 4)
_half = _nth("half", 2)


def _quarter_before(ordinal: int) -> YearBefore | None:
    return YearBefore(ordinal) if 1 <= ordinal <= 4 else None


RULES = (
    rule("Q3", "ordinal:Q ,|of? YEAR?", "DATE", _quarter),
    rule("2024 Q3", "YEAR ordinal:Q", "DATE", _quarter),
    rule("H1", "ordinal:H ,|of? YEAR?", "DATE", _half),
    rule("quarter", "the? fiscal? -? ORDINAL fiscal? quarter", "DATE", _quarter),
    rule("quarter as an attribute", "ORDINAL - quarter", "DATE", _quarter),
    rule("quarter of a year", "the? fiscal? ORDINAL -? quarter of|in|, fiscal? YEAR", "DATE", _quarter),
    rule("quarter of a year before it", "the YEAR ORDINAL -? quarter", "DATE", _quarter),
    rule("period of a year", "the YEAR period|quarter", "DATE", Fixed.of_year),
    rule("third period", "the ORDINAL period", "DATE", _quarter),
    rule("the latest quarter", "the latest|recent|just-ended quarter|period", "DATE", lambda: Latest("quarter", True)),
    rule("the quarter that ended", "the? quarter >( ended|ending|to|through MONTH NUMBER|NTH )", "DATE",
         lambda month: InYear("quarter", (month + 2) // 3)),
    rule("year end", "<by|at|around|before|until|about year end", "DATE", lambda: Latest("year")),
    rule("the quarter", "the quarter >!of", "DATE", lambda: Latest("quarter")),
    rule("half of a year", "the ORDINAL half of YEAR", "DATE", _half),
    rule("half of a report", f"the? ORDINAL -? half >{_REPORTED}", "DATE", _half),
    rule("last half of a year", "the last|latter half of YEAR", "DATE", lambda year: _half(2, year)),
    rule("fiscal year", "the? fiscal|fy year? YEAR", "DATE", Fixed.of_year),
    rule("the fiscal year", "the fiscal|latest fiscal? year", "DATE", lambda: Latest("year")),
    rule("a year ago", "a year ago|earlier", "DATE", lambda: YearBefore()),
    rule("year-ago", "year - ago|earlier", "DATE", lambda: YearBefore()),
    rule("year-ago period", "the? year - ago|earlier period|quarter", "DATE", lambda: YearBefore()),
    rule("year-ago quarter", "the? year - ago|earlier ORDINAL -? quarter", "DATE", _quarter_before),
    rule("year-end", "year - end", "DATE", lambda: Latest("year")),
    rule("end of a year", "year? -? end -? YEAR", "DATE", lambda year: Narrowed(Fixed.of_year(year), "end")),
)  # fmt: skip
