"""Who may come in."""

import asyncio
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from services.desk.page.guard import Guard
from services.desk.serving import token
from services.desk.settings import Settings
from streaming.errors import Misconfigured

TOKEN = "a-token-that-nobody-guesses"  # noqa: S105
APP = Starlette(routes=[Route(path, lambda _: PlainTextResponse("news")) for path in ("/", "/api/articles")])


class Asking:
    """Somebody who asks a desk, and keeps its cookies."""

    def __init__(self, known: str, headers: dict[str, str]) -> None:
        desk = httpx.ASGITransport(Guard(APP, known))
        sent = [(name.encode(), value.encode("latin-1")) for name, value in headers.items()]
        self._client = httpx.AsyncClient(transport=desk, base_url="http://localhost:8090", headers=sent)

    def get(self, path: str) -> httpx.Response:
        """Ask for a page."""
        return asyncio.run(self._client.get(path))

    def post(self, path: str, **said: Any) -> httpx.Response:
        """Say something."""
        return asyncio.run(self._client.post(path, **said))


def asking(known: str = TOKEN, **headers: str) -> Asking:
    """Return somebody who asks a desk whose token is known to it."""
    return Asking(known, headers)


@pytest.mark.parametrize("host", ["localhost", "localhost:8090", "127.0.0.1:1", "[::1]", "[::1]:8090", "LOCALHOST"])
def test_without_a_token_this_host_is_asked_by_its_name(host: str) -> None:
    """Whoever asks this very host is answered."""
    assert asking("", host=host).get("/").text == "news"


@pytest.mark.parametrize("host", ["", "evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "[::2]:80"])
def test_another_name_for_this_host_is_refused(host: str) -> None:
    """A web page that gives its own name our address learns nothing (DNS rebinding)."""
    assert asking("", host=host).get("/").status_code == 421


@pytest.mark.parametrize("authorization", ["", "Bearer", "Bearer nonsense", f"Basic {TOKEN}", "Bearer é"])
def test_programs_need_the_token(authorization: str) -> None:
    """An API answers nobody without the token, and says what it wants."""
    answer = asking(authorization=authorization).get("/api/articles")
    assert (answer.status_code, answer.headers["www-authenticate"]) == (401, "Bearer")
    assert asking(authorization=f"Bearer {TOKEN}").get("/api/articles").text == "news"


def test_people_log_in_once() -> None:
    """Whoever says the token in the form stays in by a cookie that no script sees and no other site sends."""
    reader = asking()
    assert reader.get("/?words=a").headers["location"] == "/login?next=/%3Fwords%3Da"
    assert reader.post("/login", data={"token": "nonsense", "next": "/"}).status_code == 403
    welcome = reader.post("/login", data={"token": TOKEN, "next": "/?words=a"})
    assert welcome.headers["location"] == "/?words=a"
    assert {"HttpOnly", "SameSite=strict"} <= set(welcome.headers["set-cookie"].split("; "))
    assert TOKEN not in welcome.headers["set-cookie"]
    assert reader.get("/").text == "news"


@pytest.mark.parametrize("cookie", ["", ".", "9999999999.", "9999999999.00", "é.é", "a" * 4000, '"'])
def test_a_cookie_cannot_be_made_up(cookie: str) -> None:
    """Only what this desk signed lets in."""
    answer = asking(cookie=f"dateline_desk={cookie}").get("/")
    assert answer.status_code == 303


@pytest.mark.parametrize("where", ["https://evil.example/", "//evil.example", "/\\evil.example", "evil", "/\n"])
def test_nobody_is_led_away(where: str) -> None:
    """After the login one is on this desk, whatever the address said."""
    assert asking().post("/login", data={"token": TOKEN, "next": where}).headers["location"] == "/"


def test_every_answer_says_what_browsers_may_do() -> None:
    """No script and no style but ours run, nothing is guessed, nobody is told where readers came from."""
    for answer in (asking("").get("/"), asking().get("/"), asking("", host="evil.example").get("/")):
        assert "script-src 'self'" in answer.headers["content-security-policy"]
        assert "unsafe" not in answer.headers["content-security-policy"]
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"] == "no-referrer"


@pytest.mark.parametrize(("host", "known"), [("0.0.0.0", ""), ("127.0.0.1", "short"), ("10.0.0.1", "short")])  # noqa: S104
def test_a_desk_that_all_could_read_does_not_start(host: str, known: str) -> None:
    """Beyond loopback there is a token, and none that could be guessed."""
    with pytest.raises(Misconfigured, match="DATELINE_DESK_TOKEN"):
        token(Settings(desk_host=host, desk_token=known))
