"""Hostile clients: each is answered or cut off, and costs nobody else anything.

While each is at work, somebody who means well is served correctly, and the door's memory stays bounded.
"""

import gzip
import resource
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import pytest

from tests.services.ingest.doors.http.door import PATIENCE_SECONDS, Door, answer, head, opened

MIB = 1024 * 1024
MEBIBYTES = 300
"""The door starts with 80; what may be received at once by default, and what is made of it, fits into the rest."""
MANY = 10_000
CONNECTIONS = 500


@pytest.fixture(scope="module")
def door(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Door]:
    """Return a door with less patience than by default."""
    folder = tmp_path_factory.mktemp("hostile")
    with opened(folder, http_header_seconds=2, http_body_seconds=2, http_max_connections=CONNECTIONS) as running:
        yield running


@pytest.fixture(autouse=True)
def nobody_suffers(door: Door) -> Iterator[None]:
    """After whatever a client did, the door still serves, in bounded memory, and nothing was an error of its own."""
    yield
    assert door.serves()
    assert door.peak_mebibytes() < MEBIBYTES
    assert "crashed" not in door.process.log.read_text()
    assert "Traceback" not in door.process.log.read_text()


def test_a_head_that_trickles(door: Door) -> None:
    """Slowloris: a head that never ends is cut off when its time is up, however steadily it comes."""
    with many(door, 100) as clients:
        for client in clients:
            client.sendall(b"POST /articles HTTP/1.1\r\nHost: door\r\n")
        assert door.serves()
        trickle(clients, b"X-A: b\r\n")
        assert {answer(client)[0] for client in clients} == {408}


def test_line_ends_between_requests(door: Door) -> None:
    """Nor do empty lines, which may precede a request, keep a connection open."""
    with many(door, 10) as clients:
        trickle(clients, b"\r\n")
        assert {answer(client)[0] for client in clients} == {408}


def test_a_body_that_trickles(door: Door) -> None:
    """Slowloris with a token: as many as a source may have wait for their bodies; the time for those is limited too."""
    with many(door, 60) as clients:
        for client in clients:
            client.sendall(head(1000) + b'{"body": "')
        assert door.serves()
        trickle(clients, b"a")
        assert {answer(client)[0] for client in clients} == {408}


def test_more_requests_than_a_source_may_have(door: Door) -> None:
    """A source that has too many under way is told so; another is served."""
    with many(door, 80) as clients:
        for client in clients:
            client.sendall(head(1000) + b'{"body": "')
        assert door.serves()
        statuses = [answer(client)[0] for client in clients]
        assert statuses.count(408) == 64
        assert statuses.count(429) == 16


def test_ten_thousand_connections(door: Door) -> None:
    """Whoever says nothing gives way to newcomers, who are served at once; the door has only so many at a time."""
    wanted = MANY + 1000
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(max(soft, wanted), hard), hard))
    number = min(MANY, hard - 1000)
    if number < MANY:
        print(f"the hard limit on open files allows {number} connections, not {MANY}")
    with many(door, 0) as clients:
        for count in range(number):
            clients.append(door.connect())
            if count % 2000 == 1999:
                assert door.serves(count)
        assert 0 < gauge(door, "dateline_http_connections") <= CONNECTIONS
        assert number - CONNECTIONS <= gauge(door, 'dateline_http_refused_connections_total{reason="gave-way"}')


def test_a_gibibyte_announced(door: Door) -> None:
    """A length beyond the limit is refused before a byte of the body is read."""
    with door.connect() as client:
        client.sendall(head(1024 * MIB))
        status, problem = answer(client)
        assert (status, problem["code"]) == (413, "too-large")
        assert cut_off(client, b"a" * MIB, 1024)


def test_a_gibibyte_in_chunks(door: Door) -> None:
    """A body of unknown length is read up to the limit, and no further."""
    with door.connect() as client:
        client.sendall(head(0).replace(b"Content-Length: 0", b"Transfer-Encoding: chunked"))
        assert cut_off(client, b"100000\r\n" + b"a" * MIB + b"\r\n", 1024)


def test_a_gibibyte_without_a_token(door: Door) -> None:
    """Whoever has no token is told so before a byte of the body is read."""
    with door.connect() as client:
        client.sendall(b"POST /articles HTTP/1.1\r\nHost: door\r\nContent-Length: 1073741824\r\n\r\n")
        assert answer(client)[0] == 401
        assert cut_off(client, b"a" * MIB, 1024)


def test_less_announced_than_sent(door: Door) -> None:
    """A length that lies makes two requests of one; the second is none, and the connection is closed."""
    with door.connect() as client:
        client.sendall(head(2) + b"{}" + b"a" * MIB)
        assert answer(client)[0] in (400, 422)
        assert cut_off(client, b"a" * MIB, 64)


def test_chunks_of_one_byte(door: Door) -> None:
    """A body in millions of chunks, each of which costs as much as a large one, is refused."""
    with door.connect() as client:
        client.sendall(head(0).replace(b"Content-Length: 0", b"Transfer-Encoding: chunked"))
        assert cut_off(client, b"1\r\na\r\n" * 100_000, 1000)


def test_a_trailer_without_end(door: Door) -> None:
    """What follows the body is bounded as the head is."""
    with door.connect() as client:
        start = head(0).replace(b"Content-Length: 0", b"Transfer-Encoding: chunked")
        client.sendall(start + b"2\r\n{}\r\n0\r\n")
        assert cut_off(client, b"X-A: b\r\n" * 10_000, 1000)
    with door.connect() as client:
        client.sendall(start + b"2\r\n{}\r\n0\r\nX-A: ")
        assert cut_off(client, b"a" * MIB, 1024)


def test_a_hundred_thousand_headers(door: Door) -> None:
    """A head with too many headers, or too large a one, is refused, and read no further."""
    for more in (b"X-A: b\r\n" * 100_000, b"X-A: " + b"b" * MIB, b"X-" + b"a" * MIB):
        with door.connect() as client:
            with suppress(OSError):
                client.sendall(b"POST /articles HTTP/1.1\r\nHost: door\r\n" + more)
            assert answer(client)[0] == 431


def test_an_address_without_end(door: Door) -> None:
    """Nor may the address have any length."""
    with door.connect() as client:
        with suppress(OSError):
            client.sendall(b"GET /" + b"a" * MIB)
        assert answer(client)[0] == 431


@pytest.mark.parametrize(
    "nothing", [b"\x00" * 1000, b"\x16\x03\x01\x02\x00\x01", b"GET\r\n\r\n", b"CONNECT a:1 HTTP/1.1\r\n\r\n"]
)
def test_no_http(door: Door, nothing: bytes) -> None:
    """What is no HTTP is told so; TLS too, which the door does not speak."""
    with door.connect() as client:
        client.sendall(nothing)
        status, problem = answer(client)
        assert (status, problem["status"]) == (400, 400)


def test_a_length_and_chunks(door: Door) -> None:
    """A request that could be read in two ways, as smugglers like it, is none."""
    with door.connect() as client:
        client.sendall(head(2, "Transfer-Encoding: chunked") + b"2\r\n{}\r\n0\r\n\r\n")
        assert answer(client)[0] == 400


def test_ten_thousand_requests_at_once(door: Door) -> None:
    """Requests that do not wait for the answer to the one before are not served: that one is the last."""
    with door.connect() as client:
        with suppress(OSError):
            client.sendall((head(2) + b"{}") * 10_000)
        assert answer(client)[0] == 422
        assert cut_off(client, b"a", 1_000_000)


def test_another_protocol(door: Door) -> None:
    """An offer to change the protocol is not taken up."""
    with door.connect() as client:
        client.sendall(head(2, "Connection: Upgrade", "Upgrade: h2c") + b"{}")
        assert answer(client)[0] in (400, 408, 422)


DEEP = {
    "lists": b"[" * 8 * MIB,
    "lists in an item": b"[" + b"[" * 400_000 + b"]" * 400_000 + b"]",
    "objects": b'{"a":' * 150_000 + b"1" + b"}" * 150_000,
    "flat lists": b"[[" + b"[]," * 300_000 + b"[]]]",
    "flat items": b"[" + b"[]," * 300_000 + b"[]]",
    "commas": b"[" + b"," * 8 * MIB,
    "a text without end": b'["' + b'\\"' * 4 * MIB,
    "line ends": b"\n" * 8 * MIB,
    "spaces": b" \n" * 4 * MIB,
    "a number": b'{"body": ' + b"1" * 900_000 + b"}",
    "a number in a list": b"[" + b"1" * 900_000 + b"]",
    "one key often": b"{" + b'"a":1,' * 150_000 + b'"a":1}',
    "many keys": b"{" + b",".join(b'"%d":1' % n for n in range(90_000)) + b"}",
    "surrogates": b'{"body": "' + b"\\ud800" * 150_000 + b'"}',
}


@pytest.mark.parametrize("media_type", ["application/json", "application/x-ndjson"])
@pytest.mark.parametrize("body", DEEP.values(), ids=DEEP.keys())
def test_json_that_is_dear_to_parse(door: Door, body: bytes, media_type: str) -> None:
    """Whatever is nested too deep, too large, or has too many parts is refused."""
    assert door.post(body, media_type).status_code in (400, 413, 422)


def test_a_small_body_that_unpacks_to_a_gibibyte(door: Door) -> None:
    """It is unpacked up to the limit, and no further."""
    bomb = gzip.compress(b"\x00" * 64 * MIB, 9) * 16
    answered = door.post(bomb, **{"Content-Encoding": "gzip"})
    assert (answered.status_code, answered.json()["code"]) == (413, "too-large")


@pytest.mark.parametrize("body", [b"", b"{}", gzip.compress(b"{}", mtime=0)[:-1], gzip.compress(b"{}", mtime=0) + b"a"])
def test_no_gzip(door: Door, body: bytes) -> None:
    """What is not gzip, not all of it, or more than that, is refused."""
    answered = door.post(body, **{"Content-Encoding": "gzip"})
    assert (answered.status_code, answered.json()["code"]) == (400, "invalid-gzip")


def test_a_source_that_fills_the_room(door: Door) -> None:
    """Bodies that wait to be complete fill only the share of their source."""
    with many(door, 4) as clients:
        for client in clients:
            with suppress(ConnectionError):  # one that is refused while it still sends may be cut off
                client.sendall(head(12 * MIB) + b" " * 11 * MIB)
        assert door.serves()
        refused = [status for client in clients if (status := told(client)) != 408]
        assert len(refused) >= 2
        assert set(refused) <= {429, None}


def told(client: socket.socket) -> int | None:
    """Return the status that a client was answered, if it could still hear it."""
    try:
        return answer(client)[0]
    except (ConnectionError, IndexError):
        return None


@contextmanager
def many(door: Door, number: int) -> Iterator[list[socket.socket]]:
    """Open many connections, and close them and those that are added."""
    clients = [door.connect() for _ in range(number)]
    try:
        yield clients
    finally:
        for client in clients:
            client.close()


def trickle(clients: list[socket.socket], drop: bytes) -> None:
    """Send a little every now and then, until the first is cut off."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline and not readable(clients[0]):
        for client in clients:
            with suppress(OSError):
                client.sendall(drop)
        time.sleep(0.1)


def readable(client: socket.socket) -> bool:
    """Return whether something has come."""
    client.setblocking(False)
    try:
        return client.recv(1, socket.MSG_PEEK) is not None
    except BlockingIOError:
        return False
    finally:
        client.settimeout(PATIENCE_SECONDS)


def cut_off(client: socket.socket, more: bytes, times: int) -> bool:
    """Go on sending; return whether the door hung up before it was all sent."""
    try:
        for _ in range(times):
            client.sendall(more)
    except OSError:
        return True
    return False


def gauge(door: Door, series: str) -> float:
    """Return the value of one series of the door's metrics."""
    (line,) = [line for line in door.process.metrics().splitlines() if line.startswith(series + " ")]
    return float(line.split()[-1])
