"""Times the stages of a record's way; what is measured bears the trace that it was measured in."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from structlog.contextvars import get_contextvars

from streaming.metrics import STAGE_SECONDS


@contextmanager
def timed(stage: str, report: Callable[[str, float], object]) -> Iterator[None]:
    """Report how many seconds it took to get through."""
    began = time.perf_counter()
    yield
    report(stage, time.perf_counter() - began)


def observe(stage: str, seconds: float) -> None:
    """Put a stage's time into its histogram, with the id of the present trace as an example."""
    trace_id = get_contextvars().get("trace_id")
    STAGE_SECONDS.labels(stage).observe(seconds, {"trace_id": trace_id} if trace_id else None)
