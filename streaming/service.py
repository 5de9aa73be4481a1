"""The frame of a service: logs, metrics, signals, an exit status. Its loop is the caller's."""

import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TypeVar

import stamina
import structlog

from streaming import health, logs, metrics, private, spans
from streaming.broker import Broker
from streaming.errors import Interrupted, Refused, StreamingError, Unavailable
from streaming.health import Health
from streaming.settings import StreamingSettings

log = structlog.get_logger()

T = TypeVar("T", bound=StreamingSettings)

LONGEST_PAUSE_SECONDS = 5

GIVE_UP_SECONDS = 8
"""How long what hangs is waited for when a service is to stop: less than Docker waits before it kills."""


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
            log.warning(f"{error.whom}_unavailable", error=str(error))
            raise


@contextmanager
def running(name: str, version: str, read: Callable[[], T], *, lasting: bool = True) -> Iterator[tuple[Service, T]]:
    """Run a service inside, with the settings that are read first: SIGTERM and SIGINT ask it to stop.

    Whatever ends it otherwise is logged, a wrong setting too, and ends it with status 1.
    """
    logs.configure(name)
    with _failing():
        settings = read()
        service = Service(lasting)
        _begin(service, name, version, settings)
        with spans.exported(name, version, "kafka" if settings.kafka_bootstrap_servers else "embedded"):
            try:
                yield service, settings
            except Interrupted:
                pass  # it was asked to stop
            finally:
                service.health.set_ready(False)
        log.info("stopped")


def _begin(service: Service, name: str, version: str, settings: StreamingSettings) -> None:
    """Let a service log, listen to signals and tell its metrics."""
    logs.configure(name, settings.log_level)
    stamina.instrumentation.set_on_retry_hooks(())  # what is retried is logged here, with its reason
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: service.stop.set())
    threading.Thread(target=_give_up, args=(service.stop,), daemon=True, name="give-up").start()
    metrics.BUILD_INFO.labels(name, version).set(1)
    if private.is_open(settings.data_dir):
        log.warning("data_dir_open", folder=str(settings.data_dir), meaning="all users of this machine may enter it")
    broker = settings.kafka_bootstrap_servers or str(settings.data_dir)
    log.info("started", version=version, broker=broker, metrics=health.serve(service.health, settings))


@contextmanager
def _failing() -> Iterator[None]:
    """Log an error, and end the process."""
    try:
        yield
    except StreamingError as error:
        log.critical("failed", error=str(error), kind=type(error).__name__)
        sys.exit(1)
    except Exception:
        log.critical("crashed", exc_info=True)
        sys.exit(1)


def _give_up(stop: threading.Event) -> None:
    """End the process some time after it was asked to stop: what is not committed then is done again."""
    stop.wait()
    time.sleep(GIVE_UP_SECONDS)
    # It may hang because nobody reads what it says, so whether this is heard must not matter.
    reason = f"something still hung {GIVE_UP_SECONDS} s after the service was asked to stop"
    said = threading.Thread(target=lambda: log.warning("given_up", reason=reason), daemon=True)
    said.start()
    said.join(timeout=1)
    os._exit(1)
