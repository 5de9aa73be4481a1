"""Puts dead letters back on the topic they came from, each once, a few a second."""

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from schemas.rejected import PREFIX, History
from schemas.topics import Topics
from services.enrich.dead_letters.letter import Letter
from services.enrich.dead_letters.objections import Objections
from services.enrich.dead_letters.replayed import note, replayed
from streaming.broker import POLL_BYTES, Broker
from streaming.errors import Overtaken
from streaming.message import Message

BATCH = 100
"""How many letters share a transaction at most, if they are small."""


@dataclass(frozen=True)
class Terms:
    """How letters are replayed."""

    max_replays: int
    rate: int
    limit: int | None
    again: bool
    dry_run: bool


class Outcome(NamedTuple):
    """What became of a letter: put back, unless something spoke against it."""

    letter: Letter
    objection: str | None


class Replay:
    """One call of `replay`."""

    def __init__(self, broker: Broker, topics: Topics, keys: frozenset[bytes | None], terms: Terms) -> None:
        self._broker, self._topics, self._terms = broker, topics, terms
        self._objections = Objections(broker, topics, keys, terms.max_replays)
        self._done = set() if terms.again else replayed(broker, topics)
        self._count = 0

    def run(self, letters: Iterable[Letter]) -> Iterator[Outcome]:
        """Put letters back, batch by batch, and yield what became of each."""
        rest = iter(letters)
        while batch := self._batch(rest):
            outcomes = self._put_back(batch)
            put_back = sum(outcome.objection is None for outcome in outcomes)
            self._count += put_back
            yield from outcomes
            if not self._terms.dry_run:
                time.sleep(put_back / self._terms.rate)

    def _batch(self, letters: Iterator[Letter]) -> list[Letter]:
        """Return the letters of a second at most."""
        left = BATCH if self._terms.limit is None else self._terms.limit - self._count
        batch: list[Letter] = []
        size = 0
        for letter in islice(letters, min(BATCH, self._terms.rate, left)):
            batch.append(letter)
            size += len(letter.record.value or b"")
            if size >= POLL_BYTES:
                break
        return batch

    def _put_back(self, batch: list[Letter]) -> list[Outcome]:
        while True:
            seen = self._objections.update()
            outcomes = [Outcome(letter, self._objection(letter)) for letter in batch]
            good = [outcome.letter for outcome in outcomes if outcome.objection is None]
            if not good or self._terms.dry_run:
                return outcomes
            try:
                self._broker.publish([*map(message, good), note(good, self._topics)], seen=seen)
            except Overtaken:
                # A correction or a retraction of one of them has just come in: look again.
                continue
            return outcomes

    def _objection(self, letter: Letter) -> str | None:
        return "replayed before" if letter.id in self._done else self._objections.to(letter)


def message(letter: Letter) -> Message:
    """Return the message as it was before it failed, with how often it was replayed and when it first failed."""
    if letter.why is None or letter.why.topic is None:
        raise ValueError(f"dead letter {letter.id} does not say where it came from")
    history = History(replays=letter.why.replays + 1, first_failed_at=letter.why.first_failed_at)
    original = tuple(header for header in letter.record.headers if not header[0].startswith(PREFIX))
    return Message(letter.why.topic, letter.key, letter.record.value, (*original, *history.headers()))
