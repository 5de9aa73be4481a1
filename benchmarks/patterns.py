"""Measure what texts cost that repeat one pattern: processor time of `annotate` by length, memory, size of the event.

    python -m benchmarks.patterns [PATTERN...] [--lengths N...] [--rounds N]

The patterns are those of `benchmarks.generated`. Each has a process of its own, which has read some news before; every
text is met for the first time. Times are medians over the rounds, memory and size of the event those of the longest.
"""

import argparse
from functools import partial
from itertools import pairwise
from pathlib import Path
from statistics import median

from benchmarks.annotator.articles import article
from benchmarks.annotator.cost import cost, processes
from benchmarks.generated import PATTERNS, text
from benchmarks.timing import peak_mebibytes
from schemas.topics import VALUE_BYTES
from services.enrich.annotate import Annotator

LENGTHS = (16_000, 64_000, 256_000)
SEEDS = Path(__file__).parents[1] / "seeds"


def main() -> None:
    """Print a table in Markdown."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("patterns", nargs="*", metavar="PATTERN", default=list(PATTERNS), help="default: all")
    parser.add_argument("--lengths", type=int, nargs="+", default=LENGTHS, help="in characters (default: %(default)s)")
    parser.add_argument("--rounds", type=int, default=3, help="how many (default: %(default)s)")
    given = parser.parse_args()
    columns = [
        "pattern",
        *(f"s/MB of {length:,}" for length in given.lengths),
        *(f"cost of {longer / shorter:g} times {shorter:,}" for shorter, longer in pairwise(given.lengths)),
        *("peak MiB", "MB of the event", "fits its topic"),
    ]
    print(f"| {' | '.join(columns)} |\n|---|{'--:|' * (len(columns) - 1)}", flush=True)
    with processes() as pool:
        for row in pool.map(partial(_row, given.lengths, given.rounds), given.patterns):
            print(row, flush=True)


def _row(lengths: list[int], rounds: int, pattern: str) -> str:
    annotator = Annotator.load()
    for seed in SEEDS.glob("*.txt"):
        annotator.annotate(article(seed.read_text(encoding="utf-8")))
    seconds, megabytes = [], []
    for length in lengths:
        read = [article(text(pattern, length, seed=length + number)) for number in range(rounds)]
        costs = [cost(annotator, each) for each in read]
        seconds.append(median(each.seconds for each in costs))
        megabytes.append(len(read[0].body.encode()) / 1e6)
    event_bytes = max(each.event_bytes for each in costs)
    figures = (
        pattern,
        *(f"{took / size:.1f}" for took, size in zip(seconds, megabytes, strict=True)),
        *(f"{longer / shorter:.1f}" for shorter, longer in pairwise(seconds)),
        *(f"{peak_mebibytes():.0f}", f"{event_bytes / 1e6:.2f}", "yes" if event_bytes <= VALUE_BYTES else "no"),
    )
    return f"| {' | '.join(figures)} |"


if __name__ == "__main__":
    main()
