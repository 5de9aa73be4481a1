"""The envelope of every event."""

from datetime import UTC, datetime, timedelta, timezone

from schemas.cloudevents import deterministic_id, headers


def test_the_headers_are_complete() -> None:
    """Every attribute that CloudEvents 1.0 requires and the contract names, and the time in UTC."""
    noon_in_kyiv = datetime(2024, 11, 30, 12, 0, tzinfo=timezone(timedelta(hours=2)))
    assert headers(event_type="t.v1", event_id="1", source="dateline/ingest", subject="a-1", time=noon_in_kyiv) == [
        ("ce_specversion", b"1.0"),
        ("ce_id", b"1"),
        ("ce_source", b"dateline/ingest"),
        ("ce_type", b"t.v1"),
        ("ce_subject", b"a-1"),
        ("ce_time", b"2024-11-30T10:00:00Z"),
        ("ce_dataschema", b"urn:dateline:schema:t.v1"),
        ("content-type", b"application/json"),
    ]


def test_values_are_utf_8() -> None:
    """As CloudEvents' binding to Kafka has it."""
    found = dict(headers(event_type="t", event_id="1", source="s", subject="Київ", time=datetime.now(UTC)))
    assert found["ce_subject"] == "Київ".encode()


def test_identifiers_never_change() -> None:
    """Everything already published goes by them; a change would publish all of it again."""
    assert deterministic_id("url", "https://example.org/kyiv") == "734bd4c3-0ed4-5911-88ca-2a9aba7d4979"


def test_identifiers_tell_their_parts_apart() -> None:
    """Where one part ends and the next begins matters."""
    assert len({deterministic_id("ab", "c"), deterministic_id("a", "bc"), deterministic_id("abc")}) == 3
