"""News or narrative is decided by what the text is like."""

from datetime import date

from services.enrich import dates
from services.enrich.text import Document

_PUBLISHED = date(2024, 11, 30)
_HISTORY = "".join(f"In {year} it began again. In May it spread. By July all had fled. " for year in range(1801, 1810))
_LOOK_BACK = "The mill was built in 1804. It burned in 1871 and again in 1902. "


def test_a_history_is_read_from_the_date_last_told() -> None:
    """A month without a year belongs to the year that is told, not to that of publication."""
    *_, last = dates.tag(Document.of("", _HISTORY + "In September it snowed."), _PUBLISHED).tags
    assert last.value == "1809-09"


def test_news_with_a_look_back_remains_news() -> None:
    """Years of the past do not make a history of a text that speaks of Friday and of last week."""
    news = "On Friday they met. Last week they had not. " + _LOOK_BACK + "Its owner died in March."
    *_, last = dates.tag(Document.of("", news), _PUBLISHED).tags
    assert last.value == "2024-03"


def test_a_quoted_today_is_of_no_day() -> None:
    """In a history `today` is said by someone on a day that is not told."""
    *_, last = dates.tag(Document.of("", _HISTORY + 'He said: "Today it rains."'), _PUBLISHED).tags
    assert (last.value, last.status) == ("PRESENT_REF", "unresolved")
