"""Re-enrichment on the command line, seen from outside."""

import json
from collections import Counter

from tests.e2e.articles import TALKS, bridges
from tests.e2e.installation import Installation
from tests.e2e.readers import Seen

ARTICLES = 200


def test_what_an_older_pipeline_made_is_made_anew_and_compared(installation: Installation) -> None:
    """One call does it, the next finds nothing to do, and `diff` tells which tags changed."""
    installation.write("talks", TALKS)
    installation.ingest_once()
    enrich = installation.start("enrich", "run")
    (first,) = installation.await_committed("articles.enriched", 1)
    enrich.stop()
    installation.publish("articles.enriched", by_another_pipeline(first))

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


def test_a_reprocess_that_is_killed_goes_on_where_it_was(installation: Installation) -> None:
    """Killed in its midst and called again, it has made every article anew exactly once, live traffic beside it."""
    installation.write("bridges", *bridges(ARTICLES))
    installation.ingest_once()
    enrich = installation.start("enrich", "run")
    seen = installation.await_committed("articles.enriched", ARTICLES)
    installation.publish("articles.enriched", *map(by_another_pipeline, seen))
    with installation.begin("reprocess", "--all") as reprocess:
        installation.await_committed("articles.enriched", 2 * ARTICLES + 1)
        reprocess.kill()
    installation.write("talks", TALKS)
    installation.ingest_once()
    installation.enrich("reprocess", "--all")
    seen = installation.await_committed("articles.enriched", 3 * ARTICLES + 1)
    enrich.stop()
    assert len(seen) == 3 * ARTICLES + 1
    counts = Counter(record.key for record in seen)
    assert sorted(counts.values()) == [1, *([3] * ARTICLES)]
    newest = {record.key: record.value for record in seen}
    assert all(event["pipeline"]["version"] != "0" for event in newest.values())


def by_another_pipeline(record: Seen) -> tuple[bytes, bytes]:
    """Return key and value of an event as another pipeline would have made it, one that knows no dates."""
    pipeline = {**record.value["pipeline"], "version": "0", "configHash": "0" * 64}
    return record.key.encode(), json.dumps({**record.value, "dates": [], "pipeline": pipeline}).encode()
