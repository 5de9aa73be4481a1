"""The envelope: CloudEvents 1.0 in Kafka's binary mode, where the attributes are headers."""

from datetime import UTC, datetime
from uuid import UUID, uuid5

NAMESPACE = UUID("6f1c3c0e-0b0d-5c0e-9d56-0d1f5f7a2c11")
"""Under which Dateline derives its identifiers. Changing it changes every identifier."""


def deterministic_id(*parts: object) -> str:
    """Return the UUIDv5 of some parts: the same parts, the same id, on any machine."""
    return str(uuid5(NAMESPACE, "\x1f".join(map(str, parts))))


def headers(*, event_type: str, event_id: str, source: str, subject: str, time: datetime) -> list[tuple[str, bytes]]:
    """Return the headers of an event whose value is JSON; `time` has a zone."""
    attributes = {
        "ce_specversion": "1.0",
        "ce_id": event_id,
        "ce_source": source,
        "ce_type": event_type,
        "ce_subject": subject,
        "ce_time": time.astimezone(UTC).isoformat().replace("+00:00", "Z"),
        "ce_dataschema": f"urn:dateline:schema:{event_type}",
        "content-type": "application/json",
    }
    return [(name, value.encode()) for name, value in attributes.items()]
