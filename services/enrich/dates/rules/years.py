"""Years, decades and centuries."""

from fractions import Fraction

from services.enrich.dates.calendar import Period
from services.enrich.dates.forms import Fixed, TwoDigitYear
from services.enrich.dates.pattern import rule

_LEAST_PLAUSIBLE = 1500


def _bare_year(year: int) -> Fixed | None:
    """Turn down the small numbers: 1200 is seldom a year unless something says so."""
    return Fixed.of_year(year) if year <= 0 or year >= _LEAST_PLAUSIBLE else None


def _short_end(year: int, end: Fraction) -> Fixed | None:
    last = year - year % 100 + int(end)
    return Fixed.of_year(last) if last > year and end == int(end) and end < 100 else None


def _decade(decade: int) -> Fixed | TwoDigitYear | None:
    if decade % 10:
        return None
    if decade % 100 == 0 and 1000 < decade < 2000:
        return Fixed(Period("century", decade // 100))
    return Fixed(Period("decade", decade // 10)) if decade >= 100 else TwoDigitYear(decade, decade=True)


def _century(ordinal: int) -> Fixed | None:
    return Fixed(Period("century", ordinal - 1)) if 1 <= ordinal <= 30 else None


RULES = (
    rule("year", "<!$|£|€|/|# YEAR >!/|hours|UNITS", "DATE", _bare_year),
    rule("year after its preposition", "<in|since|by|until|of|from|circa|during|before|after|between YEAR >!/|UNITS",
         "DATE", Fixed.of_year),
    rule("the year", "the? year|years YEAR", "DATE", Fixed.of_year),
    rule("short end of a range", "<( YEAR - ) end:NUMBER|ZERO", "DATE", _short_end),
    rule("two years in one", "<!/ YEAR / end:NUMBER|ZERO >!/", "DATE",
         lambda year, end: Fixed.of_year(year) if end == (year + 1) % 100 else None),
    rule("year with two digits", "SHORT", "DATE", lambda short: short),
    rule("decade before our era", "the? DECADE bc|bce", "DATE",
         lambda decade: Fixed(Period("decade", -(decade // 10 + 1)))),
    rule("decade", "the? DECADE", "DATE", _decade),
    rule("century", "the? ORDINAL -? century", "DATE", _century),
    rule("century before our era", "the? ORDINAL century bc|bce", "DATE",
         lambda ordinal: Fixed(Period("century", -ordinal))),
)  # fmt: skip
