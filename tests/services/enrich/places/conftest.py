import pytest

from services.enrich.places import PlaceTagger
from services.enrich.places.gazetteer import Gazetteer


@pytest.fixture(scope="session")
def tagger() -> PlaceTagger:
    """Load the gazetteer once for all tests."""
    return PlaceTagger.load()


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    """Open the gazetteer once for all tests."""
    return Gazetteer.open()
