"""Kill -9 at any time, start again: every article once and only once."""

from collections import Counter

from tests.e2e.articles import bridges
from tests.e2e.installation import Installation, kill

ARTICLES = 600
KILLS = 2


def test_every_article_comes_out_once_though_both_services_are_killed(installation: Installation) -> None:
    """Each service is killed while it works, twice, and started again with the identity that it had."""
    installation.write("bridges", *bridges(ARTICLES))
    enrich = installation.start("enrich", "run")
    for round_ in range(1, KILLS + 1):
        ingest = installation.start("ingest", "once")
        installation.await_committed("articles", min(ARTICLES, 250 * round_ - 100))
        kill(ingest)
        installation.await_committed("articles.enriched", 60 * round_)
        kill(enrich)
        enrich = installation.start("enrich", "run")
    installation.ingest_once()
    installation.await_committed("articles.enriched", ARTICLES)
    enrich.stop()  # in order: what it still has in hand comes out too
    assert_once(installation, "articles")
    assert_once(installation, "articles.enriched")
    assert installation.committed("articles.enriched.rejected") == []


def assert_once(installation: Installation, topic: str) -> None:
    """Check that a topic holds every article exactly once."""
    counts = Counter(record.key for record in installation.committed(topic))
    assert len(counts) == ARTICLES
    assert set(counts.values()) == {1}
