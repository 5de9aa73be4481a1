"""What an installation really says is what the AsyncAPI document has."""

import json
from typing import Any

import httpx
import pytest
from jsonschema import Draft7Validator

from schemas.export import ASYNCAPI
from tests.e2e.installation import Installation, await_true
from tests.e2e.readers import Seen
from tests.e2e.test_doors import TALKS, serve

DOCUMENT = json.loads(ASYNCAPI.read_text(encoding="utf-8"))
RETRACTION = {"pubStatus": "canceled", "url": TALKS["url"]}
INTERNAL = {"articles.doors", "articles.ledger", "articles.enriched.replayed"}
"""Topics of which nothing is said here: each has one writer, which alone reads it."""


@pytest.mark.parametrize("servers", ["embedded"], indirect=True)
def test_every_record_is_described(installation: Installation) -> None:
    """An article, its retraction, what could not be read and what could not be enriched: key, headers and value."""
    url = serve(installation)
    for body in (TALKS, {"boody": "?"}, RETRACTION):
        httpx.post(url, json=body, timeout=60)
    installation.await_committed("articles", 2)
    installation.publish("articles", (b"a-1", b"{}"))
    installation.start("enrich", "run")
    await_true(lambda: len(installation.committed("articles.enriched")) == 2, "both to be enriched")
    installation.await_committed("articles.enriched.rejected", 1)
    described = {address: channel for address, channel in DOCUMENT["channels"].items() if address not in INTERNAL}
    for address, channel in described.items():
        seen = installation.committed(address)
        assert seen, address
        strange = [record for record in seen if not any(is_such(record, name) for name in channel["messages"])]
        # The broken article above was published by nobody of ours.
        assert [record.key for record in strange] == (["a-1"] if address == "articles" else [])


def is_such(record: Seen, name: str) -> bool:
    """Return whether a record is such a message, and has no headers that the message has not."""
    message = DOCUMENT["components"]["messages"][name]
    parts = [(message["headers"], record.headers), (message["bindings"]["kafka"]["key"], record.key)]
    if message["contentType"] == "application/json":
        parts.append((message["payload"], record.value))
    return record.headers.keys() <= message["headers"]["properties"].keys() and all(fits(*part) for part in parts)


def fits(schema: dict[str, Any], value: object) -> bool:
    """Return whether a value is as a schema of the document has it."""
    return Draft7Validator({**schema, "components": DOCUMENT["components"]}).is_valid(value)
