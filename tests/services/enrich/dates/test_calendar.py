"""Calendar arithmetic agrees with the standard library where that reaches, and goes on beyond."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from schemas.enriched import Granularity
from services.enrich.dates import calendar, feasts, timex
from services.enrich.dates.calendar import Period

_GRANULARITIES: list[Granularity] = ["century", "decade", "year", "half", "season", "quarter", "month", "week", "day"]


@given(st.dates())
def test_days_agree_with_the_standard_library(day: date) -> None:
    """A day has the number, weekday and ISO week that `datetime` gives it."""
    number = calendar.ordinal(day.year, day.month, day.day)
    assert number == day.toordinal()
    assert calendar.civil(number) == (day.year, day.month, day.day)
    assert calendar.weekday(number) == day.isoweekday()
    assert calendar.iso_week((number - 1) // 7) == tuple(day.isocalendar())[:2]


@given(st.integers(-4_000_000, 4_000_000))
def test_civil_is_the_inverse_of_ordinal(number: int) -> None:
    """Days before our era and after the year 9999 count like any other."""
    assert calendar.ordinal(*calendar.civil(number)) == number


@given(st.integers(-2_000_000, 2_000_000), st.sampled_from(_GRANULARITIES))
def test_a_day_lies_in_the_period_that_contains_it(number: int, granularity: Granularity) -> None:
    """The period that contains a day begins no later and ends no earlier, and the next begins on the day after."""
    period = calendar.containing(number, granularity)
    assert period.first <= number <= period.last
    if granularity not in ("century", "decade"):  # there the two eras meet within one
        assert period.shift(1).first == period.last + 1


def test_values() -> None:
    """Periods are written as TIMEX3 asks."""
    day = Period.of(date(2024, 11, 30))
    written = {kind: timex.value(day.within(kind)) for kind in (*_GRANULARITIES, "weekend")}
    assert written == {
        "century": "20", "decade": "202", "year": "2024", "half": "2024-H2", "season": "2024-FA",
        "quarter": "2024-Q4", "month": "2024-11", "week": "2024-W48", "day": "2024-11-30", "weekend": "2024-W48-WE",
    }  # fmt: skip
    assert timex.value(Period("year", -479)) == "BC0480"
    assert timex.value(Period("century", -4)) == "BC03"


def test_easter() -> None:
    """Easter falls where the churches keep it."""
    assert [calendar.civil(feasts.easter(year))[1:] for year in (2000, 2024, 2025, 2038)] == [
        (4, 23),
        (3, 31),
        (4, 20),
        (4, 25),
    ]
