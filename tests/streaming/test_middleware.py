"""The smaller middlewares, and how all are put around a handler."""

import re

import pytest
from structlog.contextvars import get_contextvars

from streaming.errors import Invalid, Transient
from streaming.message import Handler, Message, Middleware, Record, apply
from streaming.middleware.metrics import metrics
from streaming.middleware.size_limit import size_limit
from streaming.middleware.tracing import carrying, creating, tracing
from streaming.trace_context import HEADER
from tests.streaming.handlers import answering, record, sample

TRACE = "0af7651916cd43dd8448eb211c80319c"
PARENT = f"00-{TRACE}-b7ad6b7169203331-00".encode()
FORM = re.compile(r"00-([0-9a-f]{32})-([0-9a-f]{16})-(\d\d)")


def out(value: bytes | None = b"out", topic: str = "out", **headers: bytes) -> Message:
    """Return a message to a topic."""
    return Message(topic, b"key", value, tuple(headers.items()))


def traced(message: Message) -> tuple[str, ...]:
    """Return trace id, span id and flags of a message, which has them once."""
    (value,) = [value for name, value in message.headers if name == HEADER]
    match = FORM.fullmatch(value.decode())
    assert match
    return match.groups()


def test_the_first_middleware_is_the_outermost() -> None:
    """As they are read."""
    seen: list[str] = []

    def noting(name: str) -> Middleware:
        def middleware(handler: Handler) -> Handler:
            def noted(read: Record) -> list[Message]:
                seen.append(name)
                return handler(read)

            return noted

        return middleware

    assert apply(answering([out()]), [noting("outer"), noting("inner")])(record()) == [out()]
    assert seen == ["outer", "inner"]


@pytest.mark.parametrize("messages", [[], [out(None)], [out(b"")], [out(b"x" * 10)], [out(b"x" * 10), out(b"y" * 10)]])
def test_what_is_within_the_limit_passes(messages: list[Message]) -> None:
    """The limit is on each value."""
    assert size_limit(10)(answering(messages))(record()) == messages


def test_what_is_beyond_the_limit_is_invalid() -> None:
    """It would fail on every attempt, so it becomes a dead letter."""
    with pytest.raises(Invalid, match="11 bytes for out, limit 10") as refused:
        size_limit(10)(answering([out(), out(b"x" * 11)]))(record())
    assert refused.value.code == "too-large"


@pytest.mark.parametrize(
    ("messages", "outcome"), [([], "dropped"), ([out()], "published"), ([out(topic="dead")], "dead_letter")]
)
def test_records_are_counted_by_outcome(messages: list[Message], outcome: str) -> None:
    """And what it took is observed, for each of them."""
    counted = sample("dateline_records_processed_total", outcome=outcome)
    timed = sample("dateline_handler_seconds_count")
    assert metrics("dead")(answering(messages))(record()) == messages
    assert sample("dateline_records_processed_total", outcome=outcome) == counted + 1
    assert sample("dateline_handler_seconds_count") == timed + 1


def test_a_trace_goes_on() -> None:
    """The same trace and flags, a span of our own, in every message."""
    first, second = tracing(answering([out(), out(a=b"1")]))(record(headers=((HEADER, PARENT),)))
    assert traced(first) == traced(second)
    trace, span, flags = traced(first)
    assert (trace, flags) == (TRACE, "00")
    assert span != "b7ad6b7169203331"
    assert ("a", b"1") in second.headers


def test_a_trace_that_stands_there_is_kept() -> None:
    """A dead letter carries the headers that its record came with."""
    (message,) = tracing(answering([out(traceparent=PARENT)]))(record(headers=((HEADER, PARENT),)))
    assert message.headers == ((HEADER, PARENT),)


def test_without_a_trace_one_begins() -> None:
    """Each has its own; what is not as W3C has it is no trace."""
    handler = tracing(answering([out()], [out()]))
    one, two = (traced(handler(record(headers=headers))[0]) for headers in ((), ((HEADER, PARENT.upper()),)))
    assert len({TRACE, one[0], two[0]}) == 3


def test_a_new_trace_is_one_that_goes_on() -> None:
    """A door begins what the others continue."""
    with creating("in") as span:
        begun = carrying(out(), span.context)
    (message,) = tracing(answering([out()]))(record(headers=begun.headers))
    assert traced(message)[0] == traced(begun)[0]


def test_the_trace_is_bound_to_the_log_while_a_record_is_handled() -> None:
    """And no longer, even if that fails."""
    seen: list[dict[str, object]] = []

    def handle(_: Record) -> list[Message]:
        seen.append(get_contextvars())
        raise Transient("busy")

    with pytest.raises(Transient):
        tracing(handle)(record(headers=((HEADER, PARENT),)))
    (bound,) = seen
    assert bound.keys() == {"trace_id", "span_id"}
    assert bound["trace_id"] == TRACE
    assert get_contextvars() == {}
