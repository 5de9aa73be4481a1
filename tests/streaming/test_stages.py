"""How long each stage of a record's way takes."""

import pytest
from prometheus_client import REGISTRY
from prometheus_client.openmetrics.exposition import generate_latest
from structlog.contextvars import bound_contextvars

from streaming.stages import observe, timed
from tests.streaming.handlers import sample

TRACE = "0af7651916cd43dd8448eb211c80319c"


def test_a_stage_is_timed() -> None:
    """One that fails is not: it did not take its time."""
    with timed("whole", observe):
        pass
    with pytest.raises(ZeroDivisionError), timed("broken", observe):
        raise ZeroDivisionError
    assert [sample("dateline_stage_seconds_count", stage=stage) for stage in ("whole", "broken")] == [1, 0]


def test_its_trace_can_be_looked_up() -> None:
    """The id stands beside the time, for whoever asks in the format that has such examples."""
    with bound_contextvars(trace_id=TRACE):
        observe("traced", 0.2)
    observe("traced", 2)
    exposed: bytes = generate_latest(REGISTRY)  # type: ignore[no-untyped-call]
    lines = [line for line in exposed.decode().splitlines() if 'stage="traced"' in line]
    assert [line for line in lines if f'# {{trace_id="{TRACE}"}} 0.2' in line] == [
        line for line in lines if 'le="0.25"' in line
    ]
    assert sum("trace_id" in line for line in lines) == 1
