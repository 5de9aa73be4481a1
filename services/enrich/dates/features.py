"""What speaks for or against a date: how it lies to the publication day, to its clause, to what was told before.

Each kind of evidence is a few plain facts about a candidate, from which its named features follow.
"""

from bisect import bisect_left
from collections.abc import Iterator
from typing import Literal, NamedTuple, TypeAlias

from services.enrich.dates.calendar import Period
from services.enrich.dates.mode import Mode

Group: TypeAlias = Literal["clause", "published", "told", "named"]
Feature: TypeAlias = tuple[str, float]
"""A name, and how much of it there is."""
_STEPS = (0, 3, 7, 14, 31, 62, 92, 184, 275, 366, 731, 3660)  # days, in steps that grow
_FARTHEST = 400  # days; what lies farther counts as that far
_AFTER = {0: 0, 1: 1}  # years; what lies farther from a year told does not follow it
_OWN_SHAPES = ("weekday", "weekend", "nth")


class Known(NamedTuple):
    """What a choice is made in the light of."""

    published: Period | None
    told: Period | None
    """The last date that named its year."""
    named: Period | None
    """The date last named."""
    years: tuple[int, ...]
    """The years of the last dates that named theirs."""
    mode: Mode
    cues: tuple[str, ...]
    """What the clause says of its direction."""


class FromPublication(NamedTuple):
    """How a date lies to the day of publication."""

    kind: str
    days: int
    this_year: bool
    mode: Mode
    group: Group = "published"

    def features(self) -> Iterator[Feature]:
        """Yield the features."""
        if self.kind == "weekday":
            yield f"weekday at {self.days}", 1.0
            return
        shape, step, way = _shape(self.kind), _step(self.days), "behind" if self.days < 0 else "ahead"
        yield f"{shape} at {step} in {self.mode}", 1.0
        if self.this_year:
            yield f"{self.kind} this year", 1.0
        for name in dict.fromkeys((shape, self.kind)):
            yield f"{name} at {step}", 1.0
            yield f"{name} {way}", min(abs(self.days), _FARTHEST) / 100


class InClause(NamedTuple):
    """How a date agrees with the cues of its clause: ahead of the publication day (1), behind it (-1) or on it (0)."""

    kind: str
    side: int
    cues: tuple[str, ...]
    group: Group = "clause"

    def features(self) -> Iterator[Feature]:
        """Yield the features."""
        shape = _shape(self.kind)
        way, much = ("ahead", float(self.side)) if self.side else ("here", 1.0)
        for cue in self.cues:
            yield f"{cue} {way}", much
            yield f"{shape} {cue} {way}", much


class FromText(NamedTuple):
    """How a date goes on from one that was told or named before."""

    kind: str
    step: str
    same_year: bool
    mode: Mode
    group: Group

    def features(self) -> Iterator[Feature]:
        """Yield the features."""
        yield f"{_shape(self.kind)} {self.group} {self.step} in {self.mode}", 1.0
        if self.same_year:
            yield f"{self.group} same year in {self.mode}", 1.0


class AfterYears(NamedTuple):
    """Which of the years last told a date lies in (0), and which of them it follows (1)."""

    years: tuple[int | None, ...]
    mode: Mode
    group: Group = "told"

    def features(self) -> Iterator[Feature]:
        """Yield the features."""
        for back, after in enumerate(self.years):
            if after is not None:
                yield f"{after} after the year told {back} before in {self.mode}", 1.0


Evidence: TypeAlias = FromPublication | InClause | FromText | AfterYears


def evidence(kind: str, period: Period, known: Known) -> Iterator[Evidence]:
    """Yield what is known of a candidate."""
    published, told, named, years, mode, cues = known
    year = period.year
    if published:
        days = distance(period, published)
        yield FromPublication(kind, days, year == published.year, mode)
        yield InClause(kind, (days > 0) - (days < 0), cues)
    if kind != "weekday" or mode != "news":
        if told:
            yield FromText(kind, _step(distance(period, told)), year == told.year, mode, "told")
        if named:
            yield FromText(kind, _step(distance(period, named)), year == named.year, mode, "named")
        yield AfterYears(tuple([_AFTER.get(year - before) for before in years]), mode)


def distance(period: Period, anchor: Period) -> int:
    """Return how many days a period lies behind (less than 0) or ahead of another; 0 if they share a day."""
    (first, last), (anchor_first, anchor_last) = period.days, anchor.days
    return first - anchor_last if first > anchor_last else min(last - anchor_first, 0)


def _shape(kind: str) -> str:
    return kind if kind in _OWN_SHAPES else "date"


def _step(days: int) -> str:
    step = bisect_left(_STEPS, abs(days))
    return f"{'-' if days < 0 else '+'}{step}" if step else "0"
