"""News of our own, as it comes out in the topic: with a correction, a retraction, and what was never committed."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from confluent_kafka import Producer
from confluent_kafka.admin import AdminClient
from confluent_kafka.cimpl import NewTopic

from schemas.article import Article, Ingest, text_sha256
from schemas.cloudevents import deterministic_id
from services.enrich.annotate import Annotator
from services.enrich.event import enriched, message
from streaming.message import Message

KYIV, HARBOUR, CAESAR, GONE = (f"https://example.org/{name}" for name in ("kyiv", "harbour", "caesar", "gone"))
PARTITIONS = 2

News = dict[str, Any]

FIRST: News = {
    "url": KYIV,
    "headline": "Zelensky meets NATO",
    "body": "President Volodymyr Zelensky met NATO officials in Kyiv on Friday.",
    "date_published": "2024-11-30",
}
CORRECTED = FIRST | {"revision": 2, "body": f"{FIRST['body']} They will meet in Brussels in May."}
HARBOUR_NEWS: News = {
    "url": HARBOUR,
    "headline": "⚓ NATO helps",
    "body": "🇺🇦 President Volodymyr Zelensky thanked NATO in Boryspil,\tnear Kyiv, on Sunday.\nTalks go on until 2026.",
    "date_published": "2024-12-01T22:30:00-05:00",
    "publisher": {"name": "Example News"},
}
CAESAR_NEWS: News = {"url": CAESAR, "body": "Caesar was killed in Rome in 44 BC. It was a Friday."}
GONE_NEWS: News = {"url": GONE, "body": "Emmanuel Macron spoke in Paris.", "date_published": "2024-11-30"}
STANDING = {KYIV: CORRECTED, HARBOUR: HARBOUR_NEWS, CAESAR: CAESAR_NEWS}
"""What a reader has who did all that was said."""
RECORDS = 6
"""How many are committed."""


def article_id(url: str) -> str:
    """Return the id of the article at a URL."""
    return deterministic_id("url", url)


class Newsroom:
    """Says the news to a topic in transactions, as the service does."""

    def __init__(self, bootstrap_servers: str, topic: str, annotator: Annotator) -> None:
        self._topic, self._annotator = topic, annotator
        servers: dict[str, str | int | float | bool] = {"bootstrap.servers": bootstrap_servers}
        creating = AdminClient(servers)
        creating.create_topics([NewTopic(topic, PARTITIONS)])[topic].result(30)
        self._producer = Producer(servers | {"transactional.id": topic, "partitioner": "murmur2_random"})
        self._producer.init_transactions(30)

    def say_all(self) -> None:
        """Say everything, such that a careless reader goes wrong."""
        self.say([self.event(FIRST), self.event(GONE_NEWS), self.event(HARBOUR_NEWS)])
        self.say([self.event(FIRST | {"body": "This was never said.", "revision": 3})], commit=False)
        self.say([self.event(CORRECTED), self.event(CAESAR_NEWS), self.retraction(GONE)])

    def say(self, messages: Iterable[Message], *, commit: bool = True) -> None:
        """Say something, or begin to and take it back."""
        self._producer.begin_transaction()
        for each in messages:
            self._producer.produce(self._topic, each.value, each.key, headers=list(each.headers))
        self._producer.flush(30)
        if commit:
            self._producer.commit_transaction(30)
        else:
            self._producer.abort_transaction(30)

    def event(self, told: News) -> Message:
        """Return the event of an article."""
        article = _article(told)
        annotations = self._annotator.annotate(article)
        event_id = deterministic_id(article.article_id, article.revision)
        return message(self._topic, enriched(article, event_id, annotations, self._annotator.pipeline))

    def retraction(self, url: str) -> Message:
        """Return the tombstone of an article."""
        return Message(self._topic, article_id(url).encode(), None, (("traceparent", b"00-" + b"1" * 32 + b"-01"),))


def _article(told: News) -> Article:
    said: News = {"headline": "", "revision": 1} | told
    ingest = Ingest(source_kind="json", source_ref="test", fetched_at=datetime.now(UTC), version="0")
    digest = text_sha256(said["headline"], said["body"])
    return Article(article_id=article_id(said["url"]), ingest=ingest, text_sha256=digest, **said)
