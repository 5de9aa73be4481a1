"""A stream of articles on each kind of broker."""

from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from services.enrich.annotate import Annotator
from streaming.settings import StreamingSettings
from tests.services.enrich.stream import Stream


@pytest.fixture(scope="session")
def annotator() -> Annotator:
    """Return the taggers, loaded once."""
    return Annotator.load()


@pytest.fixture
def stream(broker_settings: StreamingSettings, annotator: Annotator) -> Iterator[Stream]:
    """Return a stream on the kind of broker under test."""
    with ExitStack() as stack:
        yield Stream(broker_settings, annotator, stack)
