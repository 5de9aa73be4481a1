"""Which of several dates is meant, where the text leaves that open: a log-linear model over the candidates.

Each candidate is scored by what it would mean: how far from the publication day it lies and on which side, with which
cues of its clause, and how it goes on from the dates told before. The weights lie in weights/choice.tsv.
"""

from collections.abc import Iterator
from functools import lru_cache
from math import exp
from typing import Literal, NamedTuple, TypeAlias

from services.enrich.dates import feasts
from services.enrich.dates.calendar import Period, day_of, days_in_month, weekday
from services.enrich.dates.forms import DayOfMonth, Form, Holiday, InYear, Latest, Weekday
from services.enrich.dates.mode import Mode
from services.enrich.dates.weights import read

Open: TypeAlias = InYear | DayOfMonth | Holiday | Weekday | Latest
"""The forms that leave open which of several dates they mean."""
Group: TypeAlias = Literal["clause", "published", "told", "named"]
_WEIGHTS = read("choice")
_BUCKETS = (0, 3, 7, 14, 31, 62, 92, 184, 275, 366, 731, 3660)
DAYLIKE = ("day", "part-of-day", "hour", "minute", "second")


class Known(NamedTuple):
    """What a choice is made in the light of."""

    published: Period | None
    told: Period | None
    """The last date with a year that belongs to the story."""
    named: Period | None
    """The date last named."""
    years: tuple[int, ...]
    """The years of the last dates that named theirs."""
    mode: Mode
    cues: tuple[str, ...]
    """What the clause says of its direction."""


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
    return tuple(dict.fromkeys(found))


def _years(year: int) -> tuple[int, ...]:
    return year, year - 1, year + 1


def _in_year(form: Form, year: int) -> Period | None:
    match form:
        case InYear(granularity, nth):
            return Period.in_year(granularity, year, nth)
        case DayOfMonth(day, InYear(_, nth)):
            return day_of(Period.in_year("month", year, nth), day) if day <= days_in_month(year, nth) else None
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
            first = anchor.first + (nth - weekday(anchor.first)) % 7
            yield from (Period("day", first + by) for by in (0, -7, 7) if abs(first + by - anchor.first) <= 7)
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


@lru_cache(maxsize=4096)
def choose(form: Open, given: tuple[Period, ...], known: Known) -> Choice:
    """Return the likeliest candidate."""
    return weigh(form, given, known, _WEIGHTS)


def weigh(form: Open, given: tuple[Period, ...], known: Known, weights: dict[str, float]) -> Choice:
    """Return the candidate that is likeliest under weights."""
    parts = [_scores(kind(form), period, known, weights) for period in given]
    scores = [sum(by_group.values()) for by_group in parts]
    best = max(range(len(given)), key=scores.__getitem__)
    likely = 1 / sum(exp(score - scores[best]) for score in scores)
    rest = [part for n, part in enumerate(parts) if n != best] or [dict.fromkeys(parts[best], 0.0)]
    runner = max(rest, key=lambda part: sum(part.values()))
    decided = max(parts[best], key=lambda group: parts[best][group] - runner[group])
    return Choice(given[best], likely, decided)


def _scores(kind: str, period: Period, known: Known, weights: dict[str, float]) -> dict[Group, float]:
    scores: dict[Group, float] = {"clause": 0.0, "published": 0.0, "told": 0.0, "named": 0.0}
    for group, feature, much in features(kind, period, known):
        scores[group] += much * weights.get(feature, 0.0)
    return scores


def features(kind: str, period: Period, known: Known) -> Iterator[tuple[Group, str, float]]:
    """Yield what speaks for or against a candidate, by name, and how much of it there is."""
    shape = kind if kind in ("weekday", "weekend", "nth") else "date"
    if known.published:
        far = distance(period, known.published)
        if kind == "weekday":
            yield "published", f"weekday at {far}", 1.0
        else:
            yield "published", f"{shape} at {bucket(far)}", 1.0
            yield "published", f"{kind} at {bucket(far)}", 1.0
            yield "published", f"{kind} {'behind' if far < 0 else 'ahead'}", min(abs(far), 400) / 100
            yield "published", f"{shape} {'behind' if far < 0 else 'ahead'}", min(abs(far), 400) / 100
            yield "published", f"{shape} at {bucket(far)} in {known.mode}", 1.0
            if period.year == known.published.year:
                yield "published", f"{kind} this year", 1.0
        sign = (far > 0) - (far < 0)
        for cue in known.cues:
            way, much = ("ahead", float(sign)) if sign else ("here", 1.0)
            yield "clause", f"{cue} {way}", much
            yield "clause", f"{shape} {cue} {way}", much
    if kind != "weekday" or known.mode != "news":
        for group, there in (("told", known.told), ("named", known.named)):
            if there:
                to = bucket(distance(period, there))
                yield group, f"{shape} {group} {to} in {known.mode}", 1.0
                if period.year == there.year:
                    yield group, f"{group} same year in {known.mode}", 1.0
        for back, year in enumerate(known.years):
            if period.year == year:
                yield "told", f"year told {back} before in {known.mode}", 1.0
            elif period.year == year + 1:
                yield "told", f"year after one told {back} before in {known.mode}", 1.0


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


def distance(period: Period, anchor: Period) -> int:
    """Return how many days a period lies behind (less than 0) or ahead of another; 0 if they share a day."""
    (first, last), (anchor_first, anchor_last) = period.days, anchor.days
    return max(first - anchor_last, 0) - max(anchor_first - last, 0)


def bucket(days: int) -> str:
    """Return a distance in steps that grow."""
    step = next((n for n, most in enumerate(_BUCKETS) if abs(days) <= most), len(_BUCKETS))
    return f"{'-' if days < 0 else '+'}{step}" if step else "0"
