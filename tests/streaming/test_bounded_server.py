"""Whoever comes, and however they behave, the pages are served to others."""

import os
import resource
import socket
import threading
import time
import urllib.request
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from wsgiref.types import StartResponse, WSGIEnvironment

import pytest

from demo.process import Process
from streaming import bounded_server
from streaming.bounded_server import CONNECTIONS, BoundedServer
from tests.e2e.installation import await_true

ATTACKERS = 3_000
HALF_A_HEAD = b"GET /metrics HTTP/1.1\r\nHost: here\r\nX-Slow: "
PATIENCE_SECONDS = 60


@pytest.fixture
def many_files() -> Iterator[None]:
    """Let this process have as many files open as there are attackers."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, min(ATTACKERS + 1_000, hard)), hard))
    yield
    resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a connection take little time."""
    monkeypatch.setattr(bounded_server, "CONNECTION_SECONDS", 0.5)


@pytest.fixture
def address() -> tuple[str, int]:
    """Return where a server serves a page that is more than the system takes from it at once."""

    def app(_: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        start_response("200 OK", [])
        return [b"x" * 50_000_000]

    listening = socket.create_server(("127.0.0.1", 0))
    threading.Thread(target=BoundedServer(app, listening).run, daemon=True).start()
    address: tuple[str, int] = listening.getsockname()
    return address


@pytest.mark.usefixtures("many_files")
def test_thousands_of_half_open_connections(tmp_path: Path) -> None:
    """They cost a service no thread, and few connections and megabytes; its pages are served all the while."""
    environment = {**os.environ, "DATELINE_SOURCE": str(tmp_path), "DATELINE_DATA_DIR": str(tmp_path / "data")}
    environment["KAFKA_BOOTSTRAP_SERVERS"] = ""
    service = Process("ingest", "watch", environment, tmp_path / "log")
    try:
        url = service.event("started", PATIENCE_SECONDS)["metrics"]
        await_true(lambda: "\ndateline_ready 1.0\n" in service.metrics(), "the service to be ready")
        before = held(service)
        with ExitStack() as stack:
            for number in range(ATTACKERS):
                half_open(url, stack)
                if number % 500 == 499:
                    assert "dateline_ready" in service.metrics()
                    assert status(url.replace("metrics", "healthz")) == 200
            files, threads, mebibytes = (now - then for now, then in zip(held(service), before, strict=True))
        assert files <= CONNECTIONS + 50  # the service opens some of its own
        assert threads <= 1
        assert mebibytes < 30
    finally:
        service.stop()


@pytest.mark.usefixtures("hurried")
@pytest.mark.parametrize("drips", [False, True])
def test_a_head_has_to_come_in_time(address: tuple[str, int], drips: bool) -> None:
    """It does not help to send a little now and then."""
    with socket.create_connection(address, timeout=PATIENCE_SECONDS) as client:
        client.sendall(HALF_A_HEAD)
        client.settimeout(0.1)
        await_true(lambda: ended(client, drips), "the end of the connection")


@pytest.mark.usefixtures("hurried")
def test_an_answer_has_to_be_taken_in_time(address: tuple[str, int]) -> None:
    """Whoever does not, finds it cut short."""
    with socket.create_connection(address, timeout=PATIENCE_SECONDS) as client:
        client.sendall(b"GET / HTTP/1.1\r\nHost: here\r\n\r\n")
        time.sleep(2)
        assert len(all_that_comes(client)) < 50_000_000


@pytest.mark.parametrize("nonsense", [b"\x16\x03\x01\x02\x00", b"no HTTP\r\n\r\n", b"GET / HTTP/1.1\r\n\r\n"])
def test_what_is_no_request_is_told(address: tuple[str, int], nonsense: bytes) -> None:
    """A greeting of TLS, or a head without a host."""
    with socket.create_connection(address, timeout=PATIENCE_SECONDS) as client:
        client.sendall(nonsense + b"\r\n\r\n")
        assert all_that_comes(client).startswith(b"HTTP/1.1 400 ")


def test_a_head_has_its_size(address: tuple[str, int]) -> None:
    """A larger one is refused before it is complete."""
    with socket.create_connection(address, timeout=PATIENCE_SECONDS) as client:
        client.sendall(HALF_A_HEAD + b"x" * 20_000)
        assert all_that_comes(client).startswith(b"HTTP/1.1 431 ")


def half_open(url: str, stack: ExitStack) -> None:
    """Begin a request."""
    host, _, port = url.removeprefix("http://").removesuffix("/metrics").partition(":")
    client = stack.enter_context(socket.create_connection((host, int(port)), timeout=PATIENCE_SECONDS))
    client.sendall(HALF_A_HEAD)


def held(service: Process) -> tuple[int, int, int]:
    """Return how many files and threads a process has, and how many mebibytes."""
    folder = Path(f"/proc/{service.pid}")
    pages = int((folder / "statm").read_text().split()[1])
    return len(list((folder / "fd").iterdir())), len(list((folder / "task").iterdir())), pages * 4096 // 2**20


def status(url: str) -> int:
    """Return the status of a page that is there."""
    with urllib.request.urlopen(url, timeout=PATIENCE_SECONDS) as answer:  # noqa: S310
        code: int = answer.status
        return code


def ended(client: socket.socket, drips: bool) -> bool:
    """Return whether the other side has closed a connection, on which a little more comes if it drips."""
    try:
        if drips:
            client.sendall(b"x")
        return client.recv(1) == b""
    except TimeoutError:
        return False
    except OSError:
        return True


def all_that_comes(client: socket.socket) -> bytes:
    """Return all that is sent until the connection ends, whichever way."""
    received = b""
    try:
        while more := client.recv(2**20):
            received += more
    except ConnectionResetError:
        pass
    return received
