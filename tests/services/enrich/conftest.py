"""A stream of articles on each kind of broker."""

import uuid
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from services.enrich.annotate import Annotator
from streaming.settings import StreamingSettings
from tests.services.enrich.stream import Stream


@pytest.fixture(scope="session")
def annotator() -> Annotator:
    """Return the taggers, loaded once."""
    return Annotator.load()


@pytest.fixture(params=["embedded", pytest.param("kafka", marks=pytest.mark.kafka)])
def stream(request: pytest.FixtureRequest, annotator: Annotator, tmp_path: Path) -> Iterator[Stream]:
    """Return a stream whose topics no other test uses."""
    servers = request.getfixturevalue("kafka_bootstrap_servers") if request.param == "kafka" else ""
    prefix = f"test-{uuid.uuid4()}."
    settings = StreamingSettings(kafka_bootstrap_servers=servers, data_dir=tmp_path, topic_prefix=prefix)
    with ExitStack() as stack:
        yield Stream(settings, annotator, stack)
