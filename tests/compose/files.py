"""What the stack is made of, as its files say."""

import re
from typing import Any

import yaml

from tests.ops.files import COMPOSE, OPS, ROOT

TRACING: dict[str, Any] = yaml.safe_load((OPS / "compose/tracing.yml").read_text())
(PYTHON,) = re.findall(r"^FROM (\S+) AS python$", (ROOT / "Dockerfile").read_text(), re.MULTILINE)


def image(name: str) -> str:
    """Return the image that is not ours of a service, or of Python."""
    named: str = PYTHON if name == "python" else (COMPOSE["services"] | TRACING["services"])[name]["image"]
    return named
