"""The register takes over what version 0.1 remembered: on neither broker is anything said again."""

import json
from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from schemas.article import Article
from schemas.cloudevents import deterministic_id
from schemas.topics import Topic, Topics
from services.ingest.doors.piece import Piece
from services.ingest.doors.submitter import exhaust
from services.ingest.forms import read_json
from services.ingest.identity import article_id, fingerprint
from services.ingest.register.inheritance import inherit
from services.ingest.register.register import Register, open_register
from services.ingest.settings import Settings
from services.ingest.submission import tell
from streaming.broker import Broker
from streaming.connect import open_broker
from streaming.errors import Fenced
from streaming.message import Message
from streaming.service import Service
from streaming.settings import StreamingSettings

FIRST, SECOND = b'{"url": "https://example.org/a", "body": "A"}', b'{"url": "https://example.org/a", "body": "B"}'
THIRD = b'{"url": "https://example.org/a", "body": "C"}'
KILL = b'{"url": "https://example.org/a", "pubstatus": "canceled"}'
BAD = b"[]"


class Upgrade:
    """An installation of version 0.1, with what it had written, and the brokers on it."""

    def __init__(self, settings: StreamingSettings, stack: ExitStack) -> None:
        self.settings = Settings(**settings.model_dump())
        self.topics = Topics(settings.topic_prefix)
        self._stack = stack
        self.broker("setup").create_topics([*self.topics.all(), Topic(self.topics.ledger.name, 1)])

    def broker(self, identity: str) -> Broker:
        """Open a broker."""
        return self._stack.enter_context(open_broker(self.settings, identity))

    def write_ledger(self, broker: Broker) -> None:
        """Write what version 0.1 did for two versions of an article, a retraction between, a rejection and a file."""
        first, second, kill = (read_json(raw).draft for raw in (FIRST, SECOND, KILL))
        article = article_id(first)
        ids = [deterministic_id(article, fingerprint(draft)) for draft in (first, second)]
        retraction = deterministic_id("retraction", article, fingerprint(kill))
        rejection = deterministic_id("rejected", "x", "not-an-object", None, BAD)
        for entries in (
            [[ids[0], article], [retraction, None]],
            [[ids[1], article], [rejection, None], [deterministic_id("file", "a"), None]],
        ):
            broker.publish([Message(self.topics.ledger.name, b"ledger", json.dumps(entries).encode())])

    def register(self) -> Register:
        """Start a register."""
        return self._stack.enter_context(open_register(Service(), self.settings, self.topics))

    def submit(self, *pieces: bytes) -> None:
        """Submit pieces as a door does."""
        told = [tell(Piece("x", raw, read_json), "file", self.topics.submitted.name) for raw in pieces]
        self.broker("door").publish([each.message for each in told])

    def said(self) -> list[str | None]:
        """Return revision and body of each article that was published, None for a retraction."""
        values = [record.value for record in self.broker("reader").replay(self.topics.articles.name)]
        articles = [None if value is None else Article.decode(value) for value in values]
        return [f"{article.revision} {article.body}" if article else None for article in articles]


@pytest.fixture
def upgrade(broker_settings: StreamingSettings) -> Iterator[Upgrade]:
    """Return an installation to be upgraded."""
    with ExitStack() as stack:
        yield Upgrade(broker_settings, stack)


def judge_all(register: Register, count: int) -> None:
    """Let a register judge so many submissions."""
    judged = 0
    while judged < count:
        judged += register.step()


def test_nothing_is_said_again(upgrade: Upgrade) -> None:
    """Neither versions nor retractions nor rejections; the next version has the next number."""
    upgrade.write_ledger(upgrade.broker("ingest"))
    upgrade.submit(FIRST, KILL, SECOND, BAD, THIRD)
    register = upgrade.register()
    judge_all(register, 5)
    assert upgrade.said() == ["3 C"]
    assert register.judge.outcomes == {"duplicate": 3, "published": 1}
    assert list(upgrade.broker("reader").replay(upgrade.topics.rejected.name)) == []


def test_it_is_taken_over_once(upgrade: Upgrade) -> None:
    """What the register has learnt since is not put back by what the ledger says."""
    upgrade.write_ledger(upgrade.broker("ingest"))
    upgrade.submit(THIRD)
    judge_all(upgrade.register(), 1)
    before = len(list(upgrade.broker("reader").replay(upgrade.topics.register.name)))
    inherit(upgrade.broker("ingest"), upgrade.topics)
    assert len(list(upgrade.broker("reader").replay(upgrade.topics.register.name))) == before


def test_what_still_runs_of_the_old_version_is_fenced(upgrade: Upgrade) -> None:
    """It could say things that the register would not know of."""
    old = upgrade.broker("ingest")
    upgrade.write_ledger(old)
    upgrade.register()
    with pytest.raises(Fenced):
        upgrade.write_ledger(old)


def test_a_new_installation_has_nothing_to_take_over(upgrade: Upgrade) -> None:
    """Its register begins with nothing."""
    upgrade.submit(FIRST)
    register = upgrade.register()
    judge_all(register, 1)
    exhaust(register, Service())
    assert upgrade.said() == ["1 A"]
