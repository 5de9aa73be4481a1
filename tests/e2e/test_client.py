"""What an installation says is what the client's users read."""

import pytest

from dateline_client import EnrichedArticle, Retraction, consume
from tests.e2e.installation import Installation
from tests.e2e.test_doors import TALKS

RETRACTION = {"pubStatus": "canceled", "url": TALKS["url"]}


@pytest.mark.parametrize("servers", [pytest.param("kafka", marks=pytest.mark.kafka)], indirect=True)
def test_an_article_and_its_retraction_are_read(installation: Installation) -> None:
    """With its tags, and under one id."""
    installation.write("talks", TALKS, RETRACTION)
    installation.ingest_once()
    installation.start("enrich", "run")
    installation.await_committed("articles.enriched", 2)
    topic = f"{installation.prefix}articles.enriched"
    with consume(installation.bootstrap_servers, topic=topic, group=topic, follow=False) as stream:
        event, retraction = stream
    assert isinstance(event, EnrichedArticle)
    assert [tag.name for tag in event.locations] == ["Kyiv"]
    assert [tag.value for tag in event.dates] == ["2026-11-27"]
    assert retraction == Retraction(event.article_id)
