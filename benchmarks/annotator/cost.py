"""What an article costs the process that annotates it and makes its event."""

import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import NamedTuple

from schemas.article import Article
from services.enrich.annotate import Annotator
from services.enrich.event import enriched


class Cost(NamedTuple):
    """The processor time of annotating an article, and what came of it."""

    seconds: float
    tags: int
    event_bytes: int


def cost(annotator: Annotator, article: Article) -> Cost:
    """Annotate an article, and make its event."""
    started = time.process_time()
    annotations = annotator.annotate(article)
    seconds = time.process_time() - started
    event = enriched(article, "1", annotations, annotator.pipeline)
    return Cost(seconds, len(event.dates) + len(event.locations) + len(event.actors), len(event.encode()))


def processes() -> ProcessPoolExecutor:
    """Return what does one task after the other, each in a process that has seen nothing yet."""
    return ProcessPoolExecutor(1, get_context("spawn"), max_tasks_per_child=1)
