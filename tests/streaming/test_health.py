"""The page of a service, over a real socket."""

import base64
import http.client
import re
import ssl
import subprocess
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from streaming import health
from streaming.errors import Misconfigured
from streaming.health import Health, serve
from streaming.settings import StreamingSettings
from tests.needs import Missing, needs


@pytest.fixture
def state() -> Health:
    """Return the health of a service that has just begun."""
    return Health()


@pytest.fixture
def port(state: Health) -> int:
    """Return where its page is served."""
    return urlsplit(serve(state, StreamingSettings())).port or 0


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """Return the certificate of this machine, which vouches for itself, in a file with its key."""
    file = tmp_path / "both.pem"
    with needs("OpenSSL"):
        command = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
        named = [
            "-subj",
            "/CN=localhost",
            "-addext",
            "subjectAltName=IP:127.0.0.1",
            "-keyout",
            str(file),
            "-out",
            str(file),
        ]
        try:
            subprocess.run([*command, *named], check=True, capture_output=True)
        except FileNotFoundError as error:
            raise Missing("Debian's package: openssl") from error
    return file


def get(port: int, path: str) -> tuple[int, str]:
    """Return the status and the text of a page."""
    response, text = asked(http.client.HTTPConnection("127.0.0.1", port, timeout=60), "GET", path)
    return response.status, text


def asked(
    connection: http.client.HTTPConnection, method: str, path: str, **headers: str
) -> tuple[http.client.HTTPResponse, str]:
    """Return the answer to a request, and its text."""
    try:
        connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        response = connection.getresponse()
        return response, response.read().decode()
    finally:
        connection.close()


def test_a_service_lives_from_its_start(port: int) -> None:
    """Before its first step it may take long to load."""
    assert get(port, "/healthz") == (200, "ok\n")


def test_a_loop_that_hangs_is_dead_until_it_beats(state: Health, port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """With no patience at all every loop hangs."""
    monkeypatch.setattr(health, "STALLED_SECONDS", 0)
    assert get(port, "/healthz") == (503, "service unavailable\n")
    monkeypatch.setattr(health, "STALLED_SECONDS", 120)
    state.beat()
    assert get(port, "/healthz") == (200, "ok\n")


def test_a_service_is_ready_when_it_says_so(state: Health, port: int) -> None:
    """And lives all the while: an outage of the broker is no reason to restart it."""
    answers = []
    for ready in (False, True, False):
        state.set_ready(ready)
        answers.append((get(port, "/readyz")[0], get(port, "/healthz")[0]))
    assert answers == [(503, 200), (200, 200), (503, 200)]


def test_metrics_are_served(state: Health, port: int) -> None:
    """In Prometheus' text form, with whether the service is ready among them."""
    state.set_ready(True)
    status, page = get(port, "/metrics")
    assert status == 200
    assert "\ndateline_ready 1.0\n" in page
    state.set_ready(False)


@pytest.mark.parametrize("path", ["/", "/healthz/", "/metricsx", "/%ff"])
def test_there_is_nothing_else(port: int, path: str) -> None:
    """No index, no surprises."""
    assert get(port, path) == (404, "not found\n")


def test_metrics_are_served_as_open_metrics(port: int) -> None:
    """To whoever asks for that form, as Prometheus does: it alone can hold examples of what was counted."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    response, page = asked(connection, "GET", "/metrics", Accept="application/openmetrics-text;version=1.0.0")
    assert (response.headers["Content-Type"] or "").startswith("application/openmetrics-text; version=1.0.0")
    assert page.endswith("# EOF\n")


@pytest.mark.parametrize("path", ["/metrics", "/healthz", "/readyz", "/nothing"])
def test_head_is_get_without_the_page(port: int, path: str) -> None:
    """The same status and form."""
    answers = [
        asked(http.client.HTTPConnection("127.0.0.1", port, timeout=60), method, path) for method in ("GET", "HEAD")
    ]
    (got, page), (head, nothing) = answers
    assert (got.status, got.headers["Content-Type"]) == (head.status, head.headers["Content-Type"])
    assert page
    assert nothing == ""


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW"])
@pytest.mark.parametrize("path", ["/metrics", "/healthz", "/nothing"])
def test_nothing_else_can_be_asked(port: int, method: str, path: str) -> None:
    """Whatever comes with it is heard out, so that the answer is read."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.connect()
    connection.putrequest(method, path)
    connection.putheader("Content-Length", "300000")
    connection.endheaders(b" " * 300_000)
    response = connection.getresponse()
    assert (response.status, response.headers["Allow"]) == (405, "GET, HEAD")
    connection.close()


def test_an_empty_password_lets_nobody_in(state: Health, tmp_path: Path) -> None:
    """A file that is there and empty is a mistake, not an open door."""
    (tmp_path / "password").touch()
    told = {"metrics_username": "prometheus", "metrics_password_file": tmp_path / "password"}
    with pytest.raises(Misconfigured, match="empty password"):
        serve(state, StreamingSettings.model_validate(told))


def test_metrics_are_for_whom_they_are_meant(state: Health, certificate: Path) -> None:
    """Over TLS, and with a password; whether the service lives may everybody ask, for who restarts it has none."""
    told = {"metrics_certfile": certificate, "metrics_username": "prometheus", "metrics_password": "ö:sesame"}
    url = urlsplit(serve(state, StreamingSettings.model_validate(told)))
    trusting = ssl.create_default_context(cafile=certificate)

    def status(path: str, said: str = "") -> int:
        connection = http.client.HTTPSConnection("127.0.0.1", url.port, timeout=60, context=trusting)
        headers = {"Authorization": f"Basic {base64.b64encode(said.encode()).decode()}"} if said else {}
        response, _ = asked(connection, "GET", path, **headers)
        assert ("WWW-Authenticate" in response.headers) == (response.status == 401)
        return response.status

    assert url.scheme == "https"
    assert status("/metrics", "prometheus:ö:sesame") == 200
    assert [status("/metrics", said) for said in ("", "prometheus:", "prometheus:sesame", "me:ö:sesame")] == [401] * 4
    assert [status(path) for path in ("/healthz", "/readyz", "/nothing")] == [200, 503, 404]
    with pytest.raises((OSError, http.client.HTTPException)):
        get(url.port or 0, "/metrics")  # in the clear


def test_a_certificate_without_its_key_is_told(tmp_path: Path, certificate: Path, state: Health) -> None:
    """By the names of the settings."""
    alone = tmp_path / "alone.pem"
    alone.write_text(re.sub("(?s).*(-----BEGIN CERT)", r"\1", certificate.read_text()))
    with pytest.raises(Misconfigured, match=r"DATELINE_METRICS_CERTFILE, DATELINE_METRICS_KEYFILE: "):
        serve(state, StreamingSettings(metrics_certfile=alone))
