"""What is near a place, and not the place itself."""

import pytest

from services.enrich.places.relations import relation

TOLD = [
    ("The convoy stopped 40 km north of ", ("away", 40.0, "N")),
    ("The mine lies about 20 miles (32 km) southwest of ", ("away", 32.2, "SW")),
    ("They camped three kilometres from ", ("away", 3.0, None)),
    ("A village 1,200 km away from the capital ", ("away", 1200.0, None)),
    ("Ships waited several miles off ", ("away", None, None)),
    ("The hills to the north of ", ("away", None, "N")),
    ("The hills east of the city of ", ("away", None, "E")),
    ("The base outside ", ("outside", None, None)),
    ("A house on the outskirts of ", ("outside", None, None)),
    ("A camp near the town of ", ("near", None, None)),
    ("Close to ", ("near", None, None)),
]
NOT_TOLD = [
    "Farms in the north of ",
    "Rain fell in northern ",
    "The train from ",
    "The people of ",
    "The road to ",
    "Linear ",
    "",
]


@pytest.mark.parametrize(("before", "told"), TOLD)
def test_says_how_a_point_lies_to_a_place(before: str, told: tuple[str, float | None, str | None]) -> None:
    """Kind, distance in kilometres and direction are read off the words directly before a name."""
    found = relation(before + "Kherson.", len(before))
    assert found is not None
    assert (found.kind, found.distance_km, found.direction) == told


@pytest.mark.parametrize("before", NOT_TOLD)
def test_reads_no_relation_into_other_words(before: str) -> None:
    """The north of a country is in it, and who comes from a town was there."""
    assert relation(before + "Kherson.", len(before)) is None
