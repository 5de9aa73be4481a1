"""News or narrative: what the open dates of a text are read against.

News speaks from the day of its publication. A history tells its own days, one after the other: its dates carry their
years, and what is left open follows the date last named. How likely a text is one is learnt from what it holds of both.
"""

from collections.abc import Iterable
from math import log1p
from typing import Literal, TypeAlias

from services.enrich.dates.forms import (
    Anaphoric,
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
from services.enrich.dates.weights import read

Mode: TypeAlias = Literal["news", "narrative", "doubtful"]
_WEIGHTS = read("mode")
_BIAS, _OWN, _PRESENT, _TEXT = "bias", "year of its own", "told from the present", "told from the text"
_SURE = 3.0  # the logarithm of the odds


def mode(forms: Iterable[Form], year: int | None) -> Mode:
    """Return how to read a text with these expressions, published in that year."""
    return weigh(evidence(forms, year), _WEIGHTS)


def weigh(evidence: dict[str, float], weights: dict[str, float]) -> Mode:
    """Return what evidence amounts to."""
    score = sum(value * weights.get(name, 0.0) for name, value in evidence.items())
    return "doubtful" if abs(score) < _SURE else "narrative" if score > 0 else "news"


def evidence(forms: Iterable[Form], year: int | None) -> dict[str, float]:
    """Return what a text holds of a history and of news: counts, of which each further one matters less."""
    kinds = [_kind(form, year) for form in forms]
    told = (_OWN, _PRESENT, _TEXT) if _OWN in kinds else (_PRESENT,)  # else there is nothing to tell from
    return {_BIAS: 1.0} | {name: log1p(count) for name in told if (count := kinds.count(name))}


def _kind(form: Form, year: int | None) -> str | None:
    written = _year(form)
    if written is not None:
        return _OWN if year is None or abs(written - year) > 1 else None
    if _is_deictic(form):
        return _PRESENT
    return _TEXT if _is_anaphoric(form) else None


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


def _is_anaphoric(form: Form) -> bool:
    """Say whether a form is told from a date named before."""
    return isinstance(form, Anaphoric | InYear | DayOfMonth) or (isinstance(form, Shifted) and form.base is None)
