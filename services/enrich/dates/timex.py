"""TIMEX3 values and intervals of periods, as text."""

from collections.abc import Callable
from functools import lru_cache

from schemas.enriched import Granularity
from services.enrich.dates.calendar import DAY_SECONDS, PARTS, SEASONS, SECONDS, Period, civil, iso_week
from services.enrich.dates.forms import Sense

MIDNIGHT = "24"
"""The part of a period that stands for the midnight at the end of a day: T24:00."""


@lru_cache(maxsize=4096)
def value(period: Period) -> str:
    """Return the TIMEX3 value: 2024-11-29, 2024-W48, 2024-Q3, 199 for the nineties, BC0480 for 480 BC."""
    return _VALUES[period.granularity](period)


def _prefix(width: int) -> Callable[[Period], str]:
    """Return a reader of years cut short: 199 is a decade, 19 a century."""
    return lambda period: f"{period.number:0{width}d}" if period.number >= 0 else f"BC{-period.number - 1:0{width}d}"


def _of_year(per_year: int, name: Callable[[int], str]) -> Callable[[Period], str]:
    return lambda period: f"{year(period.number // per_year)}-{name(period.number % per_year)}"


def _week(period: Period) -> str:
    iso_year, week = iso_week(period.number)
    return f"{year(iso_year)}-W{week:02d}"


def year(number: int) -> str:
    """Return a year in four digits, BC before our era."""
    return f"{number:04d}" if number > 0 else f"BC{1 - number:04d}"


def day(number: int) -> str:
    """Return a day as year, month and day."""
    in_year, month, of_month = civil(number)
    return f"{year(in_year)}-{month:02d}-{of_month:02d}"


def _clock(period: Period) -> str:
    number, of_day = divmod(period.number * SECONDS[period.granularity], DAY_SECONDS)
    if period.part == MIDNIGHT:
        return f"{day(number - 1)}T24:00"
    seconds = f":{of_day % 60:02d}" if period.granularity == "second" else ""
    return f"{day(number)}T{of_day // 3600:02d}:{of_day // 60 % 60:02d}{seconds}"


_VALUES: dict[Granularity, Callable[[Period], str]] = {
    "millennium": _prefix(1),
    "century": _prefix(2),
    "decade": _prefix(3),
    "year": lambda period: year(period.number),
    "half": _of_year(2, lambda nth: f"H{nth + 1}"),
    "season": _of_year(4, lambda nth: SEASONS[nth]),
    "quarter": _of_year(4, lambda nth: f"Q{nth + 1}"),
    "month": _of_year(12, lambda nth: f"{nth + 1:02d}"),
    "week": _week,
    "weekend": lambda period: _week(period) + "-WE",
    "day": lambda period: day(period.number),
    "part-of-day": lambda period: f"{day(period.number)}T{period.part}",
    "hour": _clock,
    "minute": _clock,
    "second": _clock,
}


@lru_cache(maxsize=4096)
def interval(period: Period) -> tuple[str, str]:
    """Return the first and the last day of a period, or its first and last second if it is less than a day."""
    if length := SECONDS.get(period.granularity):
        zone = "" if period.part == MIDNIGHT else period.part
        return _second(period.number * length) + zone, _second((period.number + 1) * length - 1) + zone
    if period.granularity == "part-of-day":
        first, last = PARTS[period.part]
        return _second(period.number * DAY_SECONDS + first * 3600), _second(
            period.number * DAY_SECONDS + last * 3600 - 1
        )
    first, last = period.days
    return _iso_day(first), _iso_day(last)


def part(period: Period, sense: Sense) -> tuple[str, str]:
    """Return the first or last day of the first, the middle or the last third of a period."""
    first, last = period.days
    third = (last - first + 1) // 3
    if third == 0:
        return interval(period)
    bounds = {"start": (first, first + third - 1), "middle": (first + third, last - third),
              "end": (last - third + 1, last)}[sense]  # fmt: skip
    return _iso_day(bounds[0]), _iso_day(bounds[1])


def _iso_day(number: int) -> str:
    in_year, month, of_month = civil(number)
    written = f"{in_year:04d}" if in_year >= 0 else f"-{-in_year:04d}"
    return f"{written}-{month:02d}-{of_month:02d}"


def _second(seconds: int) -> str:
    number, of_day = divmod(seconds, DAY_SECONDS)
    return f"{_iso_day(number)}T{of_day // 3600:02d}:{of_day // 60 % 60:02d}:{of_day % 60:02d}"
