"""Runs the register so that it deletes what is judged after every poll, and dies in the middle of it once.

`python -m tests.fault.forgetful NTH services.ingest register`: killed while it deletes for the NTH time; 0: never.
"""

import os
import runpy
import signal
import sys

from services.ingest.register import register
from streaming.kafka.broker import KafkaBroker

if __name__ == "__main__":
    register.FORGET_SECONDS = 0
    nth = int(sys.argv[1])
    forget, calls = KafkaBroker.forget_consumed, 0

    def forget_or_die(broker: KafkaBroker) -> None:
        """Delete as ever, or die when it is deleted."""
        global calls
        forget(broker)
        calls += 1
        if calls == nth:
            os.kill(os.getpid(), signal.SIGKILL)

    KafkaBroker.forget_consumed = forget_or_die  # type: ignore[method-assign, assignment]
    sys.argv = sys.argv[2:]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
