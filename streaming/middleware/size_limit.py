"""Refuses what no topic would take."""

from streaming.errors import Invalid
from streaming.message import Handler, Message, Middleware, Record


def size_limit(value_bytes: int) -> Middleware:
    """Raise `Invalid` when the handler returns a value of more than so many bytes."""

    def middleware(handler: Handler) -> Handler:
        def limited(record: Record) -> list[Message]:
            messages = handler(record)
            for message in messages:
                refuse_larger(message, value_bytes)
            return messages

        return limited

    return middleware


def refuse_larger(message: Message, value_bytes: int) -> None:
    """Raise `Invalid` if a message has a value of more than so many bytes."""
    if message.value and len(message.value) > value_bytes:
        raise Invalid("too-large", f"{len(message.value)} bytes for {message.topic}, limit {value_bytes}")
