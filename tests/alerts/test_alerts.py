"""Every alert fires when what it is about is really broken."""

import pytest

from tests.alerts.breaks import BREAKS, BREAKS_OF_KAFKA, Break
from tests.alerts.scene import Scene
from tests.ops.files import ALERTS

ALL = BREAKS | BREAKS_OF_KAFKA
SHORT = {"killed", "broker_away"}
"""Those that are tried by `make test` too."""


@pytest.fixture
def times() -> float:
    """Return how much faster time passes: five minutes are ten seconds."""
    return 30


def test_every_alert_is_seen_to_fire() -> None:
    """There is something to break for each."""
    assert set().union(*ALL.values()) == {alert["alert"] for alert in ALERTS}


@pytest.mark.parametrize(
    "break_",
    [pytest.param(each, id=each.__name__, marks=[] if each.__name__ in SHORT else pytest.mark.long) for each in BREAKS],
)
@pytest.mark.parametrize("servers", [""], ids=["embedded"])
def test_it_is_told(scene: Scene, break_: Break) -> None:
    """What happens on either broker."""
    with scene.prometheus.running():
        break_(scene)
        scene.await_fired(BREAKS[break_])


@pytest.mark.long
@pytest.mark.parametrize("break_", BREAKS_OF_KAFKA, ids=lambda break_: break_.__name__)
@pytest.mark.parametrize("servers", [pytest.param("kafka", marks=pytest.mark.kafka)], indirect=True)
def test_it_is_told_on_kafka(scene: Scene, break_: Break) -> None:
    """What happens only where doors have no register of their own."""
    with scene.prometheus.running():
        break_(scene)
        scene.await_fired(BREAKS_OF_KAFKA[break_])
