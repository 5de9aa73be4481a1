"""The article of the demo, as it lies in seeds/."""

from pathlib import Path

import pytest

from schemas.enriched import LocationTag
from services.enrich.places import PlaceTagger
from services.enrich.text import Document

_SEED = Path(__file__).parents[4] / "seeds" / "000_cfcdbd64936e4662.txt"
_IDS = {
    "Ukraine": 690791,
    "Russia": 2017370,
    "New York": 5128581,
    "Kyiv": 703448,
    "Moscow": 524901,
    "Donetsk": 709716,
    "Kherson": 706442,
    "Luhansk": 702657,
    "Zaporizhzhia": 687699,
    "Crimea": 703883,
}
_DEMONYMS = {"Ukrainian": 690791, "Russian": 2017370}


@pytest.fixture(scope="module")
def locations(tagger: PlaceTagger) -> tuple[LocationTag, ...]:
    """Return the locations of the seed article."""
    body = _SEED.read_text(encoding="utf-8").partition("\n\n")[2]
    return tagger.tag(Document.of("", body)).tags


def test_every_place_and_nothing_else(locations: tuple[LocationTag, ...]) -> None:
    """Towns, the oblasts that *parts of* speaks of, countries and their peoples; no Ramsay, no Sky, no Trump."""
    assert {tag.exact: tag.geonames_id for tag in locations} == _IDS | _DEMONYMS


def test_types_by_use(locations: tuple[LocationTag, ...]) -> None:
    """Adjectives are flagged; the countries at war are not."""
    assert {tag.exact for tag in locations if tag.demonym} == set(_DEMONYMS)


def test_each_has_a_point_and_a_country(locations: tuple[LocationTag, ...]) -> None:
    """Every place of the seed has a point, a country and a feature code."""
    assert all(tag.geometry and tag.country_code and tag.feature_code for tag in locations)
