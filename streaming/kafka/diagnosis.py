"""Why nobody could connect: kafka-python raises only that it could not, and tells its log why."""

import logging
import re

_LIBRARY = logging.getLogger("kafka")
_CONNECTIONS = logging.getLogger("kafka.net.manager")
_UNTOLD = "KafkaConnectionError: socket disconnected"
_FAILURE = re.compile(r"Bootstrap connection to \S+ failed: (?P<cause>.+?)(?: \(backoff [^()]*\))?")


class _Listener(logging.Filter):
    """Hears every warning, and lets through what may be logged of the library."""

    cause = ""

    def filter(self, record: logging.LogRecord) -> bool:
        # The first one: the last attempt before a deadline may be cut short by it. But a refusal that is read together
        # with the end of the connection is lost to kafka-python, and the next attempt may tell it.
        if self.cause in ("", _UNTOLD) and (failure := _FAILURE.fullmatch(record.getMessage())):
            self.cause = failure["cause"]
        return _LIBRARY.isEnabledFor(record.levelno)


_listener = _Listener()


def listen() -> None:
    """Listen from here on, also to what is too detailed to be logged."""
    _CONNECTIONS.addFilter(_listener)
    if not _CONNECTIONS.isEnabledFor(logging.WARNING):
        _CONNECTIONS.setLevel(logging.WARNING)


def diagnosed(error: Exception) -> str:
    """Return what an error says and, if nobody could connect, why."""
    if "Unable to bootstrap" not in str(error):
        return str(error)
    cause, _listener.cause = _listener.cause, ""
    return f"{error}: {cause}" if cause else str(error)
