"""A place in the middle of somebody's name is none."""

import pytest

from schemas.article import text_sha256
from schemas.enriched import LocationTag
from services.enrich.annotate import Annotator
from services.enrich.tagging import Tagging
from tests.schemas.samples import smallest_article


@pytest.mark.parametrize(
    ("body", "places"),
    [
        ("Jordan Pickford was in the stands. The king of Jordan left.", ["Jordan"]),
        ("The head of the railway, Roger van Boxtel, resigned in Utrecht.", ["Utrecht"]),
        ("Senator Tony Strickland of Moorpark met the governor.", ["Moorpark"]),
        ("President Volodymyr Zelensky of Ukraine arrived in Washington.", ["Ukraine", "Washington"]),
    ],
)
def test_keeps_places_out_of_names(annotator: Annotator, body: str, places: list[str]) -> None:
    """What stands beside a name is still a place."""
    assert [tag.exact for tag in locations(annotator, body).tags] == places


def test_explains_itself(annotator: Annotator) -> None:
    """What was turned down for a name is told."""
    rejected = locations(annotator, "Jordan Pickford was in the stands.").rejected
    assert ("Jordan", "part of a person's name") in [(r.exact, r.reason) for r in rejected]


def locations(annotator: Annotator, body: str) -> Tagging[LocationTag]:
    """Return the locations of an article with this body."""
    return annotator.annotate(smallest_article(body=body, text_sha256=text_sha256("", body))).locations
