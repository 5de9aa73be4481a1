"""Places that the gazetteer lacks: the text says what they are, and where."""

import pytest

from schemas.enriched import LocationTag
from services.enrich.places import PlaceTagger
from services.enrich.places.gazetteer import Gazetteer
from services.enrich.places.reading import Reading
from services.enrich.places.unknown import introduced
from services.enrich.text import Document, Passage


def _introduced(text: str, gazetteer: Gazetteer) -> list[tuple[str, str]]:
    reading = Reading.of(Passage("body", text))
    return [(text[start:end], code) for start, end, code in introduced(reading, gazetteer)]


def _tag(tagger: PlaceTagger, text: str, name: str) -> LocationTag:
    return next(tag for tag in tagger.tag(Document.of("", text)).tags if tag.exact == name)


@pytest.mark.parametrize(
    ("text", "name", "feature_code"),
    [
        ("in the border town of Qxyz Friday", "Qxyz", "PPL"),
        ("on the shore of Lake Qxyz in", "Lake Qxyz", "LK"),
        ("to the Qxyz Islands", "Qxyz Islands", "ISLS"),
        ("in Qxyz province and", "Qxyz", "ADM1"),
        ("at the Qxyz refugee camp", "Qxyz", "CMP"),
        ("in the province of O’Qxyz Monday", "O’Qxyz", "ADM1"),
        ("in a town called Qxyz", "Qxyz", "PPL"),
        ("Qxyz Street was closed", "Qxyz Street", "ST"),
        ("a march to Old Qxyz Square", "Old Qxyz Square", "SQR"),
        ("from Qxyz International Airport", "Qxyz International Airport", "AIRP"),
        ("a mass in the Qxyz Cathedral", "Qxyz Cathedral", "CH"),
        ("a blast near Qxyz train station", "Qxyz", "RSTN"),
        ("held in Qxyz prison", "Qxyz", "PRN"),
    ],
)
def test_what_is_introduced(text: str, name: str, feature_code: str, gazetteer: Gazetteer) -> None:
    """A name is introduced by the word for what it is, before it, behind it or as its last part."""
    assert _introduced(text, gazetteer) == [(name, feature_code)]


@pytest.mark.parametrize(
    "text",
    [
        "the city of lights",
        "the village of The",
        "a town of 5,000 people",
        "Lake Qxyz Hospital",
        "In Province",
        "Qxyz Hospital apologised",
        "She thanked the Qxyz Museum",
        "Several provinces agreed",
        "the Catholic village",
        "on the street",
        "stocks on Wall Street",
    ],
)
def test_what_is_not_introduced(text: str, gazetteer: Gazetteer) -> None:
    """Only a name can be introduced; a venue must be where something is, else it is a body that acts."""
    assert _introduced(text, gazetteer) == []


@pytest.mark.parametrize(
    ("text", "name", "seat"),
    [
        ("CARDIFF, Wales — A man was held on Qxyz Street on Friday.", "Qxyz Street", "Cardiff"),
        ("Born in Nairobi, she was treated at Qxyz Hospital in Mombasa.", "Qxyz Hospital", "Mombasa"),
        ("They marched to Nairobi's Qxyz Square, as they had in Mombasa.", "Qxyz Square", "Nairobi"),
    ],
)
def test_is_put_where_the_text_has_it(tagger: PlaceTagger, text: str, name: str, seat: str) -> None:
    """A place is put at the town right behind it, else at the last one before; it is given no id of GeoNames."""
    tag = _tag(tagger, text, name)
    (town,) = (one for one in tagger.tag(Document.of("", text)).tags if one.name == seat)
    assert (tag.geometry, tag.country_code) == (town.geometry, town.country_code)
    assert (tag.status, tag.geonames_id) == ("resolved", None)
    assert tag.reason == f"not in the gazetteer: put at {seat}"


def test_a_street_is_not_the_place_it_is_named_after(tagger: PlaceTagger) -> None:
    """London Road may be anywhere."""
    found = tagger.tag(Document.of("", "A tree fell on Chicago Avenue, and another one on London Road.")).tags
    assert [(tag.exact, tag.feature_code, tag.status) for tag in found] == [
        ("Chicago Avenue", "ST", "unresolved"),
        ("London Road", "ST", "unresolved"),
    ]


def test_is_unresolved_where_the_text_has_no_town(tagger: PlaceTagger) -> None:
    """What is only said to be in a country has no point; what is said to be nowhere has no country either."""
    tag = _tag(tagger, "They fled the village of Qxyzovka in Ukraine.", "Qxyzovka")
    assert (tag.status, tag.country_code, tag.geometry) == ("unresolved", "UA", None)
    tag = _tag(tagger, "They fled the village of Qxyzovka at night.", "Qxyzovka")
    assert (tag.status, tag.country_code, tag.reason) == ("unresolved", None, "not in the gazetteer")
