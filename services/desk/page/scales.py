"""Time cut into bars: days, weeks, months or years."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from math import floor

AHEAD = 0.25
"""How much of a timeline lies behind the day around which it is drawn: news tells of what is to come, too."""


@dataclass(frozen=True)
class Scale:
    """A way to cut time: which bar a day is in, and where bars begin."""

    name: str
    bars: int
    number: Callable[[date], int]
    begin: Callable[[int], date]

    def around(self, day: date) -> "Axis":
        """Return an axis around a day."""
        last = min(self.number(day) + floor(self.bars * AHEAD), self.number(date.max) - 1)
        return Axis(self, max(last - self.bars + 1, self.number(date.min) + 1), last)


@dataclass(frozen=True)
class Bar:
    """A stretch of time, and how many articles tell of it."""

    first: date
    last: date
    articles: int


@dataclass(frozen=True)
class Axis:
    """The bars from one to another, both included."""

    scale: Scale
    first: int
    last: int

    def bars(self, counts: Iterable[tuple[date, date, int]]) -> list[Bar]:
        """Return the bars; what begins in one and ends in another is told of less precisely than in bars."""
        found = dict.fromkeys(range(self.first, self.last + 1), 0)
        for begin, end, articles in counts:
            number = self.scale.number(begin)
            if number in found and number == self.scale.number(end):
                found[number] += articles
        return [Bar(self._begin(n), self._begin(n + 1) - timedelta(1), articles) for n, articles in found.items()]

    def _begin(self, number: int) -> date:
        return self.scale.begin(number)

    def labels(self) -> list[tuple[float, str]]:
        """Return what stands under the bars: how far from the left, in percent, and a month or a year."""
        size, found = self.last - self.first + 1, []
        for at in range(size):
            begins, before = self._begin(self.first + at), self._begin(self.first + at - 1)
            if begins.year != before.year:
                found.append((100 * at / size, str(begins.year)))
            elif self.scale.name == "days" and begins.weekday() == 0:
                found.append((100 * at / size, f"{begins.day} {begins:%b}"))
            elif self.scale.name == "weeks" and begins.month != before.month:
                found.append((100 * at / size, f"{begins:%b}"))
        step = -(-len(found) // 12) or 1
        return found[::step]


def _month(number: int) -> date:
    return date(number // 12, number % 12 + 1, 1)


SCALES = (
    Scale("days", 60, date.toordinal, date.fromordinal),
    Scale("weeks", 104, lambda day: (day.toordinal() - 1) // 7, lambda number: date.fromordinal(number * 7 + 1)),
    Scale("months", 96, lambda day: day.year * 12 + day.month - 1, _month),
    Scale("years", 80, lambda day: day.year, lambda number: date(number, 1, 1)),
)
