"""What is written in TIMEX3 without a calendar: durations, and dates that stay open."""

from collections.abc import Callable
from fractions import Fraction

from schemas.enriched import Granularity
from services.enrich.dates.calendar import SEASONS, days_in_month
from services.enrich.dates.forms import (
    GRANULARITY,
    Clock,
    DayOfMonth,
    Directed,
    Form,
    InYear,
    Length,
    Narrowed,
    PartOfDay,
    Relative,
    Shifted,
    Unit,
    Weekday,
)

_IN_YEAR: dict[Granularity, Callable[[int], str]] = {
    "month": lambda nth: f"{nth:02d}",
    "season": lambda nth: SEASONS[nth - 1],
    "quarter": lambda nth: f"Q{nth}",
    "half": lambda nth: f"H{nth}",
}


def open_value(form: Form) -> str | None:
    """Return what can be said of a form that is not resolved: XXXX-09 for a September, XXXX-WXX-5 for a Friday."""
    match form:
        case Narrowed(inner) | Directed(inner):
            return open_value(inner)
        case Relative("day", 0):
            return "PRESENT_REF"
        case Shifted(_, sign):
            return "FUTURE_REF" if sign > 0 else "PAST_REF"
        case PartOfDay(part):
            return f"XXXX-XX-XXT{part}"
        case Clock(hour, minute):
            return f"XXXX-XX-XXT{hour:02d}:{minute or 0:02d}"
    return _without_year(form)


def _without_year(form: Form) -> str | None:
    match form:
        case InYear(granularity, nth):
            return "XXXX-" + _IN_YEAR[granularity](nth)
        case DayOfMonth(day, InYear("month", nth, None)) if day <= days_in_month(2000, nth):
            return f"XXXX-{nth:02d}-{day:02d}"
        case Weekday(nth):
            return f"XXXX-WXX-{nth}"
    return None


def length_granularity(length: Length) -> Granularity:
    """Return the smallest unit that a duration is told in."""
    return GRANULARITY[length.amounts[-1][1]]


def length_value(length: Length) -> str:
    """Return the TIMEX3 value of a duration: P2Y, PT36H, PXW, P2Y6M for two and a half years."""
    date = time = ""
    for amount, unit in length.amounts:
        for written in _amounts(amount, unit):
            if unit in ("S", "M", "H"):
                time += written
            else:
                date += written
    return "P" + date + ("T" + time if time else "")


_YEARS: dict[Unit, int] = {"DE": 10, "CE": 100}
_HALVES: dict[Unit, tuple[str, int]] = {"Y": ("M", 12), "H": ("M", 60), "M": ("S", 60)}


def _amounts(amount: Fraction | None, unit: Unit) -> list[str]:
    if unit in _YEARS:  # ISO 8601 has no longer unit than the year
        amount, unit = amount and amount * _YEARS[unit], "Y"
    letter: str = "M" if unit == "Mo" else unit
    if amount is None:
        return [f"X{letter}"]
    if amount.denominator == 1:
        return [f"{amount.numerator}{letter}"]
    if unit in _HALVES and (amount % 1 * _HALVES[unit][1]).denominator == 1:
        small, per = _HALVES[unit]
        whole, rest = divmod(amount, 1)
        return ([f"{whole}{letter}"] if whole else []) + [f"{rest * per}{small}"]
    return [f"{float(amount):g}{letter}"]
