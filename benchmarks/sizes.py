"""Measure what an article costs by its size: processor time, memory of the tagger, size of the enriched event.

    python -m benchmarks.sizes < NEWS.txt

The text is cut into articles, each met for the first time; the sizes are taken in turn, each in a process of its own.
"""

import os
import subprocess
import sys
from datetime import UTC, datetime

from benchmarks.timing import peak_mebibytes, processor_seconds
from schemas.article import Article, Ingest, text_sha256
from schemas.enriched import EnrichedArticle
from services.enrich.annotate import Annotator
from services.enrich.event import enriched

SIZES = {1_000: 200, 4_000: 60, 10_000: 40, 100_000: 4, 1_000_000: 1}
"""Characters of an article, and of how many the mean is taken."""


def main() -> None:
    """Print a table in Markdown."""
    text = sys.stdin.read()
    print("| characters | articles | ms an article | tags | bytes of the event | peak MiB |\n|--:|--:|--:|--:|--:|--:|")
    for size in SIZES:
        command = [sys.executable, "-m", "benchmarks.sizes", str(size)]
        # As the services set it: on products as small as these, more threads only wait for each other.
        subprocess.run(command, input=text, text=True, env={**os.environ, "OPENBLAS_NUM_THREADS": "1"}, check=True)


def _measure(size: int, text: str) -> None:
    articles = [_article(text[start : start + size]) for start in range(0, len(text) - size + 1, size)][: SIZES[size]]
    annotator = Annotator.load()
    events: list[EnrichedArticle] = []
    seconds = processor_seconds(
        lambda article: events.append(enriched(article, "1", annotator.annotate(article), annotator.pipeline)), articles
    )
    count = len(articles)
    tags = sum(len(event.dates) + len(event.locations) + len(event.actors) for event in events)
    written = sum(len(event.encode()) for event in events)
    means = f"{seconds / count * 1000:.0f} | {tags / count:.0f} | {written / count:,.0f}"
    print(f"| {size:,} | {count} | {means} | {peak_mebibytes():.0f} |")


def _article(body: str) -> Article:
    digest = text_sha256("", body)
    read = Ingest(source_kind="text", source_ref="stdin", fetched_at=datetime.now(UTC), version="0")
    return Article(article_id=digest, revision=1, text_sha256=digest, body=body, ingest=read)


if __name__ == "__main__":
    if sys.argv[1:]:
        _measure(int(sys.argv[1]), sys.stdin.read())
    else:
        main()
