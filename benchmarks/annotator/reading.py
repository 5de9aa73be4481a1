"""Reads article events, one a line of the input, and says what it took in JSON: a process of its own, in any checkout.

    PYTHONPATH=CHECKOUT python -P benchmarks/annotator/reading.py annotator | spacy [WARM_UP] < EVENTS

Seconds of processor time in all, by stage and for loading, and of the clock; the first articles are not counted.
"""

import json
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from schemas.article import Article

Read = Callable[[Article], object]

_took: defaultdict[str, float] = defaultdict(float)


def annotator() -> Read:
    """Dates, locations and actors, resolved."""
    from services.enrich.annotate import Annotator

    loaded = Annotator.load()
    return lambda article: loaded.annotate(article, _timed)


def spacy() -> Read:
    """Names and their types, by spaCy's small model."""
    from benchmarks import spacy_model

    model = spacy_model.load()
    return lambda article: model(article.body)


SYSTEMS: dict[str, Callable[[], Read]] = {"annotator": annotator, "spacy": spacy}


def main(system: str, warm_up: int = 1) -> None:
    """Load a system, let it read all articles, and write what that took."""
    articles = [Article.decode(line) for line in sys.stdin.buffer]
    with _timed("load"):
        read = SYSTEMS[system]()
    load = _took["load"]
    for article in articles[:warm_up]:
        read(article)
    _took.clear()
    wall = time.perf_counter()
    with _timed("all"):
        for article in articles[warm_up:]:
            read(article)
    json.dump({"wall": time.perf_counter() - wall, "load": load, **_took}, sys.stdout)


@contextmanager
def _timed(stage: str) -> Iterator[None]:
    started = time.process_time()
    yield
    _took[stage] += time.process_time() - started


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:]))
