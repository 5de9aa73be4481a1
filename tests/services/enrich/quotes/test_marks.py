"""What stands in marks, however they are set."""

import pytest

from services.enrich.actors.reading import Reading
from services.enrich.quotes.marks import MARKS, Pairing
from services.enrich.text import Document


def in_marks(text: str) -> list[str]:
    """Return the words in marks of a text."""
    (passage,) = Document.of("", text).passages
    reading = Reading.of(passage, ())
    return [reading.text(one.first, one.last) for one in Pairing(reading).pair(reading.where(MARKS))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We stay," she said.', ["We stay,"]),
        ("“We stay,” she said.", ["We stay,"]),
        ("«We stay,» she said.", ["We stay,"]),
        ("„We stay,“ she said.", ["We stay,"]),
        ("‘We stay,’ she said.", ["We stay,"]),
        ("'We stay,' she said.", ["We stay,"]),
        ('“We stay," she said, “for good.“', ["We stay,", "for good."]),
        ('She left."We stay," he said.', ["We stay,"]),
        ('"We stay."He left.', ["We stay."]),
        ("“He said ‘no’ to us,” she said.", ["He said ‘no’ to us,"]),
        ("‘He said “no” to us,’ she said.", ["He said “no” to us,"]),
        ("‘The workers’ demands stand,’ she said.", ["The workers’ demands stand,"]),
        ("'We won't go,' she said.", ["We won't go,"]),
        ("“We [still] stay,” she said.", ["We [still] stay,"]),
        ("(“We stay”)", ["We stay"]),
        ("She said — “We stay” — and left.", ["We stay"]),
    ],
)
def test_marks_are_paired(text: str, expected: list[str]) -> None:
    """Straight, typographic and single ones, guillemets, and those that a careless hand mixed."""
    assert in_marks(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It wasn't the workers' fault.",
        "The songs of the '90s and the ’80s",
        "It is 6' 2\" tall.",
        "The Lees' house is the Smiths’ house.",
        "”",
        "'",
    ],
)
def test_apostrophes_and_inches_are_no_marks(text: str) -> None:
    """Nor is a mark that closes nothing."""
    assert in_marks(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We stay.\n\nHe left.", ["We stay."]),
        ("“We stay.\n\n“We fight,” he said.", ["We stay.", "We fight,"]),
        ("“We stay. “We fight,” he said.", ["We stay.", "We fight,"]),
        ("‘We stay.\n\nHe left.", []),
    ],
)
def test_a_missing_mark_is_made_up_for(text: str, expected: list[str]) -> None:
    """By the end of the paragraph, or by the next mark that opens; but single ones may be apostrophes."""
    assert in_marks(text) == expected


def test_a_quotation_goes_on_over_paragraphs() -> None:
    """Each opened anew, and only the last one closed."""
    (passage,) = Document.of("", "“One.\n\n“Two.\n\n“Three,” he said. “Four.”").passages
    reading = Reading.of(passage, ())
    pairs = Pairing(reading).pair(reading.where(MARKS))
    assert [one.goes_on for one in pairs] == [False, True, True, False]
