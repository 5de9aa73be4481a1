"""The gazetteer: its artefact, and how names are looked up in it."""

from pathlib import Path

import pytest

from services.enrich.places import artefact
from services.enrich.places.build.atlas import Atlas, Place, middle, spellings
from services.enrich.places.build.write import write
from services.enrich.places.folding import fold
from services.enrich.places.gazetteer import Gazetteer


def _town(geonames_id: int, name: str, latitude: float = 0.0, longitude: float = 0.0) -> Place:
    place = Place(geonames_id, name, artefact.Kind.CITY, "PPL", 1000, "", latitude, longitude)
    place.call(name, artefact.NameKind.OFFICIAL)
    return place


@pytest.fixture
def gazetteer(tmp_path: Path) -> Gazetteer:
    """Return a gazetteer of two towns."""
    atlas = Atlas()
    atlas.add(_town(1, "New Ulm", 44.3, -94.5))
    atlas.add(_town(2, "Ulm", 48.4, 10.0))
    write(atlas, {"new": 5}, "two towns", tmp_path)
    return Gazetteer(tmp_path)


def test_names_end_where_words_do(gazetteer: Gazetteer) -> None:
    """A name is found at the offset asked for, and never inside a word."""
    assert [name.length for name in gazetteer.names_at("in new ulm today", 3)] == [7]
    assert gazetteer.names_at("ulmer", 0) == []


def test_places_keep_what_was_written(gazetteer: Gazetteer) -> None:
    """What the builder knows of a place is what the gazetteer says of it."""
    (name,) = gazetteer.names_at("ulm", 0)
    summary = gazetteer.summary(name.key)
    (row,) = gazetteer.sense_places[summary.start : summary.end].tolist()
    assert (gazetteer.label(row), gazetteer.geonames_id(row)) == ("Ulm", 2)
    assert gazetteer.whereabouts(row)["geometry"].coordinates == (10.0, 48.4)


def test_places_are_found_by_id(gazetteer: Gazetteer) -> None:
    """A GeoNames id leads to its row, and one that is not there to none."""
    row = gazetteer.row(2)
    assert row is not None
    assert gazetteer.label(row) == "Ulm"
    assert gazetteer.row(3) is None


def test_an_unknown_point_is_none(tmp_path: Path) -> None:
    """A place whose point nobody knows has none, instead of one in the sea."""
    atlas = Atlas()
    atlas.add(_town(1, "Nowhere"))
    write(atlas, {}, "a town", tmp_path)
    assert Gazetteer(tmp_path).whereabouts(1)["geometry"] is None


def test_words_may_be_common(gazetteer: Gazetteer) -> None:
    """What words may be besides names is known by word; of a word that is not listed nothing is."""
    assert (gazetteer.word("new"), gazetteer.word("ulm")) == (5, 0)


def test_version_names_sources_and_content(gazetteer: Gazetteer) -> None:
    """The version credits the sources and tells two contents apart."""
    assert gazetteer.version.startswith("two towns sha256:")


@pytest.mark.parametrize("text", ["Zürich, Łódź", "don’t", "Türkiye’s\nİzmir", "Straße — “x”"])
def test_folding_keeps_offsets(text: str) -> None:
    """Folding maps one character to one, so that an offset stays an offset."""
    assert len(fold(text)) == len(text)


def test_spellings_of_a_saint() -> None:
    """Saint, St. and St are one name, and an apostrophe may be left out."""
    assert {"saint john's", "st. johns", "st john's"} <= spellings("St. John's")


def test_what_says_nothing_is_no_name() -> None:
    """Western is the whole name of several regions, and in a text it is an adjective."""
    assert spellings("Western") == set()
    assert spellings("Western Cape") == {"western cape"}


def test_a_people_is_a_demonym_whatever_the_sources_say() -> None:
    """The sources list Saudi among the names of Saudi Arabia."""
    place = _town(1, "Saudi")
    place.call_people("Saudi")
    assert place.names == {"saudi": artefact.NameKind.DEMONYM}


def test_the_middle_may_lie_on_the_date_line() -> None:
    """The middle of places on both sides of the date line lies between them, not in Africa."""
    _, longitude = middle([_town(1, "Taveuni", 0, 179), _town(2, "Taveuni", 0, -179)])
    assert abs(longitude) == pytest.approx(180)


def test_a_country_lies_in_its_middle() -> None:
    """Most of its towns may be far from there: those of Russia are in Europe."""
    gazetteer = Gazetteer.open()
    where = gazetteer.whereabouts(gazetteer.countries["RU"])
    assert where["geometry"].coordinates == (100.0, 60.0)
