"""Names in a list."""

import pytest

from services.enrich.places.gazetteer import Gazetteer
from services.enrich.places.reading import Reading
from services.enrich.places.recognise.lists import find_lists
from services.enrich.text import Passage


@pytest.mark.parametrize(
    ("text", "lengths"),
    [
        ("in Albania, Croatia, Georgia and Ukraine", [4]),
        ("in Armenia and Georgia", [2]),
        ("in Tbilisi, Georgia", []),
        ("in Armenia. Georgia and others", []),
        ("in Armenia, Georgia, Armenia, and in Chad and Niger", [2, 2]),
    ],
)
def test_a_name_is_listed_with_others(text: str, lengths: list[int]) -> None:
    """A list is three names, or two with an *and*; a town and where it is are none. A name counts once."""
    reading = Reading.of(Passage("body", text))
    assert [len(names) for names in find_lists(reading, reading.sightings(Gazetteer.open()))] == lengths
