"""How sure a tag is: the share of such tags that were right on the tuning corpora."""

from schemas.enriched import Status
from services.enrich.dates.shares import ALL, SHARES


def kind(rule: str, status: Status, reason: str | None) -> str:
    """Return what the confidence of a tag goes by: its rule and what decided where the text was open, or its status."""
    if status != "resolved":
        return status
    return f"{rule}: {reason}" if reason else rule


def confidence(rule: str, status: Status, reason: str | None) -> float:
    """Return the share of such tags that are right."""
    return SHARES.get(kind(rule, status, reason), ALL)
