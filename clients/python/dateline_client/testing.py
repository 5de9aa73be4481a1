"""For your own tests: a stream in memory, and an event to begin with."""

from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any

from dateline_client.consuming import TOPIC
from dateline_client.decoding import TYPE, Record
from dateline_client.models import EnrichedArticle
from dateline_client.stream import OnUndecodable, Stream


class FakeStream:
    """A topic in memory, and the place of the one group that reads it."""

    def __init__(self) -> None:
        self.done = 0
        """How many records were done, and will not come again."""
        self._records: list[Record] = []

    def put(self, event: EnrichedArticle) -> None:
        """Say an event; the same event again is a repetition."""
        value = event.model_dump_json(exclude_none=True).encode()
        headers = {"ce_id": sha256(value).hexdigest().encode(), "ce_type": TYPE.encode()}
        self.put_record(event.article_id.encode(), value, headers)

    def retract(self, article_id: str) -> None:
        """Take an article back."""
        self.put_record(article_id.encode(), None)

    def put_record(self, key: bytes, value: bytes | None, headers: dict[str, bytes] | None = None) -> None:
        """Say anything at all, such as what cannot be decoded."""
        self._records.append(Record(TOPIC, 0, len(self._records), key, value, headers or {}))

    def consume(self, *, on_undecodable: OnUndecodable | None = None) -> Stream:
        """Return what is not done yet, as `consume` would; it ends where there is no more."""
        return Stream(_FakeSource(self), on_undecodable)


class _FakeSource:
    def __init__(self, stream: FakeStream) -> None:
        self._stream = stream
        self._next = stream.done

    def read(self) -> Record | None:
        records = self._stream._records[self._next :]
        self._next += 1
        return records[0] if records else None

    def done(self, record: Record) -> None:
        self._stream.done = record.offset + 1

    def close(self) -> None:
        pass


def example(**changes: Any) -> EnrichedArticle:
    """Return the event of the guide, with other values for some of its fields.

    What says which article it is goes for the article in it, too. Raises `pydantic.ValidationError`.
    """
    event = _example().model_dump(by_alias=False)
    article = {name: changes[name] for name in ("article_id", "revision", "text_sha256") if name in changes}
    return EnrichedArticle.model_validate({**event, "article": {**event["article"], **article}, **changes})


@cache
def _example() -> EnrichedArticle:
    return EnrichedArticle.model_validate_json(files("dateline_client").joinpath("example.json").read_bytes())
