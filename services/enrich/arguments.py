"""The types of what the commands of enrich are given."""

import argparse
from datetime import UTC, datetime


def moment(text: str) -> datetime:
    """Read an ISO 8601 date or date-time, in UTC unless it has a zone; raises `argparse.ArgumentTypeError`."""
    try:
        read = datetime.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(
            f"{text!r} is neither a date (2024-11-30) nor a date-time (2024-11-30T08:00:00Z)"
        ) from error
    return read if read.tzinfo else read.replace(tzinfo=UTC)


def positive(text: str) -> int:
    """Read a whole number from 1; raises `ValueError` or `argparse.ArgumentTypeError`."""
    if (number := int(text)) < 1:
        raise argparse.ArgumentTypeError("not a positive number")
    return number
