"""How sure a tag is: the share of such tags that were right on the tuning corpora."""

from schemas.enriched import Status
from services.enrich.dates.shares import ALL, SHARES

_OPEN = 0.5
"""For what is open in a way that the corpora do not show, such as an article without a publication date."""


def kind(rule: str, status: Status, reason: str | None) -> str:
    """Return what the confidence of a tag goes by: its rule, or that it is open, and what decided or hindered that."""
    name = rule if status == "resolved" else status
    return f"{name}: {reason}" if reason else name


def confidence(rule: str, status: Status, reason: str | None) -> float:
    """Return the share of such tags that are right."""
    return SHARES.get(kind(rule, status, reason), ALL if status == "resolved" else _OPEN)
