"""Remembers which dead letters were replayed: in a topic, written in the transactions that replay them."""

import json
from collections.abc import Iterable

from schemas.topics import Topics
from services.enrich.dead_letters.letter import Letter
from streaming.broker import Broker
from streaming.message import Message

_KEY = b"replayed"


def replayed(broker: Broker, topics: Topics) -> set[str]:
    """Return the ids of all dead letters that were replayed."""
    return {letter for record in broker.replay(topics.replayed.name) for letter in json.loads(record.value or b"[]")}


def note(letters: Iterable[Letter], topics: Topics) -> Message:
    """Return the message that remembers that these were replayed."""
    return Message(topics.replayed.name, _KEY, json.dumps([letter.id for letter in letters]).encode())
