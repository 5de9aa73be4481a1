"""GeoJSON is what RFC 7946 says, by the models of geojson-pydantic, and says what the tags say."""

import json
from typing import Any

import pytest
from geojson_pydantic import Feature, FeatureCollection
from hypothesis import given
from hypothesis import strategies as st

from tests.services.desk.exports.events import HARD, Event, events, exported


@pytest.mark.parametrize("case", HARD)
def test_a_hard_case_is_a_feature_collection(case: str) -> None:
    """With a feature for each location tag."""
    read: FeatureCollection[Any] = FeatureCollection.model_validate_json(exported("geojson", HARD[case]))
    assert len(read.features) == len(HARD[case]["locations"])


def test_nothing_is_an_empty_collection() -> None:
    """Of no article, and of one without a place."""
    assert exported("geojson") == exported("geojson", HARD["nothing told"])
    assert FeatureCollection.model_validate_json(exported("geojson")).features == []


def test_a_place_without_a_point_is_a_feature_without_a_geometry() -> None:
    """It is not left out."""
    features = json.loads(exported("geojson", HARD["separators"]))["features"]
    assert [feature["geometry"] is None for feature in features] == [False, True, True, False]


@given(st.lists(events(), max_size=3))
def test_every_tag_comes_back(said: list[Event]) -> None:
    """With all its keys, its point where GeoJSON has it; and as a text sequence (RFC 8142) the same."""
    read = json.loads(exported("geojson", *said))["features"]
    assert read == [json.loads(text) for text in exported("geojsonseq", *said).split(b"\x1e")[1:]]
    tags = [(event["articleId"], tag) for event in said for tag in event["locations"]]
    for feature, (article_id, tag) in zip(read, tags, strict=True):
        Feature.model_validate(feature)
        geometry = {"geometry": feature["geometry"]} if feature["geometry"] else {}
        assert (feature["properties"] | geometry).items() >= tag.items()
        assert feature["properties"]["articleId"] == article_id
