"""Retries what may pass by itself."""

import stamina

from streaming.errors import Transient
from streaming.message import Handler, Message, Record

ATTEMPTS = 5
SECONDS = 30


def retry(handler: Handler) -> Handler:
    """Call the handler again, with growing pauses, as long as it raises `Transient`; then let it through.

    The service then stops with the record uncommitted, and meets it again when it is started anew.
    """

    @stamina.retry(on=Transient, attempts=ATTEMPTS, timeout=SECONDS)
    def retrying(record: Record) -> list[Message]:
        return handler(record)

    return retrying
