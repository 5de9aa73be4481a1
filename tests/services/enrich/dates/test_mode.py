"""News or narrative is decided by what the text is like."""

from datetime import date

from services.enrich import dates
from services.enrich.text import Document

_HISTORY = (
    "In 1804 it began. In 1805 it spread. In 1806 it grew. In 1807 it paused. In 1808 it ended. In 1809 it rained. "
)


def test_a_history_is_read_from_the_date_last_told() -> None:
    """A month without a year belongs to the year that is told, not to that of publication."""
    *_, last = dates.tag(Document.of("", _HISTORY + "In March it snowed."), date(2024, 11, 30)).tags
    assert (last.value, last.reason) == ("1809-03", "the year last told")


def test_news_with_a_look_back_remains_news() -> None:
    """Years of the past do not make a history of a text that speaks of Friday and of last week."""
    news = "On Friday they met. Last week they had not. " + _HISTORY + "In March it snowed."
    *_, last = dates.tag(Document.of("", news), date(2024, 11, 30)).tags
    assert last.value == "2024-03"


def test_an_aside_does_not_move_the_story() -> None:
    """One far year is an aside; the story goes on where it was."""
    story = _HISTORY + "A book of 1955 says so. In March it snowed."
    *_, last = dates.tag(Document.of("", story), date(2024, 11, 30)).tags
    assert last.value == "1809-03"


def test_a_quoted_today_is_of_no_day() -> None:
    """In a history `today` is said by someone on a day that is not told."""
    *_, last = dates.tag(Document.of("", _HISTORY + 'He said: "Today it rains."'), date(2024, 11, 30)).tags
    assert (last.value, last.status) == ("PRESENT_REF", "unresolved")
