"""The register and the number of partitions it was begun with."""

from pathlib import Path
from typing import NoReturn

import pytest

from schemas.topics import PARTITIONS, Topics
from services.ingest.register.register import Register, open_register
from services.ingest.settings import Settings
from streaming.connect import open_broker
from streaming.errors import Fatal
from streaming.service import Service
from streaming.settings import StreamingSettings
from tests.streaming.enlarging import enlarge


@pytest.fixture
def settings(broker_settings: StreamingSettings, tmp_path: Path) -> Settings:
    """Return the settings of an installation with all topics."""
    with open_broker(broker_settings, "setup") as broker:
        broker.create_topics(Topics(broker_settings.topic_prefix).all())
    return Settings(**broker_settings.model_dump(), source=tmp_path)


def begin(settings: Settings) -> None:
    """Start a register, and let it begin."""
    with open_register(Service(), settings, Topics(settings.topic_prefix)) as register:
        while not register.broker.assignment():
            register.step()


def forever(register: Register) -> NoReturn:
    """Let a register work."""
    while True:
        register.step()


def test_it_goes_on_with_as_many(settings: Settings) -> None:
    """Whoever starts, and however often."""
    begin(settings)
    begin(settings)


def test_it_does_not_begin_with_different_numbers(settings: Settings) -> None:
    """What is remembered of a submission stands in the partition of the same number."""
    enlarge(settings, Topics(settings.topic_prefix).submitted.name, 2 * PARTITIONS)
    with pytest.raises(Fatal, match="as many partitions"):
        begin(settings)


def test_it_does_not_go_on_with_more_even_if_both_have_them(settings: Settings) -> None:
    """Every article that ever came would be new again. Once submissions have their old number, all is known again."""
    topics = Topics(settings.topic_prefix)
    begin(settings)
    enlarge(settings, topics.register.name, 2 * PARTITIONS)
    begin(settings)
    enlarge(settings, topics.submitted.name, 2 * PARTITIONS)
    with pytest.raises(Fatal, match=f"must keep the {PARTITIONS} partitions"):
        begin(settings)


def test_it_notices_while_it_runs(settings: Settings) -> None:
    """When partitions are assigned to it that were not there before."""
    topics = Topics(settings.topic_prefix)
    with open_register(Service(), settings, topics) as register:
        while not register.broker.assignment():
            register.step()
        enlarge(settings, topics.submitted.name, 2 * PARTITIONS)
        with pytest.raises(Fatal, match="must keep"):
            forever(register)
