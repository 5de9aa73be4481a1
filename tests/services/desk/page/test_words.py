"""What tags mean, in plain words."""

from datetime import date

import pytest

from services.desk.page import words


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (date(2024, 11, 29), date(2024, 11, 29), "29 November 2024"),
        (date(2025, 5, 1), date(2025, 5, 31), "May 2025"),
        (date(2024, 2, 1), date(2024, 2, 29), "February 2024"),
        (date(2025, 1, 1), date(2025, 12, 31), "2025"),
        (date(2010, 1, 1), date(2019, 12, 31), "2010–2019"),
        (date(2025, 9, 1), date(2025, 11, 30), "September–November 2025"),
        (date(2024, 12, 1), date(2025, 2, 28), "December 2024–February 2025"),
        (date(2024, 11, 4), date(2024, 11, 10), "4–10 November 2024"),
        (date(2024, 12, 30), date(2025, 1, 5), "30 December 2024 – 5 January 2025"),
    ],
)
def test_days_are_written_as_people_do(first: date, last: date, said: str) -> None:
    """No more of an interval is written than need be."""
    assert words.between(first, last) == said


def test_a_time_that_is_told_by_no_day_is_told_by_its_words() -> None:
    """What lies at no known time is neither hidden nor put anywhere."""
    assert words.told({"exact": "two days", "value": "P2D", "type": "DURATION"}) == "two days"
    assert words.told({"exact": "now", "value": "PRESENT_REF", "type": "DATE"}) == "the present"
