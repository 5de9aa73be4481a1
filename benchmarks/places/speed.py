"""Times the systems: text per second of processor time, and what loading takes."""

import time

from benchmarks.places.systems import System, systems
from benchmarks.timing import articles, peak_mebibytes, processor_seconds
from services.enrich.places.outlet import NO_OUTLET

_ROUNDS = 5
_SIZE = 200_000


def report(text: str) -> None:
    """Print how fast each system reads the text, in articles of four thousand characters; the best of some rounds."""
    text *= max(1, _SIZE // len(text))
    size = len(text.encode()) / 1000
    started = time.process_time()
    for name, locate in systems():
        loaded = time.process_time() - started
        best = min(_seconds(locate, text) for _ in range(_ROUNDS))
        memory = peak_mebibytes()
        print(f"  {name:40}{size / best:8.0f} KB/s   loaded in {loaded:.2f} s, process of {memory:.0f} MiB so far")
        started = time.process_time()


def _seconds(locate: System, text: str) -> float:
    return processor_seconds(lambda article: locate(article, NO_OUTLET), articles(text))
