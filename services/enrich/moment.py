"""A point in time as somebody types it."""

from datetime import UTC, datetime


def moment(text: str) -> datetime:
    """Read an ISO 8601 date or date-time, in UTC unless it has a zone; raises `ValueError`."""
    read = datetime.fromisoformat(text)
    return read if read.tzinfo else read.replace(tzinfo=UTC)
