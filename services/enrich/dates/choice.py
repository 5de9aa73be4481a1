"""Which of several dates is meant, where the text leaves that open: a log-linear model over the candidates.

Each candidate is scored by what it would mean: how far from the publication day it lies and on which side, with which
cues of its clause, and how it goes on from the dates told before. The weights lie in weights/choice.tsv.
"""

from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from math import exp
from typing import NamedTuple, TypeAlias

from services.enrich.dates import feasts
from services.enrich.dates.calendar import Period, day_of, days_in_month, weekday
from services.enrich.dates.features import Evidence, Group, Known, distance, evidence
from services.enrich.dates.forms import DayOfMonth, Form, Holiday, InYear, Latest, Weekday
from services.enrich.dates.weights import read

Open: TypeAlias = InYear | DayOfMonth | Holiday | Weekday | Latest
"""The forms that leave open which of several dates they mean."""
DAYLIKE = ("day", "part-of-day", "hour", "minute", "second")


class Choice(NamedTuple):
    """The date that is meant, and why."""

    period: Period
    likely: float
    decided: Group


def candidates(form: Open, known: Known) -> tuple[Period, ...]:
    """Return the dates that a form may mean, the likelier sources first."""
    if isinstance(form, InYear | Holiday) or (isinstance(form, DayOfMonth) and form.month is not None):
        years = [year for there in (known.published, known.told) if there for year in _years(there.year)]
        found = [period for year in dict.fromkeys(years) if (period := _in_year(form, year))]
    else:
        told_of = known.mode != "news" or isinstance(form, DayOfMonth)
        anchors = [there for there in (known.published, known.named if told_of else None) if there]
        found = [period for anchor in anchors for period in _around(form, anchor)]
    return tuple(dict.fromkeys(_on_its_weekday(form, found)))


def _on_its_weekday(form: Open, found: list[Period]) -> list[Period]:
    """Return those of the dates that fall on the weekday that they are said to be, if any does."""
    if not isinstance(form, DayOfMonth) or form.weekday is None:
        return found
    return [period for period in found if weekday(period.first) == form.weekday] or found


def _years(year: int) -> tuple[int, ...]:
    return year, year - 1, year + 1


def _in_year(form: Form, year: int) -> Period | None:
    match form:
        case InYear(granularity, nth):
            return Period.in_year(granularity, year, nth)
        case DayOfMonth(day, InYear(_, nth)):
            return Period.day(year, nth, day) if day <= days_in_month(year, nth) else None
        case Holiday(name):
            return feasts.day(name, year)
    raise TypeError(f"not of a year: {form}")


def directed(form: Open, anchor: Period, direction: int) -> Period | None:
    """Return the first such date on one side of another: last May, next Friday."""
    given = candidates(form, Known(anchor, None, None, (), "news", ()))
    on_that_side = [p for p in given if (p.number - anchor.within(p.granularity).number) * direction > 0]
    return min(on_that_side, key=lambda period: abs(distance(period, anchor)), default=None)


def _around(form: Form, anchor: Period) -> Iterator[Period]:
    match form:
        case Weekday(nth) if anchor.granularity in DAYLIKE:
            number = anchor.first
            ahead = (nth - weekday(number)) % 7
            yield from (Period("day", number + by) for by in (ahead, ahead - 7, ahead + 7) if by <= 7)
        case DayOfMonth(day):
            month = anchor.within("month")
            yield from (
                day_of(there, day)
                for there in (month, month.shift(-1), month.shift(1))
                if day <= days_in_month(there.year, there.number % 12 + 1)
            )
        case Latest(granularity):
            here = anchor.within(granularity)
            yield from (here, here.shift(-1))


def worth(evidence: Evidence, weights: dict[str, float]) -> float:
    """Return how much evidence speaks for a candidate, under weights."""
    return sum([much * weights.get(name, 0.0) for name, much in evidence.features()])


_worth = lru_cache(maxsize=1 << 14)(partial(worth, weights=read("choice")))


def choose(form: Open, given: tuple[Period, ...], known: Known, worth: Callable[[Evidence], float] = _worth) -> Choice:
    """Return the likeliest candidate."""
    what = kind(form)
    candidates = [_scores(what, period, known, worth) for period in given]
    totals = [sum(scores.values()) for scores in candidates]
    best, *rest = sorted(range(len(given)), key=totals.__getitem__, reverse=True)
    likely = 1 / sum([exp(total - totals[best]) for total in totals])
    won, lost = candidates[best], candidates[rest[0]] if rest else {}
    decided = max(won, key=lambda group: won[group] - lost.get(group, 0.0))
    return Choice(given[best], likely, decided)


def _scores(kind: str, period: Period, known: Known, worth: Callable[[Evidence], float]) -> dict[Group, float]:
    scores: dict[Group, float] = {}
    for one in evidence(kind, period, known):
        scores[one.group] = scores.get(one.group, 0.0) + worth(one)
    return scores


def kind(form: Open) -> str:
    """Return what kind of date is chosen."""
    match form:
        case Weekday():
            return "weekday"
        case DayOfMonth(_, None):
            return "nth"
        case DayOfMonth():
            return "day"
        case InYear(granularity) | Latest(granularity):
            return granularity
    return "holiday"
