"""Measure the HTTP door: articles a second, and how long a single one takes, answered 202 and so committed.

    python -m benchmarks.stream.http_door [--articles N] [--singles N] [--processes N]

The door is a process as users run it, or several on one port. The client is this process: keep-alive connections over
loopback that write requests made before and read the answers, so that all share the cores. With the embedded broker the
door runs the register too. Kafka is the one in KAFKA_BOOTSTRAP_SERVERS, or one that is started from Kafka's jars.
"""

import argparse
import asyncio
import statistics
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from urllib.parse import urlsplit

from benchmarks.stream import articles
from benchmarks.stream.installation import environment, installation, kafka
from demo.process import Process
from tests.kafka.ports import free_ports

CONNECTIONS = 64
BATCH = 50
PATIENCE_SECONDS = 60


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=5_000, help="how many (default: %(default)s)")
    parser.add_argument("--singles", type=int, default=300, help="how many alone (default: %(default)s)")
    parser.add_argument("--processes", type=int, default=1, help="how many doors (default: %(default)s)")
    options = parser.parse_args()
    _measure("embedded", "", options.articles, options.singles, options.processes)
    with kafka() as servers:
        _measure("Kafka", servers, options.articles, options.singles, options.processes)


def _measure(broker: str, servers: str, count: int, singles: int, processes: int) -> None:
    lines = [line.encode() for line in articles.json_lines(2 * count + singles)]
    with _doors(servers, processes) as url:
        for name, bodies in (
            (f"single articles on {CONNECTIONS} connections", lines[:count]),
            (f"batches of {BATCH} on 4 connections", _batches(lines[count : 2 * count])),
        ):
            connections = CONNECTIONS if len(bodies) == count else 4
            seconds = sum(asyncio.run(_all(url, bodies, connections, 0))[:1])
            print(f"{broker:>9}  {name:36} {count / seconds:8,.0f} articles/s")
        _, taken = asyncio.run(_all(url, lines[2 * count :], 1, 0.02))
        p99 = statistics.quantiles(taken, n=100)[98]
        print(
            f"{broker:>9}  {'alone, 20 ms apart':36} p50 {1000 * statistics.median(taken):.1f}, p99 {1000 * p99:.1f} ms"
        )


def _batches(lines: Sequence[bytes]) -> list[bytes]:
    return [b"".join(lines[start : start + BATCH]) for start in range(0, len(lines), BATCH)]


async def _all(url: str, bodies: Sequence[bytes], connections: int, pause: float) -> tuple[float, list[float]]:
    """Return how long it takes to bring all bodies, and each of them."""
    requests = iter([_request(body) for body in bodies])
    started = time.perf_counter()
    taken = await asyncio.gather(*(_bring(url, requests, pause) for _ in range(connections)))
    return time.perf_counter() - started, [seconds for some in taken for seconds in some]


async def _bring(url: str, requests: Iterator[bytes], pause: float) -> list[float]:
    reader, writer = await asyncio.open_connection(urlsplit(url).hostname, urlsplit(url).port)
    taken = []
    for request in requests:
        started = time.perf_counter()
        writer.write(request)
        head = await reader.readuntil(b"\r\n\r\n")
        length = int(head.lower().partition(b"content-length: ")[2].split(b"\r\n")[0])
        answer = await reader.readexactly(length)
        # Counted and not parsed, since what the client takes of the cores the door lacks.
        if not head.startswith(b"HTTP/1.1 202") or answer.count(b'"status":"accepted"') != answer.count(b'"status"'):
            raise SystemExit(f"not accepted: {answer.decode()}")
        taken.append(time.perf_counter() - started)
        if pause:
            await asyncio.sleep(pause)
    writer.close()
    return taken


def _request(body: bytes) -> bytes:
    kind = "application/x-ndjson"
    return (
        f"POST /articles HTTP/1.1\r\nHost: a\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n".encode()
        + body
    )


@contextmanager
def _doors(servers: str, processes: int) -> Iterator[str]:
    with installation(servers) as settings:
        told = {**environment(settings), "DATELINE_HTTP_PORT": str(free_ports(1).pop())}
        doors = [Process("ingest", "serve", told, settings.data_dir / str(number)) for number in range(processes)]
        try:
            urls = {door.event("listening", PATIENCE_SECONDS)["url"] for door in doors}
            yield urls.pop()
        finally:
            for door in doors:
                door.stop()


if __name__ == "__main__":
    main()
