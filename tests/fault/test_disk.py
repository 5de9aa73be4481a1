"""The disk under the embedded broker is full."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from tests.e2e.health import await_unready
from tests.fault.trial import Trial, freeze, on_file, thaw
from tests.needs import Missing, needs

DISK_BYTES = 16 * 1024 * 1024


@contextmanager
def little_room(folder: Path, size: int = DISK_BYTES) -> Iterator[Path]:
    """Give a folder a file system of its own, with room for so many bytes."""
    with needs("a small file system"):
        mounting = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
        if subprocess.run(mounting, capture_output=True, check=False).returncode:
            raise Missing("only root may mount one")
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Return a folder with little room."""
    with little_room(tmp_path) as folder:
        yield folder


@pytest.fixture
def cramped(small_disk: Path) -> Iterator[Trial]:
    """Return a trial on the embedded broker, on a small disk."""
    yield from on_file(small_disk)


def test_the_disk_is_full(cramped: Trial, small_disk: Path) -> None:
    """Nothing more is accepted, nothing that was accepted is lost, and both go on when there is room."""
    services = cramped.start_both()
    cramped.feed(60)
    cramped.await_enriched(60)
    for service in services:
        freeze(service)
    cramped.feed(60)
    filler = small_disk / "filler"
    fill(filler)
    for service in services:
        thaw(service)
    await_unready(services[0])
    assert all(service.runs() for service in services)
    filler.unlink()
    cramped.recovers()
    cramped.judge("disk full under the embedded broker")


def fill(path: Path) -> None:
    """Write to a file until the disk takes no more."""
    with suppress(OSError), path.open("wb", buffering=0) as file:
        while True:
            file.write(bytes(4096))
