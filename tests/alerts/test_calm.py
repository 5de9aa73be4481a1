"""Nothing is told of an installation that is well, nor of one that is begun anew."""

import time

import pytest

from tests.alerts.scene import COMMANDS, Scene
from tests.services.enrich.stream import made

UNHURRIED = 60
"""Seconds, of which each is five for Prometheus."""
LATE = 15


@pytest.fixture
def times() -> float:
    """Return how much faster time passes; what starts has to be there in time."""
    return 5


@pytest.mark.long
def test_all_is_well_before_and_after_all_is_begun_anew(scene: Scene) -> None:
    """Prometheus ends with the services, begins before them, and knows the last of the old ones, which is unwell."""
    with scene.prometheus.running():
        _live(scene, "before")
        scene.installation.stop()
        time.sleep(1)
    scene.forget()
    with scene.prometheus.running():
        time.sleep(LATE)
        _live(scene, "after")
        assert scene.prometheus.fired() == set()


def _live(scene: Scene, when: str) -> None:
    for job in COMMANDS:
        scene.start(job, DATELINE_HTTP_PORT="0")
    for number in range(UNHURRIED):
        scene.publish(
            made(1, f"They met {when} Friday in Kyiv, {number} of them.", f"https://e.example/{when}/{number}")
        )
        time.sleep(1)
