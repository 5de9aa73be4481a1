"""Measure how long one article takes that comes alone: from `articles`, through enrich, until another reader has it.

    python -m benchmarks.stream.latency [--articles N]

The reader shares no code with Dateline and sees what is committed. Articles of four kilobytes come up to a fifth of a
second apart, to an enrich that has read some before. Kafka is the one in KAFKA_BOOTSTRAP_SERVERS, or one that is
started from Kafka's jars, on the same cores.
"""

import argparse
import random
import time
from collections.abc import Sequence
from statistics import median, quantiles

from benchmarks.stream import articles
from benchmarks.stream.installation import installation, kafka
from benchmarks.stream.services import WARM_UP, enriching
from schemas.topics import Topics
from streaming import logs

PAUSE_SECONDS = 0.2


def main() -> None:
    """Print a table in Markdown."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=300, help="how many (default: %(default)s)")
    options = parser.parse_args()
    logs.configure("benchmark", "WARNING")
    print("| ms | publishing: p50 | p99 | published → read: p50 | p99 |\n|---|--:|--:|--:|--:|")
    _measure("embedded", "", options.articles)
    with kafka() as servers:
        _measure("Kafka", servers, options.articles)


def _measure(broker: str, servers: str, count: int) -> None:
    messages = articles.messages(WARM_UP + count, Topics())
    chance = random.Random(0)  # noqa: S311  chance that repeats itself is what is wanted
    publishing, travelling = [], []
    with installation(servers) as settings, enriching(settings, messages[:WARM_UP]) as enrich:
        for message in messages[WARM_UP:]:
            time.sleep(chance.uniform(0, PAUSE_SECONDS))
            began = time.perf_counter()
            enrich.publish([message])
            published = time.perf_counter()
            enrich.enriched.follow(1)
            publishing.append(published - began)
            travelling.append(time.perf_counter() - published)
    print(f"| {broker} | {_percentiles(publishing)} | {_percentiles(travelling)} |", flush=True)


def _percentiles(seconds: Sequence[float]) -> str:
    return f"{1000 * median(seconds):.1f} | {1000 * quantiles(seconds, n=100)[98]:.1f}"


if __name__ == "__main__":
    main()
