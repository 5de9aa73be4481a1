"""Articles through enrich on a broker, without processes: what was said, with or without a fault in the tagger."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from datetime import UTC, datetime

from schemas import article, cloudevents
from schemas.article import Article, Ingest
from schemas.topics import VALUE_BYTES, Topics
from services.enrich.annotate import Annotator
from services.enrich.enricher import Enricher
from services.enrich.handler import describe, enrich
from streaming.broker import Broker
from streaming.connect import open_broker
from streaming.loop import Loop
from streaming.message import Handler, Message, Partition, Record, apply
from streaming.middleware.dead_letter import dead_letter
from streaming.service import Service
from streaming.settings import StreamingSettings

URL = "https://example.org/1"


class Stream:
    """The topics of one test, and those who write to them."""

    def __init__(self, settings: StreamingSettings, annotator: Annotator, stack: ExitStack) -> None:
        self.settings, self.annotator, self._stack = settings, annotator, stack
        self.topics = Topics(settings.topic_prefix)
        self.broker = self.open("test")
        self.broker.create_topics(self.topics.all())
        self._enrich = self.open("enrich", "enrich", self.topics.articles.name)

    def open(self, identity: str, group: str | None = None, topic: str | None = None) -> Broker:
        """Open a broker that is closed with the test."""
        broker = open_broker(self.settings, identity, group, topic)
        self._stack.callback(broker.close)
        return broker

    def interrupted(self, identity: str, act: Callable[[], object]) -> Broker:
        """Open a broker to whose first publication something else comes in at the last moment."""
        broker, acts = self.open(identity), [act]
        publish = broker._publish

        def late(
            messages: Sequence[Message], consumed: Sequence[Record], seen: Mapping[Partition, int]
        ) -> dict[Partition, int]:
            while acts:
                acts.pop()()
            return publish(messages, consumed, seen)

        broker._publish = late  # type: ignore[method-assign]  # the broker is real, only the moment is arranged
        return broker

    def publish(self, revision: int, body: str, url: str = URL) -> str:
        """Publish a revision of an article as ingest does, and return the id of its event."""
        event = made(revision, body, url)
        event_id = cloudevents.deterministic_id(event.article_id, body)
        headers = cloudevents.headers(
            event_type=article.TYPE,
            event_id=event_id,
            source="dateline/ingest",
            subject=event.article_id,
            time=datetime.now(UTC),
        )
        self.broker.publish(
            [Message(self.topics.articles.name, event.article_id.encode(), event.encode(), tuple(headers))]
        )
        return event_id

    def retract(self, url: str = URL) -> None:
        """Publish a retraction as ingest does."""
        key = cloudevents.deterministic_id("url", url).encode()
        self.broker.publish([Message(self.topics.articles.name, key, None)])

    def enrich(self, count: int, fails_on: str | None = None) -> None:
        """Enrich the next articles, so many, a retraction being one; the given text in one crashes the tagger."""
        rejected = self.topics.enriched_rejected.name
        topic = self.topics.enriched.name
        handler = apply(
            enrich(Enricher(self.annotator, topic, VALUE_BYTES), topic),
            [dead_letter(rejected, describe, VALUE_BYTES), _crash(fails_on)],
        )
        loop = Loop(Service(), self._enrich, handler)
        goal = len(self.said()) + count
        while len(self.said()) < goal:
            loop.step()

    def said(self) -> list[Record]:
        """Return all that enrich has said, dead letters too."""
        return [*self.read(self.topics.enriched.name), *self.read(self.topics.enriched_rejected.name)]

    def read(self, topic: str) -> list[Record]:
        """Return all that is committed to a topic."""
        return list(self.broker.replay(topic))


def made(revision: int, body: str, url: str = URL) -> Article:
    """Return a revision of the article at an address."""
    return Article(
        article_id=cloudevents.deterministic_id("url", url),
        revision=revision,
        body=body,
        url=url,
        text_sha256=article.text_sha256("", body),
        ingest=Ingest(
            source_kind="json", source_ref="test", fetched_at=datetime(2024, 11, 30, tzinfo=UTC), version="0"
        ),
    )


def _crash(text: str | None) -> Callable[[Handler], Handler]:
    def middleware(handler: Handler) -> Handler:
        def crashing(record: Record) -> list[Message]:
            if text and text.encode() in (record.value or b""):
                raise RuntimeError(f"a tagger crashed on {text}")
            return handler(record)

        return crashing

    return middleware
