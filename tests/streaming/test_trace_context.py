"""The trace context, as W3C has it and OpenTelemetry's own propagator reads it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from opentelemetry.trace import get_current_span
from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator

from streaming.trace_context import HEADER, TraceContext

TRACE, SPAN = "0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331"
GOOD = f"00-{TRACE}-{SPAN}-01"


def theirs(traceparent: str) -> TraceContext | None:
    """Return what OpenTelemetry reads in a header."""
    read = get_current_span(TraceContextTextMapPropagator().extract({HEADER: traceparent})).get_span_context()
    if not read.is_valid:
        return None
    return TraceContext(f"{read.trace_id:032x}", f"{read.span_id:016x}", read.trace_flags.sampled)


@pytest.mark.parametrize(
    ("traceparent", "read"),
    [
        (GOOD, TraceContext(TRACE, SPAN, sampled=True)),
        (f"00-{TRACE}-{SPAN}-00", TraceContext(TRACE, SPAN, sampled=False)),
        (f"00-{TRACE}-{SPAN}-ff", TraceContext(TRACE, SPAN, sampled=True)),
        (f"cc-{TRACE}-{SPAN}-01", TraceContext(TRACE, SPAN, sampled=True)),
        (f"cc-{TRACE}-{SPAN}-01-what-the-future-will-be-like", TraceContext(TRACE, SPAN, sampled=True)),
        (f"cc-{TRACE}-{SPAN}-01.what-the-future-will-not-be-like", None),
        (f"ff-{TRACE}-{SPAN}-01", None),
        (f"{GOOD}-more", None),
        (f"{GOOD}-", None),
        (GOOD[:-1], None),
        (GOOD.upper(), None),
        (f"00-{'0' * 32}-{SPAN}-01", None),
        (f"00-{TRACE}-{'0' * 16}-01", None),
        (f"00-{TRACE}x-{SPAN}-01", None),
        (f"0-{TRACE}-{SPAN}-01", None),
        ("", None),
        ("\ufffd", None),
    ],
)
def test_what_is_read(traceparent: str, read: TraceContext | None) -> None:
    """By us and by them: a later version by its known parts, and nothing of what is malformed."""
    assert TraceContext.of([(HEADER, traceparent.encode())]) == read
    assert theirs(traceparent) == read


@given(st.from_regex(re.compile(r"[0f]{2}-[0a]{31,33}-[0b]{16}-[0-3]{2}(-x?)?", re.ASCII), fullmatch=True))
def test_whatever_they_read_is_read(traceparent: str) -> None:
    """And nothing else."""
    assert TraceContext.of([(HEADER, traceparent.encode())]) == theirs(traceparent)


def test_what_is_written_is_read() -> None:
    """By us and by them."""
    for context in (TraceContext.new(), TraceContext.new(TraceContext(TRACE, SPAN, sampled=False))):
        name, value = context.header()
        assert name == HEADER
        assert TraceContext.of([(name, value)]) == theirs(value.decode()) == context
