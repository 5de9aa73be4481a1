"""News or narrative: what the open dates of a text are read against.

News speaks from the day of its publication. A history tells its own days, one after the other: its dates carry their
years, and what is left open follows the date last named.
"""

from collections.abc import Iterable
from typing import Literal, TypeAlias

from services.enrich.dates.forms import (
    Clock,
    DayOfMonth,
    Directed,
    Fixed,
    Form,
    InYear,
    Narrowed,
    Origin,
    PartOfDay,
    Relative,
    Shifted,
    Weekday,
)

Mode: TypeAlias = Literal["news", "narrative"]

_ENOUGH = 6  # dates with a year of their own
_SHARE = 4  # so many of them for each date told from the present


def mode(forms: Iterable[Form], year: int | None) -> Mode:
    """Return how to read a text with these expressions, published in that year."""
    explicit = deictic = 0
    for form in forms:
        written = _year(form)
        if written is not None:
            explicit += year is None or abs(written - year) > 1
        else:
            deictic += _is_deictic(form)
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


def _is_deictic(form: Form | None) -> bool:
    """Say whether a form is told from the present."""
    match form:
        case Weekday() | Relative() | Shifted(origin=Origin.SPEECH):
            return True
        case Directed(inner) | Narrowed(inner) | PartOfDay(_, inner) | Clock(day=inner):
            return _is_deictic(inner)
    return False
