"""Corrections and retractions reach whoever reads what comes out."""

import json
from typing import Any

from tests.e2e.installation import Installation

ARTICLE = {"headline": "Talks", "url": "https://example.org/talks", "datePublished": "2024-11-30"}


def test_a_correction_supersedes_and_a_retraction_takes_back(installation: Installation) -> None:
    """Under one key, in the order they were said; what is still said is all that is shown."""
    installation.start("enrich", "run")
    say(installation, {**ARTICLE, "body": "They met in Kyiv."}, {"headline": "Other", "body": "Paris, on Monday."})
    installation.await_committed("articles.enriched", 2)
    say(installation, {**ARTICLE, "body": "They met in Lviv."})
    installation.await_committed("articles.enriched", 3)
    assert "Lviv" in installation.enrich("show")
    assert "Kyiv" not in installation.enrich("show")

    say(installation, {"pubstatus": "canceled", "url": ARTICLE["url"]})
    seen = installation.await_committed("articles.enriched", 4)
    (key,) = {record.key for record in seen if record.raw is None}
    told = [record.value and record.value["article"]["body"] for record in seen if record.key == key]
    assert told == ["They met in Kyiv.", "They met in Lviv.", None]
    assert [record.raw for record in installation.committed("articles") if record.key == key][-1] is None
    shown = installation.enrich("show")
    assert "Talks" not in shown
    assert "Other" in shown
    (event,) = map(json.loads, installation.enrich("show", "--json").splitlines())
    assert event["article"]["headline"] == "Other"
    assert json.loads(installation.enrich("show", "--json", "--article", event["articleId"])) == event
    assert installation.ingest_once() == {"duplicate": 4}


def say(installation: Installation, *items: dict[str, Any]) -> None:
    """Let ingest read these beside all that it read before."""
    with (installation.source / "items.jsonl").open("a") as file:
        file.writelines(json.dumps(item) + "\n" for item in items)
    installation.ingest_once()
