"""What was said is remembered, in the transactions that say it."""

from collections.abc import Mapping, Sequence

import pytest

from schemas.topics import Topics
from services.ingest.draft import Draft
from services.ingest.ledger import Ledger
from services.ingest.publisher import Publisher
from services.ingest.doors.piece import Piece
from streaming.embedded.broker import EmbeddedBroker
from streaming.errors import Fenced, Unavailable
from streaming.message import Message, Partition, Record
from tests.services.ingest.installation import Installation


class ForgetfulBroker(EmbeddedBroker):
    """Does what it is told, but loses its first answer."""

    answered = False

    def _publish(self, messages: Sequence[Message], consumed: Sequence[Record], seen: Mapping[Partition, int]) -> None:
        super()._publish(messages, consumed, seen)
        if not self.answered:
            self.answered = True
            raise Unavailable("the answer was lost")


def piece(headline: str, body: str = "Rain.") -> Piece:
    """Return a piece that holds one article."""
    return Piece("a.json", b"", lambda _: ("json", Draft(headline=headline, body=body)))


def published(installation: Installation) -> list[tuple[str, str, int]]:
    """Return headline, body and revision of everything that was published."""
    return sorted((a.headline, a.body, a.revision) for a in installation.articles())


def test_a_ledger_is_what_its_messages_say() -> None:
    """Read again, it knows what it knew, and has nothing new to say."""
    ledger = Ledger()
    ledger.enter("version-1", "article")
    first = ledger.message("ledger")
    ledger.enter("version-2", "article")
    ledger.enter("rejection")
    messages = [first, ledger.message("ledger")]
    again = Ledger.of(Record(m.topic, 0, place, 0, m.key, m.value) for place, m in enumerate(messages))
    assert all(key in again for key in ("version-1", "version-2", "rejection"))
    assert "version-3" not in again
    assert (again.next_revision("article"), again.next_revision("another")) == (3, 1)
    assert again.message("ledger").value == b"[]"


def test_nothing_is_published_twice_over_restarts(installation: Installation) -> None:
    """And revisions go on where they were."""
    Publisher(installation.broker(), installation.topics).publish([piece("a"), piece("b"), piece("a")])
    Publisher(installation.broker(), installation.topics).publish([piece("b"), piece("b", "Sun."), piece("c")])
    assert published(installation) == [("a", "Rain.", 1), ("b", "Rain.", 1), ("b", "Sun.", 2), ("c", "Rain.", 1)]


def test_a_failed_batch_may_be_published_again(installation: Installation) -> None:
    """Nothing of it was remembered, so nothing of it is taken for a duplicate."""
    topics = Topics("late.")
    broker = installation.broker()
    broker.create_topics([topics.ledger])
    publisher = Publisher(broker, topics)
    with pytest.raises(Unavailable, match="does not exist"):
        publisher.publish([piece("a")])
    broker.create_topics(topics.all())
    publisher.publish([piece("a")])
    assert publisher.outcomes == {"published": 1}
    assert len(installation.records(topics.articles.name)) == 1


def test_a_batch_whose_answer_was_lost_is_not_published_twice(installation: Installation) -> None:
    """The ledger is read anew before anything is said again."""
    publisher = Publisher(installation.broker(kind=ForgetfulBroker), installation.topics)
    with pytest.raises(Unavailable):
        publisher.publish([piece("a")])
    publisher.publish([piece("a"), piece("b")])
    assert published(installation) == [("a", "Rain.", 1), ("b", "Rain.", 1)]


def test_of_two_at_once_only_the_newer_publishes(installation: Installation) -> None:
    """The older would go by a ledger that the newer has written on."""
    older = Publisher(installation.broker(), installation.topics)
    older.publish([piece("a")])
    newer = Publisher(installation.broker(), installation.topics)
    newer.publish([piece("b")])
    with pytest.raises(Fenced):
        older.publish([piece("b")])
    assert published(installation) == [("a", "Rain.", 1), ("b", "Rain.", 1)]
