"""Which of several dates is meant, where the text gives no year: the nearest, in the direction of the clause."""

from functools import lru_cache

from services.enrich.dates import feasts
from services.enrich.dates.calendar import PER_YEAR, Period, day_of, shift_months
from services.enrich.dates.forms import Containing, DayOfMonth, Fixed, Form, Holiday, InYear, Narrowed, Weekday
from services.enrich.dates.tense import Direction

# In days. Chosen on one half of the tuning corpora and checked on the other; none of them is sharp.
_AGAINST: dict[Direction, int] = {  # so much nearer must be what lies against the direction of its clause
    Direction.SURELY_BACK: 340,
    Direction.BACK: 100,
    Direction.SILENT: 0,
    Direction.AHEAD: 100,
    Direction.SURELY_AHEAD: 200,
}
_FAR_BACK = 240  # so far a story does not go back without saying the year


@lru_cache(maxsize=4096)
def around(form: InYear | DayOfMonth | Holiday, year: int) -> tuple[Period, ...]:
    """Return what a form without a year is in the year before, in that year and in the one after."""
    return tuple(_in_year(form, year + by) for by in (-1, 0, 1))


def _in_year(form: Form, year: int) -> Period:
    match form:
        case InYear(granularity, nth):
            return Period.in_year(granularity, year, nth)
        case DayOfMonth(day, InYear(_, nth)):
            return day_of(Period.in_year("month", year, nth), day)
        case Holiday(name):
            return feasts.day(name, year)
    raise TypeError(f"not of a year: {form}")


@lru_cache(maxsize=4096)
def nearest(candidates: tuple[Period, ...], anchor: Period, direction: Direction) -> Period:
    """Return the candidate nearest to the anchor; those that lie against the direction must be nearer by far."""
    return min(candidates, key=lambda period: _distance(period, anchor, direction))


def _distance(period: Period, anchor: Period, direction: Direction) -> int:
    (first, last), (anchor_first, anchor_last) = period.days, anchor.days
    ahead, back = first - anchor_last, anchor_first - last
    against = ahead > 0 > direction or back > 0 < direction
    return max(ahead, back, 0) + (_AGAINST[direction] if against else 0)


def told(candidates: tuple[Period, ...], anchor: Period) -> Period:
    """Return the candidate of the anchor's year, unless a story that goes on would have to go far back for it."""
    _, here, following = candidates
    return following if anchor.granularity != "year" and anchor.first - here.first >= _FAR_BACK else here


def turned(form: Form, period: Period, by: int) -> Period:
    """Return the next such date, a week or a year on or back."""
    match form:
        case Weekday():
            return period.shift(7 * by)
        case InYear(granularity):
            return period.shift(PER_YEAR[granularity] * by)
        case DayOfMonth():
            return Period("day", shift_months(period.first, 12 * by))
        case Holiday(name):
            return feasts.day(name, period.year + by)
    return period


def has_year(form: Form) -> bool:
    """Say whether a form names its own year."""
    match form:
        case Fixed():
            return True
        case InYear(_, _, year) | DayOfMonth(_, InYear(_, _, year)):
            return year is not None
        case Narrowed(inner) | Containing(_, inner):
            return has_year(inner)
    return False
