"""The present, the past and the future as such."""

from services.enrich.dates.forms import Reference
from services.enrich.dates.pattern import rule

RULES = (
    rule("now", "now|nowadays|currently|presently", "REF", lambda: Reference("PRESENT_REF")),
    rule("recently", "recently|previously|lately", "REF", lambda: Reference("PAST_REF")),
    rule("soon", "soon", "REF", lambda: Reference("FUTURE_REF")),
    rule("the past", "the past >!NUMBER|VAGUE|UNIT|UNITS|LENGTH|few|couple|DATE|SEASON-OPEN|other|Name", "REF",
         lambda: Reference("PAST_REF")),
    rule("the future", "the near|foreseeable|distant? future", "REF", lambda: Reference("FUTURE_REF")),
    rule("these days", "these days", "REF", lambda: Reference("PRESENT_REF")),
)  # fmt: skip
