"""A site, and a follower of its feeds."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.ingest.doors.feeds.following import Following
from tests.services.ingest.doors.feeds.site import Site, open_site


@pytest.fixture
def site() -> Iterator[Site]:
    """Return a site without pages."""
    with open_site() as opened:
        yield opened


@pytest.fixture
def following(tmp_path: Path) -> Following:
    """Return an installation that follows feeds, with the embedded broker."""
    return Following(tmp_path)
