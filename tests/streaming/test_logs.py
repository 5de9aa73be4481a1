"""Logs, as another process reads them: one JSON object a line."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

LOGGING = """
import logging
import structlog
from structlog.contextvars import bound_contextvars
from streaming import logs
from streaming.message import Message, Record
from streaming.middleware.tracing import tracing

logs.configure("enrich", "INFO")
log = structlog.get_logger("dateline")

def handle(record):
    with bound_contextvars(article_id="a-1"):
        log.info("handled", text="two\\nlines, \\ud800 and Київ")
        logging.getLogger("library").warning("it %s", "happened")
    return []

parent = b"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
tracing(handle)(Record("in", 0, 0, 0, b"", b"", (("traceparent", parent),)))
log.debug("too fine")
logging.getLogger("kafka").error("a connection was lost")
try:
    1 / 0
except ZeroDivisionError:
    log.exception("failed")
    logging.getLogger("library").exception("failed too")
"""


UNHANDLED = """
import asyncio
import gc
import threading
import warnings
from streaming import logs

class Broken:
    def __del__(self):
        raise KeyError("nobody waits for this")

async def forgotten():
    asyncio.get_running_loop().create_task(fail())
    await asyncio.sleep(0.1)

async def fail():
    raise OSError("in a task")

def thread():
    raise LookupError("in a thread")

logs.configure("enrich")
warnings.warn("two\\nlines")
worker = threading.Thread(target=thread, name="watcher")
worker.start()
worker.join()
Broken()
asyncio.run(forgotten())
gc.collect()
raise ValueError("at the end")
"""


def logged(code: str = LOGGING, status: int = 0) -> list[dict[str, Any]]:
    """Return what a process logs that ends with some status."""
    root = Path(__file__).parents[2]
    child = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True)
    assert (child.returncode, child.stdout) == (status, b"")
    return [json.loads(line) for line in child.stderr.splitlines()]


def test_every_line_is_json_that_says_where_it_belongs() -> None:
    """Our own lines and those of libraries: service, level and time, and trace and article where there are any."""
    lines = logged()
    assert [line["event"] for line in lines] == ["handled", "it happened", "failed", "failed too"]
    assert [line["level"] for line in lines] == ["info", "warning", "error", "error"]
    assert {line["service"] for line in lines} == {"enrich"}
    assert all(line["timestamp"].endswith("Z") for line in lines)
    for line in lines[:2]:
        assert (line["article_id"], line["trace_id"]) == ("a-1", "0af7651916cd43dd8448eb211c80319c")
    for line in lines[2:]:
        assert "article_id" not in line
        assert "ZeroDivisionError" in line["exception"]
    assert lines[0]["text"] == "two\nlines, \ud800 and Київ"


def test_what_python_itself_would_write_is_json() -> None:
    """Warnings, and errors that nobody handles: in a thread, in a task, in a finaliser, at the end of all."""
    warned, *crashed = logged(UNHANDLED, status=1)
    assert (warned["level"], "UserWarning: two" in warned["event"]) == ("warning", True)
    assert [line["exception"].splitlines()[-1] for line in crashed] == [
        "LookupError: in a thread",
        "KeyError: 'nobody waits for this'",
        "OSError: in a task",
        "ValueError: at the end",
    ]
    assert crashed[0]["thread"] == "watcher"
    assert {line["service"] for line in (warned, *crashed)} == {"enrich"}


def test_so_is_the_end_of_a_worker() -> None:
    """A process that works for a service."""
    code = "from streaming import logs\nwith logs.worker('enrich'):\n    1 / 0\n"
    (crashed,) = logged(code, status=1)
    assert (crashed["service"], crashed["event"]) == ("enrich", "crashed")
    assert crashed["exception"].endswith("ZeroDivisionError: division by zero")
