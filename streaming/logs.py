"""Structured logs: one JSON object a line on standard error, also for what libraries log."""

import logging
import sys

import structlog
from structlog.stdlib import ProcessorFormatter
from structlog.typing import EventDict, Processor

_SHARED: list[Processor] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_log_level,
    structlog.stdlib.add_logger_name,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
    structlog.processors.format_exc_info,
]


def configure(service: str, level: str) -> None:
    """Log from here on, for every logger of the process, with the service's name in every line."""

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


def _json_lines(processors: list[Processor]) -> logging.Handler:
    """Return the handler that writes every line; those of libraries have still to go through the processors."""
    render: list[Processor] = [ProcessorFormatter.remove_processors_meta, structlog.processors.JSONRenderer()]
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(ProcessorFormatter(foreign_pre_chain=processors, processors=render))
    return handler
