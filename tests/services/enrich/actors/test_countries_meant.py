"""The countries that the places of an article surely lie in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.enriched import Candidate, LocationTag
from services.enrich.actors.countries_meant import countries_meant


def town(name: str, country: str, confidence: float, *, method: str = "places.ranker", **others: float) -> LocationTag:
    """Return the tag of a town, and how likely it lies in each of several countries where that is open."""
    candidates = tuple(
        Candidate(name=name, geonames_id=number, score=score, country_code=code)
        for number, (code, score) in enumerate(others.items(), start=1)
    )
    return LocationTag(
        field="body",
        start=0,
        end=len(name),
        exact=name,
        confidence=confidence,
        method=method,
        status="ambiguous" if candidates else "resolved",
        country_code=country,
        feature_code="PPL",
        candidates=candidates,
    )


@pytest.mark.parametrize(
    ("place", "country"),
    [
        (town("Kingsbridge", "GB", 0.9), "GB"),
        (town("Kingsbridge", "GB", 0.5), None),
        (town("Madison", "US", 0.2, US=0.3), "US"),
        (town("Athens", "GR", 0.3, GR=0.3, US=0.7), "US"),
        (town("Dublin", "IE", 0.5, IE=0.5, US=0.5), None),
    ],
)
def test_a_country_has_to_be_sure(place: LocationTag, country: str | None) -> None:
    """Of all the places of a name those of one country count together, and what is hardly sure tells none."""
    (meant,) = countries_meant([place])
    assert meant.country_code == country


def test_a_street_is_no_surer_than_its_town() -> None:
    """What was put into a town says nothing of which town that is."""
    street = town("Mill Road", "IE", 0.9, method="places.introduced")
    assert [place.country_code for place in countries_meant([town("Dublin", "IE", 0.5), street])] == [None, None]


def test_one_sure_place_is_enough() -> None:
    """A town that may lie elsewhere is believed beside one of the country that does not."""
    places = [town("Dublin", "IE", 0.5), town("Kilkenny", "IE", 0.9)]
    assert [place.country_code for place in countries_meant(places)] == ["IE", "IE"]


@given(st.lists(st.tuples(st.sampled_from(["GB", "IE", "US"]), st.floats(0, 1), st.floats(0, 1), st.floats(0, 1))))
def test_nothing_but_the_country_changes(drawn: list[tuple[str, float, float, float]]) -> None:
    """Whatever is known of places, each keeps its extent, and only a country that one of them may mean is told."""
    places = [town("Ely", country, sure, GB=british, IE=irish) for country, sure, british, irish in drawn]
    meant = countries_meant(places)
    assert [place.model_copy(update={"country_code": None}) for place in meant] == [
        place.model_copy(update={"country_code": None}) for place in places
    ]
    assert {place.country_code for place in meant} <= {None, "GB", "IE"}
