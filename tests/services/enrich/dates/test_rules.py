"""The language of the patterns, and how rules are run over tokens."""

import pytest

from services.enrich.dates.cascade import Stage, parse
from services.enrich.dates.lexer import Cut
from services.enrich.dates.pattern import rule
from services.enrich.dates.scan import regions

_WORD = rule("a month", "MONTH", "FOUND", lambda month: month)
_PAIR = rule("a month and a year", "MONTH ,|of? YEAR", "FOUND", lambda month, year: (month, year))


def _found(text: str, *rules_of_a_stage: object) -> list[tuple[str, object]]:
    read, _ = parse(Cut.of(text).tokens(), [Stage(rules_of_a_stage)])  # type: ignore[arg-type]
    return [(token.rule, token.value) for token in read if token.rule]


def test_the_longest_match_wins() -> None:
    """A part of a longer match is not a match of its own."""
    assert _found("May of 2014", _WORD, _PAIR) == [("a month and a year", (5, 2014))]
    assert _found("May, June", _WORD, _PAIR) == [("a month", 5), ("a month", 6)]


def test_a_production_may_turn_a_match_down() -> None:
    """A production that returns None leaves its tokens to others."""
    picky = rule("no month", "MONTH YEAR", "FOUND", lambda month, year: None)  # noqa: ARG005
    assert _found("May 2014", picky, _WORD) == [("a month", 5)]


def test_what_stands_around_is_not_part_of_the_match() -> None:
    """Context is looked at and left alone; its values are arguments too."""
    first = rule("first of two", "MONTH >( and _:MONTH YEAR )", "FOUND", lambda month, year: (month, year))
    assert _found("April and June 1955", first) == [("first of two", (4, 1955))]
    not_money = rule("no money", "<!$ YEAR", "FOUND", lambda year: year)
    assert _found("$2014 in 2015", not_money) == [("no money", 2015)]


def test_an_overlap_is_a_loss() -> None:
    """Of two matches that overlap one is kept, and the other is reported with the one it lost to."""
    left = rule("left", "MONTH NUMBER ,", "FOUND", lambda month, number: (month, number))
    right = rule("right", ", YEAR", "FOUND", lambda year: year)
    text = "May 5, 2014"
    _, losses = parse(Cut.of(text).tokens(), [Stage([left, right])])
    assert [(loss.rule, loss.reason) for loss in losses] == [("right", "lost to left")]


@pytest.mark.parametrize("pattern", ["MONTH )) (", "<( ?", "?"])
def test_misspelt_patterns_are_refused(pattern: str) -> None:
    """A pattern that is none is an error when the rules are loaded, not when an article comes."""
    with pytest.raises(ValueError, match="pattern"):
        rule("misspelt", pattern, "FOUND", lambda: None)


def test_only_the_neighbourhood_of_triggers_is_read() -> None:
    """A text without a word of time is not read at all, and of a long one only a small part."""
    nothing = "Nothing to see here, move along. " * 50
    assert not list(regions(Cut.of(nothing).row))
    ((first, last),) = regions(Cut.of(f"{nothing} They met in September. {nothing}").row)
    assert last - first < 20
