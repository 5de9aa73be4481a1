"""Spans: the steps of a trace, each with what was done and for how long.

By themselves they have identities only, which go into headers and log lines. Inside `exported` they are recorded and
sent to where OpenTelemetry's own variables say, if these say so.
"""

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Literal

from structlog.contextvars import bound_contextvars

from streaming.trace_context import TraceContext

Attributes = Mapping[str, str | int | bool]
Kind = Literal["server", "producer", "consumer"]

_ENDPOINTS = ("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_ENDPOINT")


class Span:
    """A step that nobody records."""

    def __init__(self, context: TraceContext) -> None:
        self.context = context

    def note(self, attributes: Attributes) -> None:
        """Say more of it."""

    def fail(self, code: str, message: str) -> None:
        """Say that it failed, and why; `code` is short and fixed, the message is for people."""

    def end(self) -> None:
        """Say that it is over."""


Start = Callable[[str, Kind, Attributes, TraceContext | None], Span]


def _unrecorded(_name: str, _kind: Kind, _attributes: Attributes, parent: TraceContext | None) -> Span:
    return Span(TraceContext.new(parent))


_start: Start = _unrecorded
_current: ContextVar[Span | None] = ContextVar("span", default=None)


@contextmanager
def span(name: str, kind: Kind, attributes: Attributes, parent: TraceContext | None = None) -> Iterator[Span]:
    """Take a step inside. It belongs to its parent, or else to the step that is being taken, if there is one.

    Every log line bears its ids meanwhile. An exception that leaves it makes it fail.
    """
    if parent is None and (around := _current.get()):
        parent = around.context
    here = _start(name, kind, attributes, parent)
    token = _current.set(here)
    try:
        with bound_contextvars(**here.context.ids()):
            yield here
    except Exception as error:
        here.fail(type(error).__name__, str(error))
        raise
    finally:
        _current.reset(token)
        here.end()


def fail(code: str, message: str) -> None:
    """Say that the step that is being taken failed, though no exception leaves it."""
    if here := _current.get():
        here.fail(code, message)


@contextmanager
def exported(service: str, version: str, system: str) -> Iterator[None]:
    """Record the spans inside, as those of a service on a messaging system, if there is an endpoint to send them to.

    Raises `Misconfigured`.
    """
    if not _wanted(os.environ):
        yield
        return
    # Imported here because it takes half a second and some memory, which nobody else need pay.
    from streaming.otlp import Recorder

    global _start  # as logs and metrics, spans are the process's
    recorder = Recorder(service, version, system)
    _start = recorder.start
    try:
        yield
    finally:
        _start = _unrecorded
        recorder.close()


def _wanted(environment: Mapping[str, str]) -> bool:
    disabled = environment.get("OTEL_SDK_DISABLED", "").strip().lower() == "true"
    elsewhere = environment.get("OTEL_TRACES_EXPORTER", "otlp").strip() not in ("", "otlp")
    return not disabled and not elsewhere and any(environment.get(name) for name in _ENDPOINTS)
