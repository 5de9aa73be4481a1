"""Sends articles through the published HTTP door, and does not give up."""

import re
import time
from http import HTTPStatus

import httpx

from tests.ops.files import OPS

(TOKEN,) = re.findall(r"Bearer (\S+)\"", (OPS / "doors/http-tokens.example.toml").read_text())
REQUEST_ITEMS = 50


def bridges(count: int) -> list[dict[str, str]]:
    """Return that many different articles, short ones."""
    said = "Minister Jane Doe said on Friday in Kyiv that bridge {} would be rebuilt."
    return [{"headline": f"Bridge {number}", "body": said.format(number)} for number in range(count)]


def send(articles: list[dict[str, str]]) -> None:
    """Send them in requests of a few, each until it is accepted."""
    with httpx.Client(base_url="http://127.0.0.1:8080", headers={"Authorization": f"Bearer {TOKEN}"}) as http:
        for start in range(0, len(articles), REQUEST_ITEMS):
            while not _accepted(http, articles[start : start + REQUEST_ITEMS]):
                time.sleep(0.2)


def _accepted(http: httpx.Client, articles: list[dict[str, str]]) -> bool:
    try:
        answer = http.post("/articles", json=articles, timeout=60)
    except httpx.TransportError:
        return False  # nobody knows what became of it
    assert answer.status_code in (HTTPStatus.ACCEPTED, HTTPStatus.SERVICE_UNAVAILABLE), answer.text
    return answer.status_code == HTTPStatus.ACCEPTED
