"""Takes over the ledger of version 0.1, in which one process remembered everything that was ever said."""

import json
from collections import defaultdict
from collections.abc import Iterator
from itertools import islice

import structlog

from schemas.topics import Topics
from services.ingest.register.memory import Memory
from streaming.broker import Broker
from streaming.errors import NoSuchTopic
from streaming.message import Message

log = structlog.get_logger()

_INHERITED = b"inherited"
"""The key of the ledger's last record, once the register knows what it holds."""
_MESSAGES_AT_ONCE = 5_000


def ledger_waits(broker: Broker, topics: Topics) -> bool:
    """Return whether there is a ledger with anything in it that the register does not know yet."""
    try:
        return _last_key(broker, topics) not in (None, _INHERITED)
    except NoSuchTopic:
        return False


def inherit(broker: Broker, topics: Topics) -> None:
    """Remember in the register what the ledger holds, unless that was done.

    The broker bears the identity of version 0.1, "ingest": so what still runs of it is fenced, and of two that inherit
    at once one is. It may be interrupted, since nothing is judged before it has ended.
    """
    if not ledger_waits(broker, topics):
        return
    remembered, count = _remembered(broker, topics), 0
    while messages := list(islice(remembered, _MESSAGES_AT_ONCE)):
        broker.publish(messages)
        count += len(messages)
    broker.publish([Message(topics.ledger.name, _INHERITED, b"[]")])
    log.info("ledger_inherited", messages=count)


def _last_key(broker: Broker, topics: Topics) -> bytes | None:
    """Return the key of the ledger's last record, if it has any."""
    ends = broker.ends(topics.ledger.name)
    last = None
    # Behind it may stand what ends its transaction, and aborted ones.
    for record in broker.tail({partition: max(0, end - 100) for partition, end in ends.items()}):
        last = record.key
    return last


def _remembered(broker: Broker, topics: Topics) -> Iterator[Message]:
    """Yield what the register has to remember.

    What belongs to no article, a retraction say, might be said again in any partition.
    """
    heard: defaultdict[str, list[str]] = defaultdict(list)
    register = topics.register.name
    partitions = list(broker.ends(register))
    for record in broker.replay(topics.ledger.name):
        for event_id, article_id in json.loads(record.value or b"[]"):
            if article_id:
                heard[article_id].append(event_id)
            else:
                yield from (Message(register, event_id.encode(), b"", partition=p.partition) for p in partitions)
    for article_id, event_ids in heard.items():
        yield Message(register, article_id.encode(), Memory(len(event_ids), tuple(event_ids)).encode())
