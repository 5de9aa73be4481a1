"""Watching a folder: what is written to it is published, and nothing is said again."""

import os
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from services.ingest.doors.files.reading import watch
from services.ingest.doors.submitter import open_submitter
from services.ingest.settings import Settings
from streaming.service import Service
from tests.services.ingest.folders import write
from tests.services.ingest.installation import Installation

PATIENCE_SECONDS = 60
HOUR_NS = 3600 * 1_000_000_000


def article(body: str) -> str:
    """Return an article in JSON."""
    return f'{{"headline": "Title", "body": "{body}"}}'


def write_then(installation: Installation, hours: int, **files: str) -> None:
    """Write files whose time of writing is so many hours from now: a file just written is left alone for a while."""
    write(installation.source, **files)
    at = time.time_ns() + hours * HOUR_NS
    for name in files:
        os.utime(installation.source / name.replace("_", "."), ns=(at, at))


def wait_until(condition: Callable[[], bool]) -> None:
    """Return when something has become true."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not condition() and time.monotonic() < deadline:
        time.sleep(0.05)
    assert condition()


@contextmanager
def watching(installation: Installation) -> Iterator[dict[str, int]]:
    """Watch the source folder while inside; yield what became of its pieces, which is known at the end."""
    service, outcomes = Service(), dict[str, int]()
    settings = Settings(**{**dict(installation.settings), "watch_seconds": 0.01})

    def run() -> None:
        with open_submitter(service, settings) as submitter:
            watch(service, submitter, settings)
            outcomes.update(submitter.outcomes)

    thread = threading.Thread(target=run)
    thread.start()
    try:
        yield outcomes
    finally:
        service.stop.set()
        thread.join(PATIENCE_SECONDS)


def test_what_is_written_is_published(installation: Installation) -> None:
    """Files that were there, new ones, changed ones; a clock that runs ahead elsewhere hides none."""
    write_then(installation, -2, a_json=article("a"))
    with watching(installation) as outcomes:
        wait_until(lambda: len(installation.articles()) == 1)
        write_then(installation, -1, a_json=article("A"), b_json=article("b"))
        write_then(installation, +1, c_json=article("c"))
        wait_until(lambda: len(installation.articles()) == 4)
    assert outcomes == {"published": 4}


def test_what_cannot_be_read_is_told_once(installation: Installation) -> None:
    """Not every time the folder is looked through, which would drown the counts of what is new."""
    (installation.source / "link.txt").symlink_to("missing.txt")
    with watching(installation) as outcomes:
        wait_until(lambda: len(installation.dead_letters()) == 1)
        write_then(installation, -1, a_json=article("a"))
        wait_until(lambda: len(installation.articles()) == 1)
        write_then(installation, -1, b_json=article("b"))
        wait_until(lambda: len(installation.articles()) == 2)
    assert outcomes == {"rejected": 1, "published": 2}


def test_what_was_read_to_its_end_is_not_read_again(installation: Installation) -> None:
    """Not by a successor either, however many files there are; what has changed since is."""
    write_then(installation, -2, a_jsonl=article("a") + "\n" + article("b"), b_jsonl="no article")
    with watching(installation) as first:
        wait_until(lambda: len(installation.articles()) == 2 and len(installation.dead_letters()) == 1)
    assert first == {"published": 2, "rejected": 1}
    write_then(installation, -1, b_jsonl=article("c"))
    with watching(installation) as second:
        wait_until(lambda: len(installation.articles()) == 3)
    assert second == {"published": 1}
