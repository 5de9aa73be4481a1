"""Runs a service that meets its fault at an exact point: `python -m tests.fault.failpoint POINT FAULT NTH MODULE ...`.

The service is the real one: only the function at the point is wrapped, before the service starts.
"""

import functools
import importlib
import os
import runpy
import signal
import sys
from collections.abc import Callable
from typing import Any, Literal, NamedTuple


class Hook(NamedTuple):
    """Right before or after a method is called."""

    when: Literal["before", "after"]
    module: str
    owner: str
    method: str


POINTS = {
    "mid-batch": [Hook("before", "services.enrich.isolation", "IsolatedEnricher", "__call__")],
    "mid-judgement": [Hook("before", "services.ingest.register.judge", "Judge", "__call__")],
    "after-deletion": [Hook("after", "streaming.kafka.broker", "KafkaBroker", "forget_consumed")],
    "after-produce": [Hook("before", "kafka", "KafkaProducer", "send_offsets_to_transaction")],
    "before-commit": [
        Hook("before", "kafka", "KafkaProducer", "commit_transaction"),
        Hook("after", "streaming.embedded.store", "Store", "append"),
    ],
    "after-commit": [
        Hook("after", "kafka", "KafkaProducer", "commit_transaction"),
        Hook("after", "streaming.embedded.broker", "EmbeddedBroker", "_publish"),
    ],
    "rows-before-commit": [Hook("after", "sqlalchemy", "Connection", "_release_savepoint_impl")],
    "rows-after-commit": [Hook("after", "services.desk.sink", "Sink", "_transact")],
}
FAULTS = {"kill": signal.SIGKILL, "freeze": signal.SIGSTOP}


def main() -> None:
    """Set the point, then run the module as if nothing were the matter."""
    point, fault, nth, module = sys.argv[1:5]
    for hook in POINTS[point]:
        _set(hook, int(nth), lambda: os.kill(os.getpid(), FAULTS[fault]))
    sys.argv = sys.argv[4:]
    runpy.run_module(module, run_name="__main__", alter_sys=True)


def _set(hook: Hook, nth: int, fault: Callable[[], None]) -> None:
    owner = getattr(importlib.import_module(hook.module), hook.owner)
    method = getattr(owner, hook.method)
    calls = 0

    @functools.wraps(method)
    def wrapped(*args: Any, **kwargs: Any) -> Any:
        nonlocal calls
        calls += 1
        if calls == nth and hook.when == "before":
            fault()
        result = method(*args, **kwargs)
        if calls == nth and hook.when == "after":
            fault()
        return result

    setattr(owner, hook.method, wrapped)


if __name__ == "__main__":
    main()
