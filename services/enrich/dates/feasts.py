"""The days of holidays and commemorations, fixed and movable.

Feasts of the lunar calendars are not here: they are found, but stay without a date.
"""

from collections.abc import Callable

from services.enrich.dates.calendar import Period, days_in_month, ordinal, weekday

MONDAY, THURSDAY, SUNDAY = 1, 4, 7


def easter(year: int) -> int:
    """Return the number of Easter Sunday in the Gregorian calendar (the rule of Butcher)."""
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


def last_weekday(year: int, month: int, day: int) -> int:
    """Return the number of the last such weekday of a month."""
    last = ordinal(year, month, days_in_month(year, month))
    return last - (weekday(last) - day) % 7


def _on(month: int, day: int) -> Callable[[int], int]:
    return lambda year: ordinal(year, month, day)


def _from_easter(days: int) -> Callable[[int], int]:
    return lambda year: easter(year) + days


def _nth(month: int, nth: int, day: int, later: int = 0) -> Callable[[int], int]:
    return lambda year: nth_weekday(year, month, nth, day) + later


def _last(month: int, day: int) -> Callable[[int], int]:
    return lambda year: last_weekday(year, month, day)


_DAYS: dict[str, Callable[[int], int]] = {
    "New Year's Day": _on(1, 1),
    "Epiphany": _on(1, 6),
    "Martin Luther King Day": _nth(1, 3, MONDAY),
    "Groundhog Day": _on(2, 2),
    "Valentine's Day": _on(2, 14),
    "Presidents' Day": _nth(2, 3, MONDAY),
    "St. Patrick's Day": _on(3, 17),
    "April Fools' Day": _on(4, 1),
    "Earth Day": _on(4, 22),
    "May Day": _on(5, 1),
    "Cinco de Mayo": _on(5, 5),
    "Mother's Day": _nth(5, 2, SUNDAY),
    "Memorial Day": _last(5, MONDAY),
    "Flag Day": _on(6, 14),
    "Father's Day": _nth(6, 3, SUNDAY),
    "Juneteenth": _on(6, 19),
    "Independence Day": _on(7, 4),
    "Bastille Day": _on(7, 14),
    "Labor Day": _nth(9, 1, MONDAY),
    "Columbus Day": _nth(10, 2, MONDAY),
    "Halloween": _on(10, 31),
    "All Saints' Day": _on(11, 1),
    "Election Day": _nth(11, 1, MONDAY, later=1),
    "Veterans Day": _on(11, 11),
    "Armistice Day": _on(11, 11),
    "Thanksgiving": _nth(11, 4, THURSDAY),
    "Black Friday": _nth(11, 4, THURSDAY, later=1),
    "Cyber Monday": _nth(11, 4, THURSDAY, later=4),
    "Christmas Eve": _on(12, 24),
    "Christmas": _on(12, 25),
    "Boxing Day": _on(12, 26),
    "New Year's Eve": _on(12, 31),
    "Shrove Tuesday": _from_easter(-47),
    "Ash Wednesday": _from_easter(-46),
    "Palm Sunday": _from_easter(-7),
    "Maundy Thursday": _from_easter(-3),
    "Good Friday": _from_easter(-2),
    "Holy Saturday": _from_easter(-1),
    "Easter": easter,
    "Easter Monday": _from_easter(1),
    "Ascension Day": _from_easter(39),
    "Pentecost": _from_easter(49),
    "Whit Monday": _from_easter(50),
    "Corpus Christi": _from_easter(60),
}


def day(name: str, year: int) -> Period:
    """Return the day of a holiday in a year."""
    return Period("day", _DAYS[name](year))
