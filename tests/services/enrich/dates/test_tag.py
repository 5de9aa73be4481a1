"""The tagger as a whole: the seed article, intervals, anchors, and what a missing publication date means."""

from datetime import date
from pathlib import Path

from services.enrich import dates
from services.enrich.text import Document

_SEED = Path(__file__).parents[4] / "seeds" / "000_cfcdbd64936e4662.txt"


def test_seed_article() -> None:
    """The dates of the seed article are right, and none is invented."""
    _, body = _SEED.read_text(encoding="utf-8").split("\n\n", 1)
    tags = dates.tag(Document.of("", body), date(2024, 11, 30)).tags
    assert [(tag.exact, tag.value) for tag in tags] == [
        ("Friday", "2024-11-29"),
        ("currently", "PRESENT_REF"),
        ("September", "2024-09"),
        ("now", "PRESENT_REF"),
        ("2014", "2014"),
    ]


def test_interval_and_anchor() -> None:
    """A tag says which days it spans and what it was read against."""
    (tag,) = dates.tag(Document.of("", "Sales fell last month."), date(2024, 3, 5)).tags
    assert (tag.from_, tag.to, tag.granularity, tag.anchor) == ("2024-02-01", "2024-02-29", "month", "2024-03-05")


def test_no_publication_date() -> None:
    """Without a publication date a relative date is unresolved, with a reason, and never a guess."""
    (tag,) = dates.tag(Document.of("", "They met on Friday."), None).tags
    assert (tag.status, tag.value, tag.from_) == ("unresolved", "XXXX-WXX-5", None)
    assert tag.reason == "no publication date"


def test_rejections_are_explained() -> None:
    """What was turned down is named, with the rule that did it."""
    rejected = dates.tag(Document.of("", "It cost $2015 in March 2014."), date(2024, 3, 5)).rejected
    assert ("$2015", "an amount of money") in [(r.exact, r.method) for r in rejected]


def test_headline_and_body() -> None:
    """The headline is read too, and its tags say so."""
    tags = dates.tag(Document.of("Vote on Monday", "It will be held in May 2025."), date(2024, 11, 30)).tags
    assert [tag.field for tag in tags] == ["headline", "body"]


def test_impossible_day() -> None:
    """A day that its month does not have is unresolved, and not bent into another."""
    for text in ("The letter is dated February 29, 2015.", "They met on 29 February 2019."):
        (tag,) = dates.tag(Document.of("", text), date(2020, 3, 5)).tags
        assert (tag.status, tag.reason, tag.from_) == ("unresolved", "no such day", None)


def test_leap_day_without_a_year() -> None:
    """A 29th of February is looked for in the years that have one."""
    (tag,) = dates.tag(Document.of("", "She was born on February 29."), date(2017, 1, 5)).tags
    assert tag.value == "2016-02-29"


def test_near_tie_is_ambiguous() -> None:
    """Where nothing says which of two dates is meant, the tag says so; a clear clause leaves no doubt."""
    (caption,) = dates.tag(Document.of("", "Wednesday"), date(2024, 6, 10)).tags
    (clear,) = dates.tag(Document.of("", "The court will rule on Wednesday."), date(2024, 6, 10)).tags
    assert caption.status == "ambiguous"
    assert (caption.reason or "").endswith("another date is nearly as likely")
    assert clear.status == "resolved"
    assert clear.confidence > caption.confidence
