"""What is read of ninjs is what its schemas have."""

import pytest

from services.ingest.forms import ninjs, publication
from tests.services.ingest.forms.ninjs_schemas import ENTRY, ITEM, STATUS

VERSIONS = ("1", "2", "3")


@pytest.mark.parametrize("row", ninjs.PROPERTIES, ids=str)
@pytest.mark.parametrize("version", VERSIONS)
def test_every_property_that_is_read_exists(version: str, row: str) -> None:
    """In each version, spelled as its schema spells it."""
    assert ninjs.PROPERTIES[row][VERSIONS.index(version)] in ITEM[version]


@pytest.mark.parametrize(("version", "spelled"), [("2", str.lower), ("3", str)])
@pytest.mark.parametrize("row", ninjs.ENTRIES, ids=str)
def test_every_property_of_an_entry_that_is_read_exists(version: str, spelled: type[str], row: str) -> None:
    """Version 1 has texts instead of most entries."""
    assert {spelled(name) for name in ninjs.ENTRIES[row]} <= set(ENTRY[version][row])


def test_names_are_the_same_in_lower_case() -> None:
    """Except for the embargo: so an object is read with its names in lower case, whatever its version."""
    for first, second, third in ninjs.PROPERTIES.values():
        assert second == third.lower() or (first, second, third) == ("embargoed", "embargoed", "embargoedUntil")


@pytest.mark.parametrize("status", STATUS)
def test_every_status_is_known(status: str) -> None:
    """One that nobody knows would be refused."""
    assert publication.standing(status)
