import pytest

from services.enrich.places import PlaceTagger


@pytest.fixture(scope="session")
def tagger() -> PlaceTagger:
    """Load the gazetteer once for all tests."""
    return PlaceTagger.load()
