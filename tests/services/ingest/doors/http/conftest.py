"""A door for the tests of a file."""

from collections.abc import Iterator

import pytest

from tests.services.ingest.doors.http.door import Door, opened


@pytest.fixture(scope="module")
def door(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Door]:
    """Return a door with the limits that it has by default."""
    with opened(tmp_path_factory.mktemp("door")) as running:
        yield running
