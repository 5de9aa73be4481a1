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


def logged() -> list[dict[str, Any]]:
    """Return what a process logs."""
    root = Path(__file__).parents[2]
    command = [sys.executable, "-c", LOGGING]
    child = subprocess.run(command, cwd=root, check=True, capture_output=True)
    assert child.stdout == b""
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
