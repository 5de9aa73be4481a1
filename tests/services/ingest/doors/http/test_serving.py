"""What becomes of requests when the service is to stop, or the broker is away."""

import asyncio
import json
import os
import signal
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from schemas.topics import Topics
from services.ingest.doors.http.answers import Item
from services.ingest.doors.http.committing import GroupCommit
from services.ingest.doors.http.problems import Problem
from services.ingest.doors.piece import Piece
from services.ingest.doors.submitter import Submitter
from services.ingest.forms import read_json
from services.ingest.submission import Told
from streaming.embedded.broker import EmbeddedBroker
from streaming.errors import Unavailable
from streaming.message import Message
from streaming.service import Service
from tests.services.ingest.doors.http.door import PATIENCE_SECONDS, an_article, answer, head, opened


class Moody(Submitter):
    """A submitter on a real broker, which can be away."""

    away = False

    def submit(self, told: Sequence[Told], remember: Sequence[Message] = ()) -> None:
        """Submit, or be away."""
        if self.away:
            raise Unavailable("away")
        super().submit(told, remember)


@pytest.fixture
def submitter(tmp_path: Path) -> Iterator[Moody]:
    """Return a submitter without a register."""
    with EmbeddedBroker(tmp_path, "door") as broker:
        broker.create_topics(Topics().all())
        yield Moody(broker, Topics(), Service())


def test_what_was_begun_is_finished(tmp_path: Path) -> None:
    """Asked to stop, it takes no new connection, finishes what was begun, and ends in good order."""
    with opened(tmp_path) as door, door.connect() as client, door.connect() as idle:
        client.sendall(head(2) + b"{")
        assert door.serves()
        os.kill(door.process.pid, signal.SIGTERM)
        assert idle.recv(1) == b""
        client.sendall(b"}")
        assert answer(client)[0] == 422
        assert door.process.wait(PATIENCE_SECONDS) == 0


def test_several_serve_on_one_port(tmp_path: Path) -> None:
    """Two processes on one port share the connections; when one has stopped, the other has them all."""
    beside = tmp_path / "beside"
    beside.mkdir()
    with opened(tmp_path) as one:
        with opened(beside, data_dir=one.folder, http_port=one.address[1]) as other:
            assert all(one.serves(number) for number in range(32))
            for door in (one, other):
                assert 'dateline_http_requests_total{status="202"}' in door.process.metrics()
        assert all(one.serves(number) for number in range(32, 40))


def test_what_is_not_finished_may_be_sent_again(tmp_path: Path) -> None:
    """A request that takes too long then is told to come again; the service ends all the same."""
    with opened(tmp_path) as door, door.connect() as client:
        client.sendall(head(2) + b"{")
        assert door.serves()
        os.kill(door.process.pid, signal.SIGTERM)
        status, problem = answer(client)
        assert (status, problem["code"]) == (503, "stopping")
        assert door.process.wait(PATIENCE_SECONDS) == 0


def test_while_the_broker_is_away(submitter: Moody) -> None:
    """A request that was not committed is told to come again; then it is committed, with the same id."""
    with working(submitter) as commits:
        submitter.away = True
        with pytest.raises(Problem) as problem:
            bring(commits, "a")
        assert (problem.value.status, "Retry-After" in problem.value.headers) == (503, True)
        assert list(submitter.broker.replay(submitter.topics.submitted.name)) == []
        submitter.away = False
        first, second = bring(commits, "a"), bring(commits, "a")
        assert [item.status for item in (*first, *second)] == ["accepted", "duplicate"]


def test_sources_take_turns(submitter: Moody) -> None:
    """A source with many items does not keep another waiting: their items alternate."""

    async def both() -> None:
        commits = GroupCommit(submitter)
        waiting = [
            asyncio.ensure_future(commits.commit("a", lambda: pieces("a", 700))),
            asyncio.ensure_future(commits.commit("b", lambda: pieces("b", 1))),
        ]
        await asyncio.sleep(0)
        commits.step()
        await asyncio.sleep(0.01)
        assert [future.done() for future in waiting] == [False, True]
        commits.step()
        assert [len(items) for items in await asyncio.gather(*waiting)] == [700, 1]

    asyncio.run(both())


def test_a_bug_costs_only_who_met_it(submitter: Moody) -> None:
    """An error in reading an item ends its request, and no other."""

    def broken(_: bytes) -> None:
        raise ZeroDivisionError

    with working(submitter) as commits:
        with pytest.raises(Problem) as problem:
            asyncio.run(commits.commit("a", lambda: [Piece("a", b"{}", broken)]))  # type: ignore[arg-type]
        assert problem.value.status == 500
        assert bring(commits, "a")[0].status == "accepted"


@contextmanager
def working(submitter: Moody) -> Iterator[GroupCommit]:
    """Commit in a thread, and go on after a failure, as the server does."""
    commits, stop = GroupCommit(submitter), threading.Event()

    def work() -> None:
        while not stop.is_set():
            try:
                commits.step()
            except Unavailable:
                stop.wait(0.01)

    thread = threading.Thread(target=work)
    thread.start()
    try:
        yield commits
    finally:
        stop.set()
        thread.join()


def bring(commits: GroupCommit, source: str) -> tuple[Item, ...]:
    """Bring one article."""
    return asyncio.run(commits.commit(source, lambda: pieces(source, 1)))


def pieces(source: str, number: int) -> list[Piece]:
    """Return so many articles."""
    raws = [json.dumps(an_article(f"https://{source}.example/{n}")).encode() for n in range(number)]
    return [Piece(f"{source}{n}", raw, read_json) for n, raw in enumerate(raws)]
