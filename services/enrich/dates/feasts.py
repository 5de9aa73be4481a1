"""The days of holidays, fixed and movable."""

from collections.abc import Callable

from services.enrich.dates.calendar import Period, ordinal, weekday


def easter(year: int) -> int:
    """Return the number of Easter Sunday in the Gregorian calendar (Butcher's rule)."""
    golden = year % 19
    century, of_century = divmod(year, 100)
    leaps, beyond = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - leaps - correction + 15) % 30
    fours, rest = divmod(of_century, 4)
    sunday = (32 + 2 * beyond + 2 * fours - moon - rest) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    month, day_before = divmod(moon + sunday - 7 * late + 114, 31)
    return ordinal(year, month, day_before + 1)


def nth_weekday(year: int, month: int, nth: int, day: int) -> int:
    """Return the number of the nth such weekday (1 for Monday) of a month."""
    first = ordinal(year, month, 1)
    return first + (day - weekday(first)) % 7 + 7 * (nth - 1)


def _fixed(month: int, day: int) -> Callable[[int], int]:
    return lambda year: ordinal(year, month, day)


_DAYS: dict[str, Callable[[int], int]] = {
    "christmas": _fixed(12, 25),
    "christmas eve": _fixed(12, 24),
    "thanksgiving": lambda year: nth_weekday(year, 11, 4, 4),
    "easter": easter,
}


def day(name: str, year: int) -> Period:
    """Return the day of a holiday in a year."""
    return Period("day", _DAYS[name](year))
