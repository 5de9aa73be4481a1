"""Counts and times what the handler does."""

from streaming.message import Handler, Message, Middleware, Record
from streaming.metrics import HANDLER_SECONDS, PROCESSED


def metrics(dead_letters: str) -> Middleware:
    """Count each record by outcome: dropped, or a dead letter (by its topic), or published."""

    def outcome(messages: list[Message]) -> str:
        if not messages:
            return "dropped"
        return "dead_letter" if messages[0].topic == dead_letters else "published"

    def middleware(handler: Handler) -> Handler:
        def measured(record: Record) -> list[Message]:
            with HANDLER_SECONDS.time():
                messages = handler(record)
            PROCESSED.labels(outcome(messages)).inc()
            return messages

        return measured

    return middleware
