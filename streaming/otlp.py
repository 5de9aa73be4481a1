"""Records spans and sends them as OTLP over HTTP; the only importer of OpenTelemetry, whose variables configure it."""

import logging
import os
import threading
import time

import structlog
from opentelemetry.context import Context
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.resources import SERVICE_NAME, SERVICE_NAMESPACE, SERVICE_VERSION, OTELResourceDetector, Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from opentelemetry.trace import NonRecordingSpan, SpanContext, SpanKind, Status, StatusCode, TraceFlags
from opentelemetry.trace import Span as Recording
from opentelemetry.trace.propagation import set_span_in_context

from streaming.errors import Misconfigured
from streaming.spans import Attributes, Kind, Span
from streaming.trace_context import TraceContext

log = structlog.get_logger()

FLUSH_SECONDS = 1.0
"""How long the end of a service may wait for its last spans to be sent."""
QUIET_SECONDS = 60
"""How long nothing is said of spans that can't be sent, after it was."""

PROTOCOL = "http/protobuf"
_PROTOCOLS = ("OTEL_EXPORTER_OTLP_TRACES_PROTOCOL", "OTEL_EXPORTER_OTLP_PROTOCOL")

_KINDS: dict[Kind, SpanKind] = {
    "server": SpanKind.SERVER,
    "producer": SpanKind.PRODUCER,
    "consumer": SpanKind.CONSUMER,
}


class Recorder:
    """Records the spans of a process. A thread sends them; what does not fit into its queue is dropped."""

    def __init__(self, service: str, version: str, system: str) -> None:
        complaints = logging.getLogger("opentelemetry")
        complaints.handlers, complaints.propagate = [_Seldom()], False
        own = {SERVICE_NAMESPACE: "dateline", SERVICE_NAME: service, SERVICE_VERSION: version}
        resource = Resource.create().merge(Resource(own)).merge(OTELResourceDetector().detect())
        self._provider = TracerProvider(resource=resource, shutdown_on_exit=False)
        self._exporter = OTLPSpanExporter()
        self._provider.add_span_processor(_in_batches(self._exporter))
        self._tracer = self._provider.get_tracer("dateline", version)
        self._system: Attributes = {"messaging.system": system}

    def start(self, name: str, kind: Kind, attributes: Attributes, parent: TraceContext | None) -> Span:
        """Start a span."""
        all_attributes = attributes if kind == "server" else {**self._system, **attributes}
        return _Recorded(self._tracer.start_span(name, _context(parent), _KINDS[kind], all_attributes))

    def close(self) -> None:
        """Send what is left, unless that takes too long."""
        closing = threading.Thread(target=self._provider.shutdown, daemon=True, name="last spans")
        closing.start()
        closing.join(FLUSH_SECONDS)
        if closing.is_alive():
            self._exporter.shutdown()  # type: ignore[no-untyped-call]  # or it would try again and again


class _Recorded(Span):
    def __init__(self, recording: Recording) -> None:
        self._recording = recording
        context = recording.get_span_context()
        super().__init__(
            TraceContext(f"{context.trace_id:032x}", f"{context.span_id:016x}", context.trace_flags.sampled)
        )

    def note(self, attributes: Attributes) -> None:
        self._recording.set_attributes(attributes)

    def fail(self, code: str, message: str) -> None:
        self._recording.set_attribute("error.type", code)
        self._recording.set_status(Status(StatusCode.ERROR, message))

    def end(self) -> None:
        self._recording.end()


class _Seldom(logging.Handler):
    """Tells the first of many complaints; the others would say the same of every batch."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._next = 0.0

    def emit(self, record: logging.LogRecord) -> None:
        if time.monotonic() >= self._next:
            self._next = time.monotonic() + QUIET_SECONDS
            log.warning("spans_not_sent", reason=record.getMessage())


def _in_batches(exporter: OTLPSpanExporter) -> BatchSpanProcessor:
    for name in _PROTOCOLS:
        if os.environ.get(name, PROTOCOL) != PROTOCOL:
            raise Misconfigured(f"{name}: only {PROTOCOL} is spoken here")
    try:
        return BatchSpanProcessor(exporter)
    except ValueError as error:
        raise Misconfigured(f"OTEL_BSP_…: {error}") from error


def _context(parent: TraceContext | None) -> Context:
    if parent is None:
        return Context()
    flags = TraceFlags(TraceFlags.SAMPLED if parent.sampled else TraceFlags.DEFAULT)
    remote = SpanContext(int(parent.trace_id, 16), int(parent.span_id, 16), is_remote=True, trace_flags=flags)
    return set_span_in_context(NonRecordingSpan(remote), Context())
