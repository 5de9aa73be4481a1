"""Times the systems: text per second of processor time, and what loading takes."""

import resource
import time

from benchmarks.places.systems import System, systems
from services.enrich.places.outlet import NO_OUTLET

_ROUNDS = 5
_SIZE = 200_000


def report(text: str) -> None:
    """Print how fast each system reads the text, in articles of four thousand characters; the best of some rounds."""
    text *= max(1, _SIZE // len(text))
    articles = [text[start : start + 4000] for start in range(0, len(text), 4000)]
    size = len(text.encode()) / 1000
    started = time.process_time()
    for name, locate in systems():
        loaded = time.process_time() - started
        seconds = min(_seconds(locate, articles) for _ in range(_ROUNDS))
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"  {name:40}{size / seconds:8.0f} KB/s   loaded in {loaded:.2f} s, process of {memory:.0f} MB so far")
        started = time.process_time()


def _seconds(locate: System, articles: list[str]) -> float:
    started = time.process_time()
    for article in articles:
        locate(article, NO_OUTLET)
    return time.process_time() - started
