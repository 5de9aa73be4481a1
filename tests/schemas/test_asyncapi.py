"""The AsyncAPI document, as AsyncAPI's own parser judges it."""

import json
from pathlib import Path
from typing import Any

import pytest

from schemas import asyncapi
from schemas.export import ASYNCAPI
from schemas.topics import Topics
from tests.needs import needs
from tests.schemas.asyncapi_parser import findings, installed


@pytest.fixture(scope="module")
def parser() -> Path:
    """Return where the parser is."""
    with needs("AsyncAPI's parser"):
        return installed()


def test_the_committed_document_is_that_of_the_models() -> None:
    """`python -m schemas.export` has been run since the models changed."""
    assert ASYNCAPI.read_text(encoding="utf-8") == asyncapi.document()


def test_every_topic_is_described() -> None:
    """Those that are created, and the ledger of version 0.1."""
    described = json.loads(asyncapi.document())["channels"]
    assert set(described) == {topic.name for topic in [*Topics().all(), Topics().ledger]}


def _refers_to_nothing(document: dict[str, Any]) -> None:
    document["operations"]["enrich.send.enriched"]["channel"]["$ref"] = "#/channels/unknown"


def _binds_wrongly(document: dict[str, Any]) -> None:
    document["channels"]["articles"]["bindings"]["kafka"]["partitions"] = 0


def _has_a_wrong_payload(document: dict[str, Any]) -> None:
    document["components"]["schemas"]["Span"]["properties"]["start"]["type"] = "number of characters"


def test_the_parser_has_nothing_against_it(parser: Path) -> None:
    """Neither an error nor a recommendation; and it does find wrong references, bindings and payloads."""
    documents = [asyncapi.document()]
    for breaks in (_refers_to_nothing, _binds_wrongly, _has_a_wrong_payload):
        broken = json.loads(documents[0])
        breaks(broken)
        documents.append(json.dumps(broken))
    ours, *theirs = findings(parser, documents)
    assert ours == []
    assert all(theirs)
