"""What the pages show of the client does what they say."""

import signal
from pathlib import Path

import pytest

from dateline_client.testing import example
from tests.clients.python.pages import examples, running
from tests.clients.python.topics import KafkaTopic

ROOT = Path(__file__).parents[3]
PAGES = [ROOT / "README.md", ROOT / "clients/python/README.md"]
ENDING = [code for page in PAGES for code in examples(page) if "consume(" in code and 'group="my-team"' not in code]
FOLLOWING = [code for page in PAGES for code in examples(page) if 'group="my-team"' in code]


@pytest.fixture
def topic(kafka_bootstrap_servers: str) -> KafkaTopic:
    """Return a topic with an event, and its retraction."""
    topic = KafkaTopic(kafka_bootstrap_servers)
    topic.put(example())
    topic.retract(example().article_id)
    return topic


@pytest.mark.parametrize("code", FOLLOWING, ids=["README.md", "clients/python/README.md"])
def test_the_first_example_follows_the_stream(topic: KafkaTopic, code: str) -> None:
    """It prints the dates of an event and the retraction, waits for more, and ends when it is interrupted."""
    with running(code, topic) as process:
        assert process.stdout
        told = [process.stdout.readline().strip() for _ in range(3)]
        process.send_signal(signal.SIGINT)
        assert process.wait(30) == -signal.SIGINT
    assert told == [
        "Mayors meet in Springfield Friday 2024-11-29 resolved",
        "Mayors meet in Springfield May 2025-05 resolved",
        f"taken back: {example().article_id}",
    ]


@pytest.mark.parametrize("code", ENDING, ids=["on_undecodable", "testing"])
def test_the_others_run_to_their_end(topic: KafkaTopic, code: str) -> None:
    """Without a complaint of their own."""
    topic.put_record(b"1", b"{}")
    with running(code, topic) as process:
        told, _ = process.communicate(timeout=60)
    assert process.returncode == 0, told
    assert ("2 items" in told) == ('items")' in code)
