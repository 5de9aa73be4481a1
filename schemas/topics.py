"""The topics, how they are keyed and how long they keep what is said."""

from collections.abc import Mapping
from dataclasses import dataclass, field

PARTITIONS = 6
WEEK_MS = str(7 * 24 * 3600 * 1000)
TEN_YEARS_MS = str(10 * 365 * 24 * 3600 * 1000)
MESSAGE_BYTES = 8 * 1024 * 1024
"""The largest message. An article is at most an eighth of it, so that there is room for its tags."""
VALUE_BYTES = MESSAGE_BYTES - 1024
"""The largest value: what is left is for its envelope."""


@dataclass(frozen=True)
class Topic:
    """A topic as it has to be created: `config` in Kafka's own names."""

    name: str
    partitions: int
    config: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Topics:
    """Every topic of one installation; a prefix keeps several apart on one cluster."""

    prefix: str = ""

    @property
    def articles(self) -> Topic:
        """Articles, by article id. A null value retracts one. Kept for ever: the register would not say them again."""
        return self._topic("articles", PARTITIONS, {"retention.ms": "-1"})

    @property
    def rejected(self) -> Topic:
        """What ingest could not read."""
        return self._topic("articles.rejected", 1, {"retention.ms": "-1"})

    @property
    def submitted(self) -> Topic:
        """What the doors accepted, by article id: kept until the register has judged it."""
        return self._topic("articles.submitted", PARTITIONS, {"retention.ms": "-1"})

    @property
    def register(self) -> Topic:
        """What was said before, by article id: the register's memory, partitioned as what is submitted."""
        return self._topic("articles.register", PARTITIONS, {"cleanup.policy": "compact"})

    @property
    def doors(self) -> Topic:
        """What the doors remember of their sources, by source: which file was read to its end, what a feed held."""
        return self._topic("articles.doors", 1, {"cleanup.policy": "compact"})

    @property
    def ledger(self) -> Topic:
        """What ingest had said up to version 0.1: read once, when the register takes over."""
        return self._topic("articles.ledger", 1, {"retention.ms": "-1"})

    @property
    def enriched(self) -> Topic:
        """Enriched articles, by article id: the newest revision stays, older ones for a week, retractions for years."""
        compacted = {
            "cleanup.policy": "compact,delete",
            "retention.ms": "-1",
            "min.compaction.lag.ms": WEEK_MS,
            # A day by default: a consumer that was away for longer would keep what was retracted.
            "delete.retention.ms": TEN_YEARS_MS,
        }
        return self._topic("articles.enriched", PARTITIONS, compacted)

    @property
    def enriched_rejected(self) -> Topic:
        """What enrich could not handle, by the key it came with."""
        return self._topic("articles.enriched.rejected", PARTITIONS, {"retention.ms": "-1"})

    @property
    def replayed(self) -> Topic:
        """Which dead letters of enrich were put back on their topic: one record a transaction, kept for ever."""
        return self._topic("articles.enriched.replayed", 1, {"retention.ms": "-1"})

    def all(self) -> list[Topic]:
        """Return every topic."""
        return [
            self.submitted,
            self.register,
            self.doors,
            self.articles,
            self.rejected,
            self.enriched,
            self.enriched_rejected,
            self.replayed,
        ]

    def _topic(self, name: str, partitions: int, config: Mapping[str, str]) -> Topic:
        return Topic(self.prefix + name, partitions, {"max.message.bytes": str(MESSAGE_BYTES), **config})
