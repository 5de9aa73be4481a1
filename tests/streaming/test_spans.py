"""What is recorded of the way of a record, as a collector receives it; and what is not."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from streaming.errors import Invalid, Misconfigured, Transient
from streaming.message import Message, apply
from streaming.middleware.dead_letter import dead_letter
from streaming.middleware.tracing import carrying, creating, tracing
from streaming.spans import exported, span
from streaming.trace_context import HEADER, TraceContext
from tests.streaming.handlers import answering, record
from tests.streaming.receiver import Received, Receiver, open_receiver

ENDPOINT = "OTEL_EXPORTER_OTLP_ENDPOINT"
TRACE, SPAN = "0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331"
PARENT = (HEADER, f"00-{TRACE}-{SPAN}-01".encode())
OUT = Message("out", b"key", b"out")
ROOT = Path(__file__).parents[2]


@pytest.fixture
def receiver(monkeypatch: pytest.MonkeyPatch) -> Iterator[Receiver]:
    """Receive what is recorded."""
    with open_receiver() as receiver:
        monkeypatch.setenv(ENDPOINT, receiver.url)
        yield receiver


def test_a_record_is_a_span_of_its_trace(receiver: Receiver) -> None:
    """With what OpenTelemetry's conventions say of it; what is made of it continues from there."""
    with exported("enrich", "1", "kafka"):
        (message,) = tracing(answering([OUT]))(record(41, headers=(PARENT,)))
    context = TraceContext.of(message.headers)
    assert context
    assert receiver.spans == [
        Received(
            service="enrich",
            name="process in",
            kind="consumer",
            trace_id=TRACE,
            span_id=context.span_id,
            parent_id=SPAN,
            attributes={
                "messaging.system": "kafka",
                "messaging.operation.name": "process",
                "messaging.operation.type": "process",
                "messaging.destination.name": "in",
                "messaging.destination.partition.id": "2",
                "messaging.kafka.offset": 41,
                "messaging.kafka.message.key": "key",
                "messaging.message.body.size": 2,
            },
            error=None,
        )
    ]


def test_a_tombstone_without_a_key_says_so(receiver: Receiver) -> None:
    """As the conventions have it: what is not there is not said."""
    with exported("enrich", "1", "kafka"):
        tracing(answering([]))(record(value=None, key=None))
    (seen,) = receiver.spans
    assert seen.attributes["messaging.kafka.message.tombstone"] is True
    assert seen.attributes.keys() & {"messaging.kafka.message.key", "messaging.message.body.size"} == set()


def test_a_dead_letter_is_an_error_with_its_reason(receiver: Receiver) -> None:
    """Though its record was handled, in a way."""
    handler = answering(Invalid("wrong-key", "the key is not the article's id"))
    with exported("enrich", "1", "kafka"):
        (letter,) = apply(handler, [tracing, dead_letter("dead", lambda _: (), 1000)])(record(headers=(PARENT,)))
    (seen,) = receiver.spans
    assert (seen.error, seen.attributes["error.type"]) == ("the key is not the article's id", "wrong-key")
    assert letter.headers == (PARENT,)


def test_what_is_raised_is_an_error(receiver: Receiver) -> None:
    """Of the span inside which it was."""
    with exported("enrich", "1", "kafka"), pytest.raises(Transient):
        tracing(answering(Transient("busy")))(record())
    (seen,) = receiver.spans
    assert (seen.error, seen.attributes["error.type"]) == ("busy", "Transient")


def test_a_span_inside_another_belongs_to_it(receiver: Receiver) -> None:
    """Unless it has another parent."""
    with exported("ingest", "1", "kafka"), span("POST /articles", "server", {}) as outer:
        with creating("out") as inner:
            message = carrying(OUT, inner.context)
        with span("apart", "consumer", {}, TraceContext(TRACE, SPAN)):
            pass
    within, apart, around = receiver.spans
    assert (within.kind, within.parent_id, within.trace_id) == ("producer", around.span_id, outer.context.trace_id)
    assert message.headers == (inner.context.header(),)
    assert apart.trace_id == TRACE
    assert (around.kind, around.attributes) == ("server", {})


def test_what_is_not_sampled_is_not_sent_but_goes_on(receiver: Receiver, monkeypatch: pytest.MonkeyPatch) -> None:
    """By OpenTelemetry's own variable, and by whoever began the trace."""
    unsampled = (HEADER, PARENT[1][:-1] + b"0")
    with exported("enrich", "1", "kafka"):
        (gone_on,) = tracing(answering([OUT]))(record(headers=(unsampled,)))
    monkeypatch.setenv("OTEL_TRACES_SAMPLER", "always_off")
    with exported("enrich", "1", "kafka"):
        (begun,) = tracing(answering([OUT]))(record())
    assert receiver.spans == []
    context = TraceContext.of(gone_on.headers)
    assert context
    assert (context.trace_id, context.sampled) == (TRACE, False)
    assert dict(begun.headers)[HEADER].endswith(b"-00")


@pytest.mark.parametrize(
    ("name", "value", "service"),
    [("", "", "enrich"), ("OTEL_SERVICE_NAME", "news", "news"), ("OTEL_RESOURCE_ATTRIBUTES", "service.name=n", "n")],
)
def test_the_service_is_named(
    receiver: Receiver, monkeypatch: pytest.MonkeyPatch, name: str, value: str, service: str
) -> None:
    """As it is, unless OpenTelemetry's variables have another name."""
    if name:
        monkeypatch.setenv(name, value)
    with exported("enrich", "1", "kafka"):
        tracing(answering([]))(record())
    assert [seen.service for seen in receiver.spans] == [service]


@pytest.mark.parametrize(("name", "value"), [("OTEL_SDK_DISABLED", "True"), ("OTEL_TRACES_EXPORTER", "none")])
def test_it_can_be_turned_off(receiver: Receiver, monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    """The trace goes on all the same."""
    monkeypatch.setenv(name, value)
    with exported("enrich", "1", "kafka"):
        (message,) = tracing(answering([OUT]))(record(headers=(PARENT,)))
    assert receiver.spans == []
    assert TRACE in dict(message.headers)[HEADER].decode()


@pytest.mark.parametrize(
    ("name", "value"), [("OTEL_EXPORTER_OTLP_PROTOCOL", "grpc"), ("OTEL_BSP_MAX_EXPORT_BATCH_SIZE", "-1")]
)
def test_what_cannot_be_is_refused(receiver: Receiver, monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    """In a line that names it, and not at the first span."""
    monkeypatch.setenv(name, value)
    with pytest.raises(Misconfigured, match="OTEL_"), exported("enrich", "1", "kafka"):
        raise AssertionError("it was let through")
    assert receiver.spans == []


def test_without_an_endpoint_nothing_is_imported(tmp_path: Path) -> None:
    """A service that has read, judged and published articles has not looked at OpenTelemetry."""
    (tmp_path / "source").mkdir()
    (tmp_path / "source" / "a.json").write_text('{"body": "They met in Kyiv on Friday."}')
    code = (
        "import atexit, runpy, sys\n"
        "atexit.register(lambda: print([name for name in sys.modules if 'opentelemetry' in name or 'otlp' in name]))\n"
        "sys.argv = ['ingest', 'once']\n"
        "runpy.run_module('services.ingest', run_name='__main__')\n"
    )
    environment = {name: value for name, value in os.environ.items() if not name.startswith("OTEL_")}
    told = {"DATELINE_SOURCE": str(tmp_path / "source"), "DATELINE_DATA_DIR": str(tmp_path)}
    child = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=environment | told, check=True, capture_output=True, text=True
    )
    assert '"published": 1' in child.stderr
    assert child.stdout == "[]\n"


@pytest.mark.parametrize("listens", [False, True], ids=["nobody listens", "nobody answers"])
def test_an_endpoint_that_is_away_costs_a_line_at_most(monkeypatch: pytest.MonkeyPatch, listens: bool) -> None:
    """Records go their way, many more than the queue holds; the end waits for no answer."""
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        monkeypatch.setenv(ENDPOINT, f"http://127.0.0.1:{server.getsockname()[1]}")
        if not listens:
            server.close()
        handler = tracing(lambda _: [OUT])
        with capture_logs() as lines:
            with exported("enrich", "1", "kafka"):
                assert [handler(record(number))[0].value for number in range(5000)] == [b"out"] * 5000
                ending = time.monotonic()
            took = time.monotonic() - ending
    assert [line["event"] for line in lines].count("spans_not_sent") <= 1
    assert took < 10  # one second is what it waits; an answer would be waited for ten, and then asked for again
