"""Time cut into bars."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.desk.page.scales import SCALES, Scale


@pytest.mark.parametrize("scale", SCALES, ids=lambda scale: scale.name)
@given(day=st.dates())
def test_every_day_is_in_one_bar(scale: Scale, day: date) -> None:
    """Bars follow each other without a gap, from the first day of the calendar to the last."""
    axis = scale.around(day)
    bars = axis.bars([(day, day, 3)])
    assert all(after.first == before.last + timedelta(1) for before, after in pairwise(bars))
    found = [bar for bar in bars if bar.first <= day <= bar.last]
    assert [bar.articles for bar in found] in ([3], [])
    assert found or day.year in (1, 9999)


def test_what_is_told_less_precisely_is_left_out() -> None:
    """A month is no day."""
    axis = SCALES[0].around(date(2024, 11, 30))
    assert not any(bar.articles for bar in axis.bars([(date(2024, 11, 1), date(2024, 11, 30), 1)]))
