"""An installation on each kind of broker."""

import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.installation import Installation
from tests.e2e.readers import embedded_reader, kafka_reader


@pytest.fixture
def installation(servers: str, tmp_path: Path) -> Iterator[Installation]:
    """Return an installation whose topics are its own."""
    reader = kafka_reader(servers) if servers else embedded_reader(tmp_path)
    installation = Installation(tmp_path, servers, f"e2e-{uuid.uuid4()}.", reader)
    yield installation
    installation.stop()
