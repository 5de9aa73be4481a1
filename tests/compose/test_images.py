"""Either builder builds the image of either service."""

import json

import pytest

from tests.compose.engine import Environment
from tests.compose.stack import Stack

LABELS = {"title": "dateline/{}", "version": "1.2.3", "revision": "abcdef", "licenses": "Apache-2.0"}


@pytest.mark.parametrize("buildkit", ["0", "1"], ids=["classic", "buildkit"])
@pytest.mark.parametrize("service", ["ingest", "enrich"])
def test_it_builds(docker: Environment, service: str, buildkit: str) -> None:
    """The image runs its service, and says what it is, of which version and revision."""
    stack = Stack(docker)
    tag = f"dateline-test/{service}"
    arguments = {"SERVICE": service, "VERSION": "1.2.3", "REVISION": "abcdef"}
    given = [f"--build-arg={name}={value}" for name, value in arguments.items()]
    stack.docker("build", *given, "--tag", tag, ".", DOCKER_BUILDKIT=buildkit)
    assert f"python -m services.{service}" in stack.docker("run", "--rm", tag, "--help")
    labels = json.loads(stack.docker("inspect", "--format={{json .Config.Labels}}", tag))
    assert {
        f"org.opencontainers.image.{name}": value.format(service) for name, value in LABELS.items()
    }.items() <= labels.items()
