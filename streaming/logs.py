"""Structured logs: one JSON object a line on standard error, also for what libraries log and nobody handles."""

import logging
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import structlog
from structlog.stdlib import ProcessorFormatter
from structlog.typing import EventDict, Processor

log = structlog.get_logger()

_SHARED: list[Processor] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_log_level,
    structlog.stdlib.add_logger_name,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
    structlog.processors.format_exc_info,
]


def configure(service: str, level: str = "INFO") -> None:
    """Log from here on, for every logger of the process, with the service's name in every line.

    So is what Python itself would write to standard error: warnings, and errors that nobody handles.
    """

    def add_service(_logger: object, _method: str, event: EventDict) -> EventDict:
        return {"service": service, **event}

    processors: list[Processor] = [*_SHARED, add_service]
    structlog.configure(
        processors=[*processors, ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.make_filtering_bound_logger(level),  # what is not told costs nothing
        cache_logger_on_first_use=True,
    )
    logging.basicConfig(handlers=[_json_lines(processors)], level=level, force=True)
    # kafka-python tells every step of its connections at INFO, and retries that it handles itself as errors.
    logging.getLogger("kafka").setLevel(logging.CRITICAL if level != "DEBUG" else logging.DEBUG)
    logging.captureWarnings(capture=True)
    sys.excepthook = lambda *error: _tell_crash(error)
    sys.unraisablehook = lambda lost: _tell_crash((lost.exc_type, lost.exc_value, lost.exc_traceback))
    threading.excepthook = lambda lost: _tell_crash((lost.exc_type, lost.exc_value, lost.exc_traceback))


@contextmanager
def worker(service: str) -> Iterator[None]:
    """Work in a process of a service inside: it logs as the service does, and an error ends it with status 1."""
    configure(service)
    try:
        yield
    except Exception:
        log.critical("crashed", exc_info=True)
        sys.exit(1)


def _tell_crash(error: Any) -> None:
    log.critical("crashed", thread=threading.current_thread().name, exc_info=error)


def _json_lines(processors: list[Processor]) -> logging.Handler:
    """Return the handler that writes every line; those of libraries have still to go through the processors."""
    render: list[Processor] = [ProcessorFormatter.remove_processors_meta, structlog.processors.JSONRenderer()]
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(ProcessorFormatter(foreign_pre_chain=processors, processors=render))
    return handler
