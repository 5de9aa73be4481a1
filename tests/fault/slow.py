"""Runs enrich so that some articles make it miss its turn to poll: `python -m tests.fault.slow services.enrich run`."""

import runpy
import sys
import time
from itertools import count

from services.enrich.enricher import Enriched
from services.enrich.isolation import IsolatedEnricher
from streaming.kafka import broker
from streaming.message import Record

POLL_SECONDS = 11
SLOW = 20
"""One article in so many takes longer."""

if __name__ == "__main__":
    enrich = IsolatedEnricher.__call__
    numbers = count(1)

    def enrich_slowly(enricher: IsolatedEnricher, record: Record) -> Enriched:
        """Enrich as ever, sometimes much later."""
        if next(numbers) % SLOW == 0:
            time.sleep(POLL_SECONDS + 1)
        return enrich(enricher, record)

    IsolatedEnricher.__call__ = enrich_slowly  # type: ignore[method-assign, assignment]
    broker._CONSUMER["max_poll_interval_ms"] = POLL_SECONDS * 1000
    sys.argv = sys.argv[1:]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
