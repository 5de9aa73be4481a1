"""Jars, mostly the broker's: resolved once by Maven, kept in the cache of the repository."""

import fcntl
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.needs import Missing

POM = Path(__file__).with_name("pom.xml")
CACHE = Path(__file__).parents[2] / ".cache" / "kafka"


def jars(pom: Path = POM) -> Path:
    """Return the folder with the jars of the versions in a POM; raises `Missing`."""
    folder = CACHE / _name(pom)
    with _alone():
        if not folder.is_dir():
            _resolve(pom, folder)
    return folder


def _name(pom: Path) -> str:
    versions = re.findall(r"<\w+\.version>(.+?)<", pom.read_text())
    return "-".join(versions if pom == POM else [pom.stem, *versions])


def _resolve(pom: Path, folder: Path) -> None:
    maven = shutil.which("mvn")
    if not maven:
        raise Missing("no mvn to fetch Kafka's jars with (install Maven)")
    partial = folder.with_suffix(".partial")
    shutil.rmtree(partial, ignore_errors=True)
    _copy_dependencies(maven, pom, partial)
    partial.rename(folder)


def _copy_dependencies(maven: str, pom: Path, folder: Path) -> None:
    goal = ["dependency:copy-dependencies", f"-DoutputDirectory={folder}"]
    quietly = ["--quiet", "--batch-mode", "--strict-checksums", "-Dstyle.color=never", "--file", str(pom)]
    done = subprocess.run([maven, *quietly, *goal], capture_output=True, text=True, check=False)
    if done.returncode:
        complaint = (done.stdout + done.stderr).strip().partition("\n")[0]
        raise Missing(f"mvn cannot fetch the jars of {pom.name}: {complaint}")


@contextmanager
def _alone() -> Iterator[None]:
    """Keep other processes of this checkout waiting, so that nobody sees or fills half a folder."""
    CACHE.mkdir(parents=True, exist_ok=True)
    with (CACHE / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
