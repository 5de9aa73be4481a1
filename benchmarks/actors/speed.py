"""Times the systems: words per second of processor time, reading a text for the first time and again."""

import time

from benchmarks.actors.systems import System, systems
from benchmarks.timing import articles, peak_mebibytes, processor_seconds
from schemas.enriched import LocationTag
from services.enrich.places import PlaceTagger
from services.enrich.text import Document

_ROUNDS = 5


def report(text: str) -> None:
    """Print how fast each system reads the text, in articles of four thousand characters; finding places is left out.

    Set OPENBLAS_NUM_THREADS=1, as the services do: on products as small as these, more threads wait for each other.
    """
    places = PlaceTagger.load()
    located = [(article, places.tag(Document.of("", article)).tags) for article in articles(text)]
    words = sum(len(article.split()) for article, _ in located)
    started = time.process_time()
    for name, find in systems():
        loaded = time.process_time() - started
        first, *again = (_seconds(find, located) for _ in range(_ROUNDS))
        print(
            f"  {name:40}{words / first:10,.0f} words/s, read again {words / min(again):10,.0f}"
            f"   loaded in {loaded:.2f} s, process of {peak_mebibytes():.0f} MiB so far"
        )
        started = time.process_time()


def _seconds(find: System, located: list[tuple[str, tuple[LocationTag, ...]]]) -> float:
    return processor_seconds(lambda article: find(*article), located)
