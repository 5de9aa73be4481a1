"""What a service says of itself over HTTP."""

import re
import urllib.error
import urllib.request

from demo.process import Process
from tests.e2e.installation import await_true


def await_ready(service: Process) -> None:
    """Wait until a service says that it is ready."""
    await_true(lambda: status(service, "/readyz") == 200, "the service to be ready")


def await_unready(service: Process) -> None:
    """Wait until a service says that it is not ready."""
    await_true(lambda: status(service, "/readyz") == 503, "the service to be unready")


def status(service: Process, path: str) -> int:
    """Return the HTTP status of one of a service's pages."""
    url = service.event("started")["metrics"].replace("/metrics", path)
    try:
        with urllib.request.urlopen(url, timeout=30) as answer:  # noqa: S310
            code: int = answer.status
            return code
    except urllib.error.HTTPError as error:
        return error.code


def metric(service: Process, name: str) -> list[float]:
    """Return the values of all series of a metric; there is at least one."""
    found = re.findall(rf"^{name}(?:{{.*}})? (\S+)$", service.metrics(), re.MULTILINE)
    assert found
    return [float(value) for value in found]
