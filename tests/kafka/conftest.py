"""One secured Kafka for all tests that need one."""

from collections.abc import Iterator

import pytest

from tests.kafka.secured import SecuredKafka
from tests.kafka.tokens import TokenEndpoint


@pytest.fixture(scope="package")
def secured(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SecuredKafka]:
    """Return a Kafka that asks who is there, and an authorization server that it trusts."""
    folder = tmp_path_factory.mktemp("secured")
    with TokenEndpoint(folder) as tokens, SecuredKafka(folder, tokens).run() as kafka:
        yield kafka
