"""The HTTP door as a process on loopback, and what a test wants of it."""

import json
import os
import re
import signal
import socket
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import httpx

from demo.process import Process
from schemas.submission import ARTICLE, Submission
from schemas.topics import Topics
from streaming.embedded.broker import EmbeddedBroker
from streaming.message import Record

PATIENCE_SECONDS = 60
TOKENS = {"one": "a token of the first source", "two": "a token of the second source"}
PUBLISHER = {"name": "The First", "uri": "https://first.example"}


class Door:
    """A running door with two sources, of which the first has a publisher; or with none, for anybody."""

    def __init__(self, folder: Path, settings: Mapping[str, object], *, tokens: bool = True) -> None:
        self.folder = folder
        self.tokens_file = folder / "tokens.toml"
        told = {"DATELINE_HTTP_PORT": 0, "DATELINE_DATA_DIR": folder, "DATELINE_METRICS_PORT": 0, **settings}
        if tokens:
            self.write_tokens(TOKENS)
            told["DATELINE_HTTP_TOKENS"] = self.tokens_file
        environment = {**os.environ, **{name: str(value) for name, value in told.items()}}
        environment.pop("KAFKA_BOOTSTRAP_SERVERS", None)
        self.process = Process("ingest", "serve", environment, folder)
        self.url: str = self.process.event("listening", PATIENCE_SECONDS)["url"]
        parts = urlsplit(self.url)
        self.address = (parts.hostname or "", parts.port or 0)
        self.client = httpx.Client(base_url=f"http://{parts.netloc}", headers=bearer("one"), timeout=PATIENCE_SECONDS)

    def write_tokens(self, tokens: Mapping[str, str]) -> None:
        """Write the file of tokens."""
        publisher = f"publisher = {{name = '{PUBLISHER['name']}', uri = '{PUBLISHER['uri']}'}}"
        tables = [f"[sources.{name}]\ntoken = '{token}'\n" for name, token in tokens.items()]
        self.tokens_file.write_text("\n".join([*tables[:1], publisher, *tables[1:]]))

    def post(self, content: bytes | str, media_type: str = "application/json", **headers: str) -> httpx.Response:
        """Post a body as the first source."""
        return self.client.post("/articles", content=content, headers={"Content-Type": media_type, **headers})

    def connect(self) -> socket.socket:
        """Open a bare connection."""
        return socket.create_connection(self.address, timeout=PATIENCE_SECONDS)

    def submitted(self) -> list[Record]:
        """Return all that was ever committed for the register."""
        with EmbeddedBroker(self.folder, "reader") as broker:
            return list(broker.replay(Topics().submitted.name))

    def articles(self) -> dict[str, Submission]:
        """Return the articles among it, by the ids of their events."""
        found = [record for record in self.submitted() if record.header("ce_type") == ARTICLE]
        return {record.header("ce_id") or "": Submission.decode(record.value or b"") for record in found}

    def peak_mebibytes(self) -> float:
        """Return the most memory that the door has held so far."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.findall(r"VmHWM:\s+(\d+) kB", status)[0]) / 1024

    def serves(self, number: int = 0) -> bool:
        """Return whether somebody who means well is served correctly, on a connection of their own."""
        article = an_article(f"https://well.example/{number}")
        answer = httpx.post(self.url, json=article, headers=bearer("two"), timeout=PATIENCE_SECONDS)
        (item,) = answer.json()["items"]
        return answer.status_code == 202 and item["eventId"] in self.articles()

    def kill(self) -> None:
        """End it as a power cut would."""
        os.kill(self.process.pid, signal.SIGKILL)
        self.process.wait(PATIENCE_SECONDS)


@contextmanager
def opened(folder: Path, *, tokens: bool = True, **settings: object) -> Iterator[Door]:
    """Run a door; settings are named as in `Settings`."""
    door = Door(folder, {f"DATELINE_{name.upper()}": value for name, value in settings.items()}, tokens=tokens)
    try:
        yield door
    finally:
        door.client.close()
        door.process.stop()


def bearer(source: str) -> dict[str, str]:
    """Return the header that bears a source's token."""
    return {"Authorization": f"Bearer {TOKENS[source]}"}


def an_article(url: str, **fields: object) -> dict[str, object]:
    """Return an article in ingest's own form."""
    return {"headline": "A bridge opens", "body": "It opened on Tuesday.", "url": url, **fields}


def lines(*items: object) -> str:
    """Return JSON Lines."""
    return "".join(json.dumps(item) + "\n" for item in items)


def head(length: int, *more: str, source: str = "one") -> bytes:
    """Return the head of a request that says it brings so many bytes."""
    headers = [
        "POST /articles HTTP/1.1",
        "Host: door",
        "Content-Type: application/json",
        f"Authorization: Bearer {TOKENS[source]}",
        f"Content-Length: {length}",
        *more,
    ]
    return "\r\n".join(headers).encode() + b"\r\n\r\n"


def answer(connection: socket.socket) -> tuple[int, dict[str, object]]:
    """Read an answer that holds JSON to its end, as of a client that sends what it likes."""
    received = b""
    while b"\r\n\r\n" not in received and (more := connection.recv(65536)):
        received += more
    top, _, body = received.partition(b"\r\n\r\n")
    length = int(re.findall(rb"(?i)content-length: (\d+)", top)[0])
    while len(body) < length and (more := connection.recv(65536)):
        body += more
    return int(top.split()[1]), json.loads(body)
