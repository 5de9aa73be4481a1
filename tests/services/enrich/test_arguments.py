"""What commands are given, and what they say of what they cannot read."""

from argparse import ArgumentTypeError
from datetime import UTC, datetime

import pytest

from services.enrich.arguments import moment


def test_a_moment_is_a_date_or_a_time() -> None:
    """In UTC unless it has a zone."""
    assert moment("2024-11-30") == datetime(2024, 11, 30, tzinfo=UTC)
    assert moment("2024-11-30T08:00+02:00") == datetime(2024, 11, 30, 6, tzinfo=UTC)


def test_the_form_of_a_moment_is_told() -> None:
    """To whoever has given another."""
    with pytest.raises(ArgumentTypeError, match=r"'yesterday' is neither a date \(2024-11-30\) nor a date-time"):
        moment("yesterday")
