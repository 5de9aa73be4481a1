"""Sets: what happens again and again."""

from services.enrich.dates.forms import Recurrence
from services.enrich.dates.pattern import rule

_EVERY = {"D": "P1D", "W": "P1W", "Mo": "P1M", "Y": "P1Y", "H": "PT1H", "M": "PT1M", "S": "PT1S", "Q": "P1Q",
          "DE": "P10Y", "CE": "P100Y"}  # fmt: skip


def _every(unit: str) -> Recurrence | None:
    return Recurrence(_EVERY[unit]) if unit in _EVERY else None


RULES = (
    rule("every unit", "every|each UNIT", "SET", _every),
    rule("per unit", "per UNIT", "SET", _every),
    rule("periodic adverb", "OFTEN", "SET", lambda often: Recurrence(*often)),
    rule("every weekday", "every|each form:WEEKDAY", "SET", lambda form: Recurrence(f"XXXX-WXX-{form}")),
)
