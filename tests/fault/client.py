"""A client of the HTTP door who does not give up."""

import time
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from http import HTTPStatus
from typing import Self

import httpx

from tests.fault.news import Said
from tests.kafka.ports import free_ports

REQUEST_ITEMS = 100
PAUSE_SECONDS = 0.1
PATIENCE_SECONDS = 60


class Client:
    """Sends what it is given in the order it is given, each request again and again until it is answered 202."""

    def __init__(self) -> None:
        (self.port,) = free_ports(1)
        self._http = httpx.Client(base_url=f"http://127.0.0.1:{self.port}", timeout=PATIENCE_SECONDS)
        self._turn = ThreadPoolExecutor(max_workers=1)
        self._sent: list[Future[None]] = []

    def send(self, said: Sequence[Said], at_once: int = REQUEST_ITEMS) -> None:
        """Begin to send, in requests of so many items, and do not wait."""
        requests = [said[start : start + at_once] for start in range(0, len(said), at_once)]
        self._sent += [self._turn.submit(self._until_accepted, request) for request in requests]

    def done(self) -> bool:
        """Return whether all requests were answered 202; raises what was wrong with one."""
        self._sent = [sent for sent in self._sent if not sent.done() or sent.result()]
        return not self._sent

    def _until_accepted(self, said: Sequence[Said]) -> None:
        while not self._accepted([each.as_json() for each in said]):
            time.sleep(PAUSE_SECONDS)

    def _accepted(self, items: list[dict[str, str]]) -> bool:
        try:
            answer = self._http.post("/articles", json=items)
        except httpx.TransportError:
            return False  # nobody knows what became of it
        assert answer.status_code in (HTTPStatus.ACCEPTED, HTTPStatus.SERVICE_UNAVAILABLE), answer.text
        if answer.status_code == HTTPStatus.SERVICE_UNAVAILABLE:
            return False
        assert [item["status"] for item in answer.json()["items"] if item["status"] == "refused"] == []
        return True

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._turn.shutdown(wait=False, cancel_futures=True)
        self._http.close()
