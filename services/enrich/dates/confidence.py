"""How sure a tag is: the share of such tags that were right on the tuning corpora, by rule."""

from schemas.enriched import Status
from services.enrich.dates.mode import Mode

_BY_RULE: dict[str, float] = {}
_DEFAULT = 0.8


def confidence(rule: str, mode: Mode, status: Status) -> float:
    """Return the share of this rule's tags that are right."""
    return _BY_RULE.get(rule, _DEFAULT)
