"""AsyncAPI's own parser: it runs on Node.js."""

import json
import os
from pathlib import Path

from tests import npm

PACKAGE = Path(__file__).parent / "asyncapi"


def installed() -> Path:
    """Return the folder with the parser that is locked; raises `Missing`."""
    return npm.installed(PACKAGE)


def findings(parser: Path, documents: list[str]) -> list[list[str]]:
    """Return all that the parser has against each document, recommendations included."""
    environment = {**os.environ, "NODE_PATH": str(parser)}
    told = npm.run(str(PACKAGE / "parse.cjs"), input=json.dumps(documents), env=environment)
    found: list[list[str]] = json.loads(told)
    return found
