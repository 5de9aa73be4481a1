"""The present, the past and the future as such, from references.tsv; and times that a text only points back to."""

from services.enrich.dates.forms import Form, Moment, Recurrence, Reference
from services.enrich.dates.pattern import Rule, rule
from services.enrich.dates.tables import rows

_FORMS: dict[str, Form] = {
    "": Moment(), "PAST_REF": Reference("PAST_REF"), "PRESENT_REF": Reference("PRESENT_REF"),
    "FUTURE_REF": Reference("FUTURE_REF"),
}  # fmt: skip


def _reference(name: str, pattern: str, gives: str, value: str) -> Rule:
    form = _FORMS.get(value) or Recurrence(value)
    return rule(name, pattern, gives, lambda: form)


RULES = tuple(_reference(*row) for row in rows("references"))
