"""Names in a list, and what the others in it are."""

from collections import Counter

import pytest

from services.enrich.places.artefact import Kind
from services.enrich.places.gazetteer import Gazetteer
from services.enrich.places.meanings import Meanings
from services.enrich.places.reading import Reading
from services.enrich.places.recognise.lists import find_listed
from services.enrich.text import Passage


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("in Albania, Croatia, Georgia and Ukraine", {Kind.COUNTRY: 3}),
        ("in Armenia and Georgia", {Kind.COUNTRY: 1}),
        ("in Tbilisi, Georgia", {}),
        ("in Armenia. Georgia and others", {}),
    ],
)
def test_a_name_is_listed_with_others(text: str, kinds: dict[Kind, int]) -> None:
    """A list is three names, or two with an *and*; a town and where it is are none."""
    gazetteer = Gazetteer.open()
    reading = Reading.of(Passage("body", text))
    found = reading.sightings(gazetteer)
    meanings = Meanings.of(list(dict.fromkeys(one.key for one in found)), gazetteer)
    listed: dict[int, Counter[Kind]] = {}
    find_listed(reading, found, meanings, listed)
    key = next(one.key for one in found if text[one.start : one.end] == "Georgia")
    assert dict(listed.get(key, {})) == kinds
