"""The frame of a service: logs, metrics, signals, an exit status. Its loop is the caller's."""

import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import stamina
import structlog

from streaming import health, logs, metrics
from streaming.broker import Broker
from streaming.errors import Refused, StreamingError, Unavailable
from streaming.health import Health
from streaming.settings import StreamingSettings

log = structlog.get_logger()

LONGEST_PAUSE_SECONDS = 5


@dataclass(frozen=True)
class Service:
    """A running service: whether it shall stop, and how it is."""

    lasting: bool = True
    """Until it is stopped. What comes to an end by itself ends as well where nothing but a person can help."""
    stop: threading.Event = field(default_factory=threading.Event)
    health: Health = field(default_factory=Health)

    def prepare(self, step: Callable[[], object]) -> None:
        """Take a step that comes before the work: as `attempt`, but nobody is ready because of it."""
        self._attempt(step, ready=lambda: False)

    def attempt(self, broker: Broker, step: Callable[[], object]) -> None:
        """Take a step; while the broker is unavailable be unready, back off, and take it again."""
        self._attempt(step, ready=broker.ready)

    def _attempt(self, step: Callable[[], object], ready: Callable[[], bool]) -> None:
        for attempt in stamina.retry_context(
            on=self._may_pass, attempts=None, timeout=None, wait_max=LONGEST_PAUSE_SECONDS
        ):
            with attempt:
                self.health.beat()
                if not self.stop.is_set():
                    self._step(step, ready)

    def _may_pass(self, error: Exception) -> bool:
        return isinstance(error, Unavailable) and (self.lasting or not isinstance(error, Refused))

    def _step(self, step: Callable[[], object], ready: Callable[[], bool]) -> None:
        try:
            step()
            self.health.set_ready(ready())
        except Unavailable as error:
            self.health.set_ready(False)
            log.warning("broker_unavailable", error=str(error))
            raise


@contextmanager
def running(name: str, version: str, settings: StreamingSettings, *, lasting: bool = True) -> Iterator[Service]:
    """Run a service inside: SIGTERM and SIGINT ask it to stop, any error ends it with status 1."""
    logs.configure(name, settings.log_level)
    stamina.instrumentation.set_on_retry_hooks(())  # what is retried is logged here, with its reason
    service = Service(lasting)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: service.stop.set())
    metrics.BUILD_INFO.labels(name, version).set(1)
    port = _serve(service.health, settings)
    log.info("started", version=version, metrics=f"http://{settings.metrics_host}:{port}/metrics")
    try:
        yield service
    except StreamingError as error:
        log.critical("failed", error=str(error), kind=type(error).__name__)
        sys.exit(1)
    except Exception:
        log.critical("crashed", exc_info=True)
        sys.exit(1)
    finally:
        service.health.set_ready(False)
    log.info("stopped")


def _serve(state: Health, settings: StreamingSettings) -> int:
    host, port = settings.metrics_host, settings.metrics_port
    try:
        return health.serve(state, host, port)
    except OSError as error:
        sys.exit(f"DATELINE_METRICS_HOST, DATELINE_METRICS_PORT: nothing can listen on {host}:{port}: {error.strerror}")
