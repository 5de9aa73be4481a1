"""A Docker engine and the stack on it, which all these tests share; run by `make compose-test`, and only by it."""

import os
from collections.abc import Iterator

import pytest

from tests.compose.engine import Environment, engine
from tests.compose.stack import Stack
from tests.needs import needs

if not os.environ.get("TESTS_COMPOSE"):
    collect_ignore_glob = ["test_*.py"]


@pytest.fixture(scope="session")
def docker() -> Iterator[Environment]:
    """Return the environment in which Docker is found."""
    with needs("a Docker engine"), engine() as environment:
        yield environment


@pytest.fixture(scope="module")
def stack(docker: Environment) -> Iterator[Stack]:
    """Return the stack, built and up, as the README brings it up."""
    yield from _up(Stack(docker, "docker-compose.yml"))


@pytest.fixture(scope="module")
def trio(docker: Environment) -> Iterator[Stack]:
    """Return the stack with three brokers."""
    yield from _up(Stack(docker, "docker-compose.yml", "ops/compose/cluster.yml", "ops/compose/tracing.yml"))


def _up(stack: Stack) -> Iterator[Stack]:
    stack.remove()  # what a killed test run has left
    stack.compose("build")
    try:
        stack.up(enrich=3, register=2)
        yield stack
    finally:
        print(stack.compose("logs", "--no-color", "--tail=50"))  # shown if a test failed
        stack.remove()
