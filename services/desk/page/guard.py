"""Who may come in, and what browsers may do with what they get."""

import hmac
import time
from hashlib import sha256
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qs, quote

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from services.desk.page.rendering import render

COOKIE = "dateline_desk"
STAY_SECONDS = 30 * 24 * 3600
LOGIN_BYTES = 4096
THIS_HOST = frozenset({"localhost", "127.0.0.1", "[::1]"})

HEADERS = {
    "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
}


class Guard:
    """Lets in whoever knows the token; without one, whoever asks this very host by its own name.

    A web page elsewhere may give its own name this host's address; but not the name by which it is asked.
    """

    def __init__(self, app: ASGIApp, token: str) -> None:
        self._app, self._token = app, token

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or have it answered."""
        if scope["type"] != "http":
            return
        request = Request(scope, receive)
        answer = await self._answer(request)
        await (answer or self._app)(scope, receive, _secured(send))

    async def _answer(self, request: Request) -> Response | None:
        """Return what to say to those who may not go on."""
        if not self._token:
            return None if _name(request.headers) in THIS_HOST else PlainTextResponse("not this host\n", 421)
        if request.url.path == "/login":
            return await self._login(request)
        if request.url.path.startswith("/static/") or self._knows(request):
            return None
        if request.url.path.startswith("/api/"):
            return JSONResponse({"detail": "this needs the token"}, 401, {"WWW-Authenticate": "Bearer"})
        asked = request.url.path + (f"?{request.url.query}" if request.url.query else "")
        return RedirectResponse(f"/login?next={quote(asked)}", 303)

    def _knows(self, request: Request) -> bool:
        scheme, _, shown = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() == "bearer":
            return _same(shown.strip(), self._token)
        until, _, signature = _cookie(request.headers).partition(".")
        return _same(signature, self._signed(until)) and time.time() < float(until)

    def _signed(self, until: str) -> str:
        return hmac.new(self._token.encode(), until.encode(), sha256).hexdigest()

    async def _login(self, request: Request) -> Response:
        if request.method != "POST":
            return render("login.html", next=_within(request.query_params.get("next", "")))
        form = parse_qs((await _body(request)).decode(errors="replace"))
        where = _within(form.get("next", [""])[0])
        if not _same(form.get("token", [""])[0].strip(), self._token):
            return render("login.html", status=403, next=where, wrong=True)
        return self._admitted(request, where)

    def _admitted(self, request: Request, where: str) -> Response:
        until = str(int(time.time()) + STAY_SECONDS)
        answer = RedirectResponse(where, 303)
        answer.set_cookie(
            COOKIE,
            f"{until}.{self._signed(until)}",
            max_age=STAY_SECONDS,
            httponly=True,
            samesite="strict",
            secure=request.url.scheme == "https",
        )
        return answer


def _secured(send: Send) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            MutableHeaders(scope=message).update(HEADERS)
        await send(message)

    return sending


def _name(headers: Headers) -> str:
    """Return the name by which a host is asked, without its port."""
    host = headers.get("host", "").lower()
    return host[: host.find("]") + 1] if host.startswith("[") else host.partition(":")[0]


def _cookie(headers: Headers) -> str:
    try:
        found = SimpleCookie(headers.get("cookie", "")).get(COOKIE)
    except CookieError:
        return ""
    return found.value if found else ""


def _same(shown: str, known: str) -> bool:
    # Digests, so that neither the time it takes nor an odd character tells anything.
    return hmac.compare_digest(sha256(shown.encode(errors="replace")).digest(), sha256(known.encode()).digest())


def _within(path: str) -> str:
    """Return a path, if it is one of this host, or else that of the first page."""
    local = path.startswith("/") and not path.startswith("//") and "\\" not in path and path.isprintable()
    return path if local else "/"


async def _body(request: Request) -> bytes:
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > LOGIN_BYTES:
            return b""
    return body
