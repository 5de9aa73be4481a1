"""A real Alertmanager with our configuration tells somebody, once, and of the causes rather than of what they cause."""

import json
import re
import shutil
import subprocess
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import httpx
import pytest

from tests.alerts.scene import Scene
from tests.e2e.installation import await_true, kill
from tests.kafka.ports import free_ports
from tests.leash import leashed
from tests.needs import Missing, needs
from tests.ops.files import OPS

TEMPLATES = Path("/usr/share/prometheus/alertmanager")
CONFIGURATION = OPS / "alertmanager/alertmanager.yml"


@pytest.fixture
def times() -> float:
    """Return how much faster time passes."""
    return 30


class Receiver:
    """Somebody who is told, and keeps it."""

    def __init__(self) -> None:
        self.told: list[tuple[str, str]] = []
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                said = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                receiver.told += [(alert["labels"]["alertname"], alert["status"]) for alert in said["alerts"]]
                self.send_response(200)
                self.end_headers()

            def log_message(self, *_: object) -> None:
                """Log nothing on the terminal."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    """Return somebody who can be told."""
    receiver = Receiver()
    yield receiver
    receiver.server.shutdown()
    receiver.server.server_close()


@pytest.fixture
def alertmanager(tmp_path: Path, receiver: Receiver) -> Iterator[str]:
    """Return the address of an Alertmanager that tells that somebody, and does not wait for more."""
    with needs("prometheus-alertmanager"):
        if not (found := shutil.which("prometheus-alertmanager")) or not TEMPLATES.exists():
            raise Missing("it is Debian's package of that name; unpacked alone, it would not find its templates")
    configuration = tmp_path / "alertmanager.yml"
    told = CONFIGURATION.read_text().replace(
        "http://alerts.example:8080/", f"http://127.0.0.1:{receiver.server.server_port}/"
    )
    configuration.write_text(re.sub(r"(group_\w+): \d+\w", r"\1: 1s", told))
    (port,) = free_ports(1)
    address = f"127.0.0.1:{port}"
    command = [
        found,
        f"--config.file={configuration}",
        f"--storage.path={tmp_path}",
        f"--web.listen-address={address}",
        "--cluster.listen-address=",
    ]
    with subprocess.Popen(leashed(command), stderr=subprocess.DEVNULL) as process:
        yield address
        process.terminate()


@pytest.mark.long
@pytest.mark.parametrize("servers", [""], ids=["embedded"])
def test_whoever_is_to_be_woken_is_told(scene: Scene, alertmanager: str, receiver: Receiver) -> None:
    """Of a service that is killed, and when it is back; not of a warning about the same service meanwhile."""
    scene.prometheus.tell(alertmanager)
    with scene.prometheus.running():
        kill(scene.ready("enrich"))
        scene.await_fired({"DatelineDown"})
        await_true(lambda: ("DatelineDown", "firing") in receiver.told, "the alert")
        _warn(alertmanager, "Caused", job="enrich")
        _warn(alertmanager, "Other", job="elsewhere")
        await_true(lambda: ("Other", "firing") in receiver.told, "the other warning")
        scene.forget()
        await_true(lambda: ("DatelineDown", "resolved") in receiver.told, "its end")
    assert ("Caused", "firing") not in receiver.told


def _warn(alertmanager: str, name: str, job: str) -> None:
    labels = {"alertname": name, "severity": "warning", "job": job}
    httpx.post(f"http://{alertmanager}/api/v2/alerts", json=[{"labels": labels}]).raise_for_status()
