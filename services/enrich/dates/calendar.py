"""Calendar arithmetic on periods: a day, a month, a quarter, a century are each one integer of their own granularity.

Years are astronomical (0 is 1 BC) and days are counted from 0001-01-01 in the proleptic Gregorian calendar, so that no
date, however far, overflows. Decades and centuries before our era count down from -1, as their names do.
"""

from datetime import date
from functools import lru_cache
from typing import NamedTuple, Self

from schemas.enriched import Granularity

SEASONS = ("SP", "SU", "FA", "WI")
PARTS = {"MO": (6, 12), "MI": (11, 14), "AF": (12, 18), "DT": (6, 18), "EV": (18, 22), "NI": (20, 30)}
"""The hours that a part of the day spans; the night ends on the next day."""
PER_YEAR: dict[Granularity, int] = {"year": 1, "half": 2, "season": 4, "quarter": 4, "month": 12}
"""How many of them a year has."""
SECONDS: dict[Granularity, int] = {"second": 1, "minute": 60, "hour": 3600}
DAY_SECONDS = 86_400
_ERA_DAYS = 146_097  # in 400 years
_YEAR_ONE = 306  # days from 0000-03-01, where the counting is easy, to 0001-01-01


def ordinal(year: int, month: int, day: int) -> int:
    """Return the number of a day, as `date.toordinal` does, for any year."""
    year -= month <= 2
    era, of_era = divmod(year, 400)
    of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    return era * _ERA_DAYS + of_era * 365 + of_era // 4 - of_era // 100 + of_year - _YEAR_ONE + 1


def civil(number: int) -> tuple[int, int, int]:
    """Return year, month and day of the day with that number."""
    era, of_era = divmod(number + _YEAR_ONE - 1, _ERA_DAYS)
    year = (of_era - of_era // 1460 + of_era // 36524 - of_era // 146096) // 365
    of_year = of_era - (365 * year + year // 4 - year // 100)
    shifted = (5 * of_year + 2) // 153
    month = shifted + 3 if shifted < 10 else shifted - 9
    return year + era * 400 + (month <= 2), month, of_year - (153 * shifted + 2) // 5 + 1


def weekday(number: int) -> int:
    """Return 1 for a Monday to 7 for a Sunday."""
    return (number - 1) % 7 + 1


def nth_weekday(first: int, last: int, day: int, nth: int) -> int:
    """Return the number of the nth such weekday from the first day on, or back from the last one if nth is negative."""
    if nth < 0:
        return last - (weekday(last) - day) % 7 + 7 * (nth + 1)
    return first + (day - weekday(first)) % 7 + 7 * (nth - 1)


@lru_cache(maxsize=1 << 12)
def days_in_month(year: int, month: int) -> int:
    """Return how many days that month has."""
    return ordinal(year + month // 12, month % 12 + 1, 1) - ordinal(year, month, 1)


class Period(NamedTuple):
    """A stretch of the calendar: the `number`-th of its granularity."""

    granularity: Granularity
    number: int
    part: str = ""

    @classmethod
    def day(cls, year: int, month: int, day: int) -> Self:
        """Return a day by its date."""
        return cls("day", ordinal(year, month, day))

    @classmethod
    def of(cls, when: date) -> Self:
        """Return the day of a date."""
        return cls("day", when.toordinal())

    @classmethod
    def in_year(cls, granularity: Granularity, year: int, nth: int) -> Self:
        """Return the nth month, quarter, season or half of a year, from 1."""
        return cls(granularity, year * PER_YEAR[granularity] + nth - 1)

    @classmethod
    def clock(cls, day: "Period", hour: int, minute: int | None, second: int | None = None) -> Self:
        """Return a time on a day, as exact as it is given."""
        seconds = day.first * DAY_SECONDS + hour * 3600 + (minute or 0) * 60 + (second or 0)
        granularity: Granularity = "hour" if minute is None else "minute" if second is None else "second"
        return cls(granularity, seconds // SECONDS[granularity])

    @property
    @lru_cache(maxsize=1 << 12)  # noqa: B019  a period is a value
    def year(self) -> int:
        """The year in which the period begins."""
        per_year = PER_YEAR.get(self.granularity)
        return self.number // per_year if per_year else civil(self.first)[0]

    @property
    def first(self) -> int:
        """The number of the first day."""
        return self.days[0]

    @property
    def last(self) -> int:
        """The number of the last day."""
        return self.days[1]

    def shift(self, by: int) -> "Period":
        """Return the period that lies so many of its own kind later."""
        return self._replace(number=self.number + by)

    def within(self, granularity: Granularity) -> "Period":
        """Return the period of another granularity that holds the beginning of this one."""
        return self if granularity == self.granularity else containing(self.first, granularity)

    @property
    @lru_cache(maxsize=1 << 12)  # noqa: B019  a period is a value
    def days(self) -> tuple[int, int]:
        """The numbers of the first and the last day."""
        kind, number = self.granularity, self.number
        if kind in ("day", "part-of-day"):
            return number, number
        if kind == "week":
            return number * 7 + 1, number * 7 + 7
        if kind == "weekend":
            return number * 7 + 6, number * 7 + 7
        if seconds := SECONDS.get(kind):
            return number * seconds // DAY_SECONDS, number * seconds // DAY_SECONDS
        (first_year, first_month), (last_year, last_month) = self._months()
        return (
            ordinal(first_year, first_month, 1),
            ordinal(last_year, last_month, days_in_month(last_year, last_month)),
        )

    def _months(self) -> tuple[tuple[int, int], tuple[int, int]]:
        per_year = PER_YEAR.get(self.granularity)
        if per_year is None:
            first, last = _years(self.number, _SPANS[self.granularity])
            return (first, 1), (last, 12)
        months = 12 // per_year
        # Winter begins in December: seasons lie two months behind the quarters.
        start = self.number * months + (2 if self.granularity == "season" else 0)
        end = start + months - 1
        return (start // 12, start % 12 + 1), (end // 12, end % 12 + 1)


_SPANS: dict[Granularity, int] = {"decade": 10, "century": 100, "millennium": 1000}


def _years(index: int, span: int) -> tuple[int, int]:
    if index >= 0:
        return index * span, index * span + span - 1
    before = -index * span  # the 4th century BC is 400 to 301 BC, the 470s BC are 479 to 470 BC
    return (1 - before, span - before) if span > 10 else (2 - before, span + 1 - before)


def containing(day: int, granularity: Granularity) -> Period:
    """Return the period of that granularity in which a day lies."""
    if granularity in ("day", "part-of-day"):
        return Period("day", day)
    if granularity in ("week", "weekend"):
        return Period(granularity, (day - 1) // 7)
    if seconds := SECONDS.get(granularity):
        return Period(granularity, day * DAY_SECONDS // seconds)
    year, month, _ = civil(day)
    if per_year := PER_YEAR.get(granularity):
        month_index = year * 12 + month - 1 - (2 if granularity == "season" else 0)
        return Period(granularity, month_index * per_year // 12)
    span = _SPANS[granularity]
    if year > 0:
        return Period(granularity, year // span)
    return Period(granularity, -((1 - year) // 10 + 1) if span == 10 else -(-year // span + 1))


def iso_week(index: int) -> tuple[int, int]:
    """Return the ISO year and week of the week with that index: the year is the one its Thursday lies in."""
    thursday = index * 7 + 4
    year = civil(thursday)[0]
    return year, (thursday - ordinal(year, 1, 1)) // 7 + 1


def day_of(month: Period, day: int) -> Period:
    """Return that day of a month, or the last one if it has no such day."""
    year, number = divmod(month.within("month").number, 12)
    return Period.day(year, number + 1, min(day, days_in_month(year, number + 1)))
