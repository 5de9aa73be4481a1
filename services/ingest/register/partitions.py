"""How many partitions submissions have: what is remembered of an article stands in the one that its key has led to.

The register was begun with some number, and says so in its own topic, before anything else. With another one the next
submission of an article would come to where nothing is known of it, and be published as new.
"""

from schemas.topics import Topics
from streaming.broker import Broker
from streaming.errors import Fatal
from streaming.message import Message, Partition

_KEY = b"partitions"


def assert_kept(broker: Broker, topics: Topics) -> None:
    """Raise `Fatal` if submissions have another number of partitions than the register was begun with."""
    submitted, register = topics.submitted.name, topics.register.name
    now, room = len(broker.ends(submitted)), len(broker.ends(register))
    begun = _begun_with(broker, register)
    if begun is None and now == room:
        broker.publish([Message(register, _KEY, b"%d" % now, partition=0)])
    elif begun is None:
        raise Fatal(f"{register} must have as many partitions as {submitted}, and has {room}, not {now}")
    elif now != begun or room < begun:
        raise Fatal(f"{submitted} must keep the {begun} partitions that {register} was begun with, and has {now}")


def _begun_with(broker: Broker, register: str) -> int | None:
    for record in broker.tail({Partition(register, 0): 0}):
        if record.key == _KEY:
            return int(record.value or b"")
    return None
