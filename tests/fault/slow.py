"""Runs enrich so slowly that it misses its turn to poll Kafka: `python -m tests.fault.slow services.enrich run`."""

import runpy
import sys
import time

from schemas.article import Article
from services.enrich.annotate import Annotations
from services.enrich.isolation import IsolatedAnnotator
from streaming.kafka import broker

ARTICLE_SECONDS = 0.5
POLL_SECONDS = 11

if __name__ == "__main__":
    annotate = IsolatedAnnotator.annotate

    def annotate_slowly(annotator: IsolatedAnnotator, article: Article) -> Annotations:
        """Annotate as ever, some time later."""
        time.sleep(ARTICLE_SECONDS)
        return annotate(annotator, article)

    IsolatedAnnotator.annotate = annotate_slowly  # type: ignore[method-assign, assignment]
    broker._CONSUMER["max_poll_interval_ms"] = POLL_SECONDS * 1000
    sys.argv = sys.argv[1:]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
