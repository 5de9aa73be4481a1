"""Re-enrichment on the command line, seen from outside."""

import json

from tests.e2e.installation import Installation


def test_what_an_older_pipeline_made_is_made_anew_and_compared(installation: Installation) -> None:
    """One call does it, the next finds nothing to do, and `diff` tells which tags changed."""
    (installation.source / "talks.json").write_text('{"headline": "Talks", "body": "They met in Kyiv on Friday."}')
    installation.ingest_once()
    enrich = installation.start("enrich", "run")
    (first,) = installation.await_committed("articles.enriched", 1)
    enrich.stop()
    older = {
        **first.value,
        "dates": [],
        "pipeline": {**first.value["pipeline"], "version": "0", "configHash": "0" * 64},
    }
    installation.publish("articles.enriched", first.key.encode(), json.dumps(older).encode())

    installation.start("enrich", "run")
    installation.enrich("reprocess", "--since", "2024-11-30")
    installation.enrich("reprocess", "--all")
    _, _, again = installation.committed("articles.enriched")
    assert again.value == first.value
    assert again.headers["ce_id"] == first.headers["ce_id"]
    told = installation.enrich("diff")
    assert "Friday" in told
    assert "Kyiv" not in told
    assert told.endswith("1 articles, 1 with an earlier event, 1 of them tagged otherwise, 1 tags\n")
