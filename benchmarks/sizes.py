"""Measure what an article costs by its length: processor time of `annotate`, memory, tags, bytes of the event.

    python -m benchmarks.sizes < NEWS.txt

The text is cut into articles. Each length has a process of its own, which reads its articles for the first time (cold:
it computes most of what it needs of a word once) and then all of them again (warm).
"""

import sys
from functools import partial
from statistics import mean

from benchmarks.annotator.articles import articles
from benchmarks.annotator.cost import cost, processes
from benchmarks.timing import peak_mebibytes
from services.enrich.annotate import Annotator

LENGTHS = {1_000: 200, 4_000: 100, 16_000: 25, 64_000: 8, 256_000: 4, 1_000_000: 2}
"""Characters of an article, and of how many at most the mean is taken."""
COLUMNS = (
    *("characters", "articles", "first, ms", "cold, ms", "warm, ms", "cold, KB/s", "warm, KB/s"),
    *("tags", "bytes of the event", "peak MiB"),
)


def main() -> None:
    """Print a table in Markdown."""
    text = sys.stdin.read()
    print(f"| {' | '.join(COLUMNS)} |\n|{'--:|' * len(COLUMNS)}", flush=True)
    with processes() as pool:
        for row in pool.map(partial(_row, text), LENGTHS):
            print(row, flush=True)


def _row(text: str, length: int) -> str:
    annotator = Annotator.load()
    read = articles(text, length, LENGTHS[length])
    cold, warm = ([cost(annotator, article) for article in read] for _ in range(2))
    seconds = [mean(each.seconds for each in costs) for costs in (cold, warm)]
    kilobytes = mean(len(article.body.encode()) for article in read) / 1000
    figures = (
        *(f"{length:,}", f"{len(read)}"),
        *(f"{1000 * each:,.1f}" for each in (cold[0].seconds, *seconds)),
        *(f"{kilobytes / each:,.0f}" for each in seconds),
        *(f"{mean(each.tags for each in cold):,.0f}", f"{mean(each.event_bytes for each in cold):,.0f}"),
        f"{peak_mebibytes():.0f}",
    )
    return f"| {' | '.join(figures)} |"


if __name__ == "__main__":
    main()
