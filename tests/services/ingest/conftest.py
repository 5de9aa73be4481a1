"""Ingest on an embedded broker of its own."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.services.ingest.installation import Installation


@pytest.fixture
def installation(tmp_path: Path) -> Iterator[Installation]:
    """Return an installation with all topics and an empty source folder."""
    with ExitStack() as stack:
        made = Installation(tmp_path, stack)
        made.broker("setup").create_topics(made.topics.all())
        yield made
