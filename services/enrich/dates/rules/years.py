"""Years, decades and centuries."""

from fractions import Fraction

from services.enrich.dates.calendar import Period
from services.enrich.dates.forms import Fixed, TwoDigitYear
from services.enrich.dates.pattern import rule


def _year(year: int) -> Fixed:
    return Fixed(Period("year", year))


def _before_christ(n: int | Fraction) -> Fixed | None:
    return Fixed(Period("year", 1 - int(n))) if n == int(n) and n > 0 else None


def _decade(decade: int) -> Fixed | TwoDigitYear:
    return Fixed(Period("decade", decade // 10)) if decade >= 100 else TwoDigitYear(decade, decade=True)


def _century(ordinal: int) -> Fixed | None:
    return Fixed(Period("century", ordinal - 1)) if 1 <= ordinal <= 30 else None


RULES = (
    rule("year", "<!$|-|/|: YEAR >!/|:|UNITS", "DATE", _year),
    rule("year of a range", "<- YEAR >!/|:", "DATE", _year),
    rule("the year", "the year YEAR", "DATE", _year),
    rule("year before our era", "n:NUMBER|YEAR bc|bce", "DATE", _before_christ),
    rule("year with two digits", "SHORT", "DATE", lambda short: short),
    rule("decade", "the? DECADE", "DATE", _decade),
    rule("century", "the? ORDINAL -? century", "DATE", _century),
    rule("century before our era", "the? ORDINAL century bc|bce", "DATE",
         lambda ordinal: Fixed(Period("century", -ordinal))),
)  # fmt: skip
