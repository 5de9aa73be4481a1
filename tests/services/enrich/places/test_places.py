"""The place tagger as the pipeline sees it: a document in, locations out."""

import pytest

from schemas.enriched import LocationTag
from services.enrich.places import PlaceTagger
from services.enrich.text import Document
from tests.corpora.places.world import WORLD
from tests.services.enrich.places import corpus


def _locations(tagger: PlaceTagger, text: str) -> tuple[LocationTag, ...]:
    return tagger.tag(Document.of("", text)).tags


@pytest.mark.parametrize(("text", "places"), [*corpus.EVERYTHING, *WORLD])
def test_finds_each_place(tagger: PlaceTagger, text: str, places: dict[str, int | None]) -> None:
    """Every place of the tables is found, with its GeoNames id, and nothing else is."""
    assert {tag.exact: tag.geonames_id for tag in _locations(tagger, text)} == places


@pytest.mark.parametrize("text", [text for text, _ in [*corpus.EVERYTHING, *corpus.DEMONYMS, *WORLD]])
def test_tags_are_valid(tagger: PlaceTagger, text: str) -> None:
    """Tags are made without validation, and would pass it."""
    for tag in _locations(tagger, text):
        assert LocationTag.model_validate(tag.model_dump()) == tag
        assert list(vars(tag)) == list(LocationTag.model_fields)


@pytest.mark.parametrize(("text", "places"), corpus.DEMONYMS)
def test_flags_demonyms(tagger: PlaceTagger, text: str, places: dict[str, int]) -> None:
    """Adjectives and peoples are flagged, so that a consumer can drop them."""
    assert [tag.exact for tag in _locations(tagger, text) if tag.demonym] == list(places)


@pytest.mark.parametrize("text", corpus.NOT_PLACES)
def test_invents_nothing(tagger: PlaceTagger, text: str) -> None:
    """Surnames, organisations and common words that look like places are kept out."""
    assert [tag.exact for tag in _locations(tagger, text)] == []


def test_tells_where_a_place_is(tagger: PlaceTagger) -> None:
    """A place comes with its name, its ISO codes, its point (longitude first) and its feature code."""
    (tag,) = _locations(tagger, "The bridge in Kyiv is closed.")
    assert (tag.name, tag.country_code, tag.subdivision, tag.feature_code) == ("Kyiv", "UA", "UA-30", "PPLC")
    assert tag.geometry is not None
    assert tag.geometry.coordinates == pytest.approx((30.52, 50.45), abs=0.01)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Unrest spread in Xinjiang, China.", "Xinjiang"),
        ("The government of Wallonia resigned.", "Wallonia"),
        ("Polls opened in Nueva Esparta, Venezuela.", "Nueva Esparta"),
    ],
)
def test_names_places_in_english(tagger: PlaceTagger, text: str, name: str) -> None:
    """A place goes by its English name, whatever its subdivision is called in the sources."""
    assert _locations(tagger, text)[0].name == name


def test_shows_what_else_an_ambiguous_name_may_mean(tagger: PlaceTagger) -> None:
    """Where it is close, the tag says so and shows its candidates, the best first."""
    (tag,) = _locations(tagger, "The council of Springfield met.")
    assert tag.status == "ambiguous"
    scores = [candidate.score for candidate in tag.candidates]
    assert len(scores) > 1
    assert scores == sorted(scores, reverse=True)


def test_tells_two_towns_of_one_name_apart(tagger: PlaceTagger) -> None:
    """A name means one place throughout an article, unless larger places behind its mentions say otherwise."""
    found = _locations(tagger, "A judge in Portland, Oregon, ruled. In Portland, Maine, the case was dismissed.")
    assert [tag.subdivision for tag in found] == ["US-OR", "US-OR", "US-ME", "US-ME"]
    found = _locations(tagger, "A judge in Portland, Maine, ruled. Portland is calm, and Portland (Maine) is safe.")
    assert {tag.subdivision for tag in found} == {"US-ME"}


def test_same_document_same_tags(tagger: PlaceTagger) -> None:
    """Tagging is pure."""
    document = Document.of("Fire in Paris", "The fire in Paris, Texas, was put out. Paris is safe.")
    assert tagger.tag(document) == tagger.tag(document)


@pytest.mark.parametrize(
    ("text", "capital"),
    [
        ("Ministers met in Bogotá, Colombia.", 3688689),
        ("Ministers met in Reykjavik, Iceland.", 3413829),
        ("Ministers met in Astana, Kazakhstan.", 1526273),
        ("Ministers met in Washington, D.C.", 4140963),
    ],
)
def test_knows_capitals(tagger: PlaceTagger, text: str, capital: int) -> None:
    """A country has one capital, however its name is spelt, and no other town of its name is one."""
    found = {tag.geonames_id: tag.feature_code for tag in _locations(tagger, text)}
    assert found[capital] == "PPLC"


def test_one_town_of_a_name_is_the_capital(tagger: PlaceTagger) -> None:
    """The United States have many a Washington."""
    (tag,) = (tag for tag in _locations(tagger, "The fair in Washington, Iowa, was closed.") if tag.exact != "Iowa")
    assert tag.feature_code == "PPL"
