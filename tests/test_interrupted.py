"""Ctrl-C ends a command without a traceback and with status 130, whatever it is doing."""

import signal
import subprocess
import sys

import pytest


def start(*command: str) -> "subprocess.Popen[str]":
    """Start a command."""
    return subprocess.Popen([sys.executable, *command], stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def interrupted_after(told: str, process: "subprocess.Popen[str]") -> str:
    """Interrupt a process when it has told something on standard error; return what it tells from then on."""
    assert process.stderr
    assert any(told in line for line in process.stderr)
    process.send_signal(signal.SIGINT)
    _, rest = process.communicate()
    assert process.returncode == 130
    return rest


@pytest.mark.parametrize("command", [("services.enrich", "annotate"), ("services.ingest", "once"), ("demo",)])
def test_while_it_is_being_imported(command: tuple[str, ...]) -> None:
    """Which takes a second or two, in which a typing error is often seen."""
    process = start("-X", "importtime", "-m", *command)
    assert "Traceback" not in interrupted_after("pydantic", process)


def test_while_it_works() -> None:
    """Here, while it waits for the next article."""
    process = start("-m", "services.enrich", "annotate")
    assert process.stdin
    process.stdin.write("no article\n")
    process.stdin.flush()
    assert interrupted_after("line 1: ", process) == ""
