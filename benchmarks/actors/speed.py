"""Times the systems: words per second of processor time, reading a text for the first time and again."""

import resource
import time

from benchmarks.actors.systems import System, systems
from schemas.enriched import LocationTag
from services.enrich.places import PlaceTagger
from services.enrich.text import Document

_ARTICLE = 4_000
_ROUNDS = 5

Article = tuple[str, tuple[LocationTag, ...]]


def report(text: str) -> None:
    """Print how fast each system reads the text, in articles of four thousand characters; finding places is left out.

    Set OPENBLAS_NUM_THREADS=1, as the services do: on products as small as these, more threads wait for each other.
    """
    places = PlaceTagger.load()
    texts = [text[start : start + _ARTICLE] for start in range(0, len(text), _ARTICLE)]
    articles = [(article, places.tag(Document.of("", article)).tags) for article in texts]
    words = sum(len(article.split()) for article in texts)
    started = time.process_time()
    for name, find in systems():
        loaded = time.process_time() - started
        first, *again = (_seconds(find, articles) for _ in range(_ROUNDS))
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(
            f"  {name:40}{words / first:10,.0f} words/s, read again {words / min(again):10,.0f}"
            f"   loaded in {loaded:.2f} s, process of {memory:.0f} MB so far"
        )
        started = time.process_time()


def _seconds(find: System, articles: list[Article]) -> float:
    started = time.process_time()
    for article in articles:
        find(*article)
    return time.process_time() - started
