"""What a record says, or why it says nothing."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline_client import Record, Retraction, Undecodable
from dateline_client.decoding import TYPE, decode
from dateline_client.testing import example

VALUE = example().model_dump_json(exclude_none=True).encode()
KEY = example().article_id.encode()


def record(key: bytes | None, value: bytes | None, headers: dict[str, bytes] | None = None) -> Record:
    """Return a record that lies somewhere."""
    return Record("articles.enriched", 1, 2, key, value, headers or {})


def test_an_event_is_decoded() -> None:
    """With or without a header that says what it is."""
    assert decode(record(KEY, VALUE)) == decode(record(KEY, VALUE, {"ce_type": TYPE.encode()})) == example()


def test_what_a_newer_producer_adds_is_ignored() -> None:
    """Version 1 only ever gains optional fields, at any depth."""
    newer = VALUE.replace(b'{"articleId"', b'{"edition":"late","articleId"')
    assert newer.count(b"edition") == 2
    assert decode(record(KEY, newer)) == example()


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        (record(KEY, b""), ": Invalid JSON"),
        (record(KEY, VALUE.replace(b'"resolved"', b'"solved"')), "dates.0.status: Input should be"),
        (
            record(KEY, VALUE, {"ce_type": b"dateline.article.enriched.v2"}),
            "an event of type dateline.article.enriched.v2",
        ),
        (record(b"1", VALUE), "the key is not the article's id"),
        (record(b"\xff", None), "the key is not UTF-8"),
        (record(None, None), "no key"),
    ],
)
def test_what_says_nothing_is_refused(bad: Record, reason: str) -> None:
    """On one line, with where it lies and why, and without what it holds."""
    with pytest.raises(Undecodable) as refused:
        decode(bad)
    assert str(refused.value).startswith(f"articles.enriched, partition 1, offset 2: {reason}")
    assert refused.value.record == bad


@given(st.none() | st.binary(), st.none() | st.binary() | st.text().map(str.encode), st.binary(), st.binary())
def test_anything_is_decoded_or_refused(key: bytes | None, value: bytes | None, kind: bytes, event_id: bytes) -> None:
    """Whatever lies in the topic, nothing else is raised."""
    given = record(key, value, {"ce_type": kind, "ce_id": event_id})
    assert given.identity
    with suppress(Undecodable):
        assert isinstance(decode(given), Retraction)
