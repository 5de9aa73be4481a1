"""A tagger that dies of some articles, as a bug in native code would make it."""

import os
import signal
import threading
from multiprocessing.connection import Connection

from schemas.article import Article
from services.enrich import isolation
from services.enrich.annotate import Annotator, Stage
from services.enrich.tagging import Annotations

DEADLY, ENDLESS, BROKEN = "deadly", "endless", "broken"


def work(connection: Connection) -> None:
    """Annotate, but crash, stand still or fail where the body says so."""
    annotate = Annotator.annotate

    def annotate_or_not(annotator: Annotator, article: Article, stage: Stage) -> Annotations:
        if DEADLY in article.body:
            os.kill(os.getpid(), signal.SIGSEGV)
        if ENDLESS in article.body:
            threading.Event().wait()
        if BROKEN in article.body:
            raise ZeroDivisionError(BROKEN)
        return annotate(annotator, article, stage)

    Annotator.annotate = annotate_or_not  # type: ignore[method-assign, assignment]
    isolation.work(connection)


def interrupted(connection: Connection) -> None:
    """Annotate, but meet a Ctrl-C before anything else."""
    os.kill(os.getpid(), signal.SIGINT)
    isolation.work(connection)
