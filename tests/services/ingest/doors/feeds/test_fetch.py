"""Fetching from servers that are honest, hostile, or out of order."""

import gzip
import socket
import time
from http.server import BaseHTTPRequestHandler

import pytest

from services.ingest.doors.feeds.client import Answer
from services.ingest.doors.feeds.failure import Failed
from services.ingest.doors.feeds.fetch import retry_after
from services.ingest.doors.feeds.urls import fetchable
from tests.services.ingest.doors.feeds.fetching import LIMIT, fetch, fetch_all
from tests.services.ingest.doors.feeds.site import Handle, Site, open_site

METADATA = "http://169.254.169.254/latest/meta-data/"


def test_a_page_is_fetched_and_we_say_who_we_are(site: Site) -> None:
    """By name and version, and without anything of this machine's."""
    site.put("/a", "News")
    assert fetch(site.url("/a")) == "200 News"
    headers = site.log[-1].headers
    assert headers["user-agent"].startswith("Dateline/")
    assert set(headers) == {"host", "user-agent", "accept-encoding", "connection"}


def test_a_proxy_of_the_environment_is_not_used(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """It would connect to what was never checked."""
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    site.put("/a", "News")
    assert fetch(site.url("/a")) == "200 News"


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.1", "2130706433", "0x7f.1", "[::1]"])
def test_no_spelling_of_a_private_address_is_connected_to(site: Site, host: str) -> None:
    """Unless the feed's host is allowed by name, which is no other name."""
    site.put("/a", "News")
    assert fetch(site.url("/a", host), allow=["intranet.example"]) in ("refused-address", "no-address")
    assert site.log == []


def test_a_name_that_changes_its_mind_is_not_asked_twice(site: Site) -> None:
    """The address that was checked is the one that is connected to; DNS is not asked in between."""
    answers = iter([["127.0.0.1"], ["127.0.0.1"]])  # one for robots.txt, one for the page
    site.put("/a", "News")
    assert fetch(site.url("/a", "news.example"), allow=["news.example"], resolve=lambda _: next(answers)) == "200 News"


def test_a_name_that_turns_private_is_refused(site: Site) -> None:
    """Each request is checked anew: robots.txt was at an address that nobody else could answer for."""
    answers = iter([["127.0.0.1"], ["169.254.169.254"]])
    site.put("/a", "News")
    url = site.url("/a", "news.example")
    assert fetch(url, allow=["news.example"], resolve=lambda _: next(answers)) == "refused-address"
    assert site.asked("/a") == []


def test_one_private_address_among_public_ones_is_enough(site: Site) -> None:
    """Whichever would be tried first."""
    found = fetch(site.url("/a", "news.example"), allow=[], resolve=lambda _: ["93.184.216.34", "127.0.0.1"])
    assert found == "refused-address"
    assert site.log == []


def test_the_next_address_is_tried(site: Site) -> None:
    """Where nothing listens at the first."""
    site.put("/a", "News")
    assert fetch(site.url("/a"), resolve=lambda _: ["127.0.0.2", "127.0.0.1"]) == "200 News"


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_to_a_metadata_address_is_refused(site: Site, status: int) -> None:
    """Even for a host that may be private."""
    site.put("/a", status=status, Location=METADATA)
    assert fetch(site.url("/a"), allow=["localhost", "169.254.169.254"]) == "refused-address"


def test_a_redirect_to_a_private_host_that_is_not_named_is_refused(site: Site) -> None:
    """Though it is where the first host was."""
    site.put("/a", status=302, Location=site.url("/b", "127.0.0.1"))
    site.put("/b", "Secret")
    assert fetch(site.url("/a")) == "refused-address"
    assert site.asked("/b") == []


@pytest.mark.parametrize(
    "target", ["file:///etc/passwd", "ftp://localhost/a", "gopher://localhost:70/1", "javascript:1", "data:text/html,a"]
)
def test_a_redirect_leads_nowhere_but_to_the_web(site: Site, target: str) -> None:
    """Nothing is read from a disk, or spoken in another protocol."""
    site.put("/a", status=302, Location=target)
    assert fetch(site.url("/a")) == "refused-url"


@pytest.mark.parametrize("port", [22, 25, 53, 445, 993])
def test_ports_of_other_services_are_refused(site: Site, port: int) -> None:
    """A mail server might take a request for a mail."""
    site.put("/a", status=302, Location=f"http://localhost:{port}/")
    assert fetch(site.url("/a")) == "refused-port"


def test_credentials_go_to_nobody(site: Site) -> None:
    """Neither those of a link nor those of a redirect."""
    site.put("/a", status=302, Location=site.url("/b").replace("localhost", "user:secret@localhost"))
    site.put("/b", "News")
    link = site.url("/a").replace("localhost", "user:secret@localhost")
    assert fetch_all(site.url("/x"), link)[1] == "200 News"
    assert not [asked for asked in site.log if "authorization" in asked.headers]


def test_a_permanent_move_is_noted(site: Site) -> None:
    """Only if every step is permanent."""
    site.put("/a", status=301, Location="/b")
    site.put("/b", status=308, Location="/c")
    site.put("/c", "News")
    site.put("/d", status=301, Location="/e")
    site.put("/e", status=302, Location="/c")
    moved, not_moved = fetch_all(site.url("/a"), site.url("/d"))
    assert moved == f"200 News moved to {site.url('/c')}"
    assert not_moved == "200 News"


def test_redirects_end(site: Site) -> None:
    """A circle is left after a few rounds."""
    site.put("/a", status=302, Location="/a")
    assert fetch(site.url("/a")) == "too-many-redirects"
    assert len(site.asked("/a")) == 6


def test_gzip_is_unpacked(site: Site) -> None:
    """As asked for; nothing else was, and is not guessed at."""
    site.put("/a", gzip.compress(b"News"), Content_Encoding="gzip")
    site.put("/b", b"News", Content_Encoding="br")
    site.put("/c", b"News", Content_Encoding="gzip")
    assert fetch_all(*map(site.url, ("/a", "/b", "/c"))) == ["200 News", "unknown-encoding", "broken-gzip"]


def test_a_gzip_bomb_is_not_unpacked(site: Site) -> None:
    """A hundred thousand bytes are the limit of this test; what is sent is less than that, and holds 64 MB."""
    bomb = gzip.compress(bytes(64 * 1024 * 1024))
    assert len(bomb) < LIMIT
    site.put("/a", bomb, Content_Encoding="gzip")
    assert fetch(site.url("/a")) == "too-large"


def test_a_body_without_end_is_left(site: Site) -> None:
    """Whatever length was announced, or none."""

    def pour(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.end_headers()
        while not site.ended.is_set():
            request.wfile.write(bytes(65536))

    site.put_handler("/a", lambda request: _until_cut(request, pour))
    assert fetch(site.url("/a")) == "too-large"


@pytest.mark.parametrize("dripped", [b"HTTP/1.1 200 OK\r\n\r\n", b"HTTP/1.1 200 OK\r\nX-A: ", b""])
def test_a_server_that_drips_is_left(site: Site, dripped: bytes) -> None:
    """Byte by byte, in the body, in a header or before the first line: the time is for the whole answer."""

    def drip(request: BaseHTTPRequestHandler) -> None:
        request.wfile.write(dripped)
        while not site.ended.wait(0.05):
            request.wfile.write(b"a" if dripped else b"")

    site.put_handler("/a", lambda request: _until_cut(request, drip))
    assert fetch_all(site.url("/x"), site.url("/a"), seconds=1.0)[1] == "too-slow"


def _until_cut(request: BaseHTTPRequestHandler, answer: Handle) -> None:
    try:
        answer(request)
    except OSError:
        request.close_connection = True


def test_a_port_where_nothing_listens_is_told() -> None:
    """As an error that may pass."""
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    assert fetch(f"http://localhost:{port}/") == "unreachable"


def test_a_name_that_nobody_knows_is_told() -> None:
    """As an error that may pass."""

    def unknown(_: str) -> list[str]:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    assert fetch("http://news.example/", resolve=unknown) == "no-address"


def test_what_is_no_http_is_told(site: Site) -> None:
    """Whatever a server sends."""

    def greet(request: BaseHTTPRequestHandler) -> None:
        request.wfile.write(b"SSH-2.0-OpenSSH\r\n")

    site.put_handler("/a", greet)
    assert fetch(site.url("/a")) == "unreachable"


def test_robots_txt_is_obeyed(site: Site) -> None:
    """By our name or as everybody, and asked for once for all pages of a site."""
    site.put("/robots.txt", "User-agent: *\nDisallow: /b\n\nUser-agent: Dateline\nDisallow: /a")
    for path in ("/a", "/b"):
        site.put(path, "News")
    assert fetch_all(site.url("/a"), site.url("/b"), site.url("/a?x=1")) == ["robots", "200 News", "robots"]
    assert site.asked("/robots.txt") == [200]
    assert site.asked("/a") == []


def test_a_redirect_is_no_way_around_robots_txt(site: Site) -> None:
    """Each hop is asked for."""
    site.put("/robots.txt", "User-agent: *\nDisallow: /b")
    site.put("/a", status=302, Location="/b")
    assert fetch(site.url("/a")) == "robots"


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410])
def test_a_site_without_rules_may_be_read(site: Site, status: int) -> None:
    """As RFC 9309 has it, whatever the reason."""
    site.put("/robots.txt", status=status)
    site.put("/a", "News")
    assert fetch(site.url("/a")) == "200 News"


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_site_that_cannot_say_its_rules_is_left_alone(site: Site, status: int) -> None:
    """For a while, in which it is not asked for every page either."""
    site.put("/robots.txt", status=status)
    site.put("/a", "News")
    assert fetch_all(site.url("/a"), site.url("/a")) == ["robots-unavailable"] * 2
    assert site.asked("/robots.txt") == [status]


def test_robots_txt_at_another_place_is_read_there(site: Site) -> None:
    """And cannot lead to where no page could."""
    site.put("/robots.txt", status=302, Location="/rules")
    site.put("/rules", "User-agent: *\nDisallow: /")
    assert fetch(site.url("/a")) == "robots"
    with open_site() as other:
        other.put("/robots.txt", status=302, Location=METADATA)
        assert fetch(other.url("/a")) == "refused-address"


@pytest.mark.parametrize(
    ("header", "least", "most"),
    [
        ("120", 120, 120),
        ("0", 0, 0),
        ("-5", 0, 0),
        ("1e9", 0, 0),
        ("99999999999", 86_400, 86_400),
        ("Fri, 31 Dec 2100 23:59:59 GMT", 86_400, 86_400),
        ("Fri, 31 Dec 1999 23:59:59 GMT", 0, 0),
        ("soon", 0, 0),
        ("", 0, 0),
    ],
)
def test_retry_after_is_a_number_or_a_date(header: str, least: float, most: float) -> None:
    """And never more than a day, nor less than nothing."""
    answer = Answer(fetchable("http://news.example/"), 503, {"retry-after": header})
    assert least <= retry_after(answer) <= most


def test_a_host_that_asks_to_be_left_alone_is_asked_nothing_meanwhile(site: Site) -> None:
    """Neither for the same page nor for another."""
    site.put("/a", status=503, Retry_After="1")
    site.put("/b", "News")
    started = time.monotonic()
    assert fetch_all(site.url("/a"), site.url("/b")) == ["http-503", "200 News"]
    assert time.monotonic() - started >= 1


@pytest.mark.parametrize(
    "url",
    [
        "",
        "news",
        "http://",
        "http://[",
        "http://a:b/",
        "ftp://a/",
        "http://a:99999/",
        "http://a:1023/",
        "//a",
        "http://a%00/",
    ],
)
def test_what_is_no_address_of_the_web_is_refused(url: str) -> None:
    """With an error that will not pass."""
    with pytest.raises(Failed) as refused:
        fetchable(url)
    assert refused.value.lasting
