"""What was rejected is told on the command line."""

import json
import subprocess
import sys

import pytest
from jsonschema import validate

from schemas.export import documents
from schemas.rejected import DeadLetter
from streaming.message import Message
from tests.services.ingest.folders import write
from tests.services.ingest.installation import Installation


def told(installation: Installation, *options: str) -> list[str]:
    """Return the lines that `rejected` prints."""
    environment = {"DATELINE_DATA_DIR": str(installation.settings.data_dir)}
    command = [sys.executable, "-m", "services.ingest", "rejected", *options]
    return subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout.splitlines()


@pytest.fixture
def rejecting(installation: Installation) -> Installation:
    """Return an installation that has rejected a file and a line."""
    write(installation.source, a_png=b"\x89PNG", b_jsonl='{"body": "Rain."}\n[]\n')
    installation.run()
    return installation


def test_a_rejection_is_a_line(rejecting: Installation) -> None:
    """When, where and why; with nothing rejected, there is none."""
    a, b = told(rejecting)
    assert a.endswith("Z a.png: unknown-form: no article has the suffix '.png'")
    assert b.endswith("Z b.jsonl:2: not-an-object: expected a JSON object, found list")


def test_a_rejection_is_a_line_of_json(rejecting: Installation) -> None:
    """After the published schema."""
    a, b = map(json.loads, told(rejecting, "--json"))
    for letter in (a, b):
        validate(letter, json.loads(documents()["dateline.dead-letter.v1.json"]))
    assert (b["sourceRef"], b["errorClass"], b["disposition"]) == ("b.jsonl:2", "not-an-object", "poison")


def test_whatever_is_rejected_it_stays_a_line(rejecting: Installation) -> None:
    """Line ends and what a terminal would obey are written out."""
    topic = rejecting.topics.rejected.name
    (record, _) = rejecting.records(topic)
    (letter, _) = (DeadLetter.from_headers(found.headers) for found in rejecting.records(topic))
    hostile = letter.model_copy(update={"error_message": "two\nlines \u202eand\x1b[2J more"})
    rejecting.broker().publish([Message(topic, record.key, record.value, tuple(hostile.headers()))])
    lines = told(rejecting)
    assert len(lines) == 3
    assert all(map(str.isprintable, lines))
