"""What came out of the stack, as an independent client on this host reads it."""

import time
from collections import Counter

from tests.e2e.readers import kafka_reader

PAUSE_SECONDS = 2
PATIENCE_SECONDS = 120


def await_once(articles: list[dict[str, str]], others: int, port: int = 9092) -> None:
    """See that these articles and some others come out, each once, and nothing else; wait while more comes out."""
    seen: Counter[str] = Counter()
    deadline = time.monotonic() + PATIENCE_SECONDS
    while seen.total() < len(articles) + others:
        assert time.monotonic() < deadline, f"no more than {seen.total()} of {len(articles) + others} came out"
        time.sleep(PAUSE_SECONDS)
        before, seen = seen.total(), _headlines(port)
        if seen.total() > before:
            deadline = time.monotonic() + PATIENCE_SECONDS
    expected = Counter(article["headline"] for article in articles)
    assert seen & expected == expected
    assert seen.total() == len(articles) + others


def _headlines(port: int) -> Counter[str]:
    """Return how often each article is in `articles.enriched`, read from the broker published at a port."""
    read = kafka_reader(f"127.0.0.1:{port}")
    return Counter(seen.value["article"]["headline"] for seen in read("articles.enriched"))
