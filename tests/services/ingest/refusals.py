"""What a reader says when it refuses."""

from collections.abc import Callable
from typing import Any

from services.ingest.draft import Refused


def refusal(read: Callable[[], Any]) -> str:
    """Return the code with which something is refused, or an empty text if it is not."""
    try:
        read()
    except Refused as refused:
        return refused.code
    return ""
