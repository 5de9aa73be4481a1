"""What holds for any text: traceable tags in order, honest about what is open, at a cost that grows with the text."""

import re
from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.enriched import DateTag
from services.enrich import dates
from services.enrich.dates.lexicon import WORDS
from services.enrich.dates.rules import STAGES
from services.enrich.text import Document
from tests.services.enrich.steps import steps

_GLUE = (
    "the a of in on at to and - – , . ' ’s ( ) / : ; \n \n\n $ % ago later last next this that early end 5 1914 44 BC"
)
_FRAGMENTS = st.sampled_from([*sorted(WORDS), *_GLUE.split(" "), "2024-11-30", "03:15", "1.2.2024", "1990s", "'89"])
_ANYTHING = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=8)
_TEXTS = st.lists(st.one_of(_FRAGMENTS, _ANYTHING), max_size=60).flatmap(
    lambda parts: st.sampled_from([" ".join(parts), "".join(parts)])
)
_PUBLISHED = st.one_of(st.none(), st.dates(), st.datetimes())


def _tags(text: str, published: date | datetime | None) -> tuple[DateTag, ...]:
    return dates.tag(Document.of("", text), published).tags


@given(_TEXTS, _PUBLISHED)
def test_tags_lie_in_the_text_in_order_without_overlap(text: str, published: date | None) -> None:
    """Every tag is valid, quotes the text where it says it does, and begins where the one before has ended."""
    end = 0
    for tag in _tags(text, published):
        assert DateTag.model_validate(tag.model_dump()) == tag
        assert text[tag.start : tag.end] == tag.exact
        assert tag.start >= end
        end = tag.end


@given(_TEXTS, _PUBLISHED)
def test_tags_are_honest(text: str, published: date | None) -> None:
    """A resolved tag has a value, an unresolved one a reason and no interval; intervals run forwards."""
    for tag in _tags(text, published):
        if tag.status == "unresolved":
            assert tag.reason
            assert tag.from_ is None
            assert tag.to is None
        else:
            assert tag.value
        if tag.from_ and tag.to and not tag.from_.startswith("-"):
            assert tag.from_ <= tag.to


@given(_TEXTS, st.dates())
def test_the_same_text_gives_the_same_tags(text: str, published: date) -> None:
    """Tagging depends on nothing but its arguments."""
    assert _tags(text, published) == _tags(text, published)


@pytest.mark.parametrize(
    "phrase", ["yesterday", "on Friday", "last week", "in two days from now", "next May", "tonight"]
)
def test_without_a_publication_date_nothing_is_guessed(phrase: str) -> None:
    """What is told from the present stays open when the present is not known."""
    (tag,) = _tags(f"It happened {phrase}.", None)
    assert tag.status == "unresolved"
    assert not re.search(r"\d{4}", tag.value or "")


_MOST_CALLS = 50
"""For a character, where each second word is a date."""
_HOSTILE = {
    "digits": "1" * 50,
    "grouped digits": "1,111," * 8,
    "points": "1.1.1.1." * 6,
    "month after month": "May " * 12,
    "units": "years and years or " * 3,
    "a long name": "a" * 50,
    "almost a number": "1" * 49 + "a ",
    "blank lines": "\n \n" * 16,
    "blanks": " " * 50,
    "signs": "’‘'$%-–/:" * 5,
    "nested": "the end of the beginning of the end of ",
    "ranges": "1914-1918-",
    "clocks": "10:30:30:30 ",
    "ordinals": "the first second of the third ",
    "months": "January February March April May June July August September October November December ",
    "days of months": "5 May ",
    "weekdays": "on Monday ",
    "feasts": "Easter ",
    "days": "2024-11-30 ",
    "clock times": "7:30 7:30pm ",
    "years": "2014 '89 1990s ",
    "distances": "two weeks after ",
    "weeks": "the week before ",
    "cues": "was held to be due Monday ",
    "titles": '"today" ',
}
_UNITS = st.lists(_FRAGMENTS, min_size=1, max_size=6).map(lambda parts: " ".join([*parts, ""]))


@pytest.mark.parametrize("unit", _HOSTILE.values(), ids=_HOSTILE)
def test_work_grows_with_the_text(unit: str) -> None:
    """Four times the text costs at most about four times the calls, and a character a few, however hostile."""
    _assert_bounded(unit)


@given(_UNITS)
@settings(max_examples=30)
def test_work_grows_with_any_text(unit: str) -> None:
    """So it is with whatever comes again and again."""
    _assert_bounded(unit)


def _assert_bounded(unit: str) -> None:
    text = unit * (1000 // len(unit) + 1)
    _calls(text)  # fills what is kept between calls
    few, many = _calls(text), _calls(text * 4)
    assert many <= 4.5 * few + 1000
    assert many <= _MOST_CALLS * len(text) * 4


def _calls(text: str) -> int:
    return steps(lambda: _tags(text, date(2024, 11, 30)))


def test_every_pattern_is_bounded() -> None:
    """No rule can match without end: that is why a scan of any text takes linear time."""
    longest = 20
    for stage in STAGES:
        for rule in stage.rules:
            assert _width(rule.regex) <= longest, rule.name


def _width(pattern: re.Pattern[str]) -> int:
    return int(re._parser.parse(pattern.pattern).getwidth()[1])


@pytest.mark.parametrize("unit", _HOSTILE.values(), ids=_HOSTILE)
def test_long_hostile_texts_come_to_an_end(unit: str) -> None:
    """A few hundred kilobytes of it are read like any other text."""
    text = unit * (200_000 // len(unit))
    for tag in _tags(text, date(2024, 11, 30)):
        assert tag.exact.strip()
