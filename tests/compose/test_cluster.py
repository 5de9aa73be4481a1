"""With three brokers, one may be lost for good."""

from pathlib import Path

from tests.compose.door import bridges, send
from tests.compose.published import await_once
from tests.compose.stack import Stack

SEEDS = len(list(Path("seeds").iterdir()))
ARTICLES = bridges(600)


def test_a_broker_may_be_lost(trio: Stack) -> None:
    """What is sent before and after comes out once, though the broker that all came to know first is gone."""
    send(ARTICLES[:300])
    trio.compose("kill", "kafka")
    send(ARTICLES[300:])
    await_once(ARTICLES, SEEDS, port=9292)
