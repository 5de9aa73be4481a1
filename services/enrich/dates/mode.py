"""News or narrative: what the open dates of a text are read against.

News speaks from the day of its publication. A history tells its own days, one after the other: its dates carry their
years, and what is left open follows the date last named.
"""

from collections.abc import Iterable
from typing import Literal, TypeAlias

from services.enrich.dates.forms import DayOfMonth, Fixed, Form, InYear, Relative, Weekday

Mode: TypeAlias = Literal["news", "narrative"]

_ENOUGH = 6
_SHARE = 4


def mode(forms: Iterable[Form], year: int | None) -> Mode:
    """Return how to read a text with these expressions, published in that year."""
    explicit = deictic = 0
    for form in forms:
        written = _year(form)
        if written is not None:
            explicit += year is None or abs(written - year) > 1
        else:
            deictic += isinstance(form, Weekday | Relative)
    return "narrative" if explicit >= _ENOUGH and explicit > _SHARE * deictic else "news"


def _year(form: Form | None) -> int | None:
    match form:
        case Fixed(period):
            return period.year
        case InYear(_, _, year):
            return _year(year)
        case DayOfMonth(_, month):
            return _year(month)
    return None
