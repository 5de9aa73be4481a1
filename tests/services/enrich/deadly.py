"""A tagger that dies of some articles, as a bug in native code would make it."""

import os
import signal
import threading
from multiprocessing.connection import Connection

from schemas.article import Article
from services.enrich import isolation
from services.enrich.annotate import Annotator, Stage
from services.enrich.own.reading import Own
from services.enrich.tagging import Annotations

DEADLY, KILLED, ENDLESS, BROKEN = "deadly", "killed", "endless", "broken"


def work(connection: Connection, topic: str, largest_bytes: int, own: Own, with_quotes: bool) -> None:
    """Annotate, but crash, stand still or fail where the body says so."""
    annotate = Annotator.annotate

    def annotate_or_not(annotator: Annotator, article: Article, stage: Stage, largest: int) -> Annotations:
        if DEADLY in article.body:
            os.kill(os.getpid(), signal.SIGSEGV)
        if KILLED in article.body:
            os.kill(os.getpid(), signal.SIGKILL)
        if ENDLESS in article.body:
            threading.Event().wait()
        if BROKEN in article.body:
            raise ZeroDivisionError(BROKEN)
        return annotate(annotator, article, stage, largest)

    Annotator.annotate = annotate_or_not  # type: ignore[method-assign, assignment]
    isolation.work(connection, topic, largest_bytes, own, with_quotes)


def interrupted(connection: Connection, topic: str, largest_bytes: int, own: Own, with_quotes: bool) -> None:
    """Annotate, but meet a Ctrl-C before anything else."""
    os.kill(os.getpid(), signal.SIGINT)
    isolation.work(connection, topic, largest_bytes, own, with_quotes)
