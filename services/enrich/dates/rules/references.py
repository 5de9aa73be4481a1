"""The present, the past and the future as such."""

from services.enrich.dates.forms import Moment, Recurrence, Reference
from services.enrich.dates.pattern import rule

_PAST = Reference("PAST_REF")
_PRESENT = Reference("PRESENT_REF")
_FUTURE = Reference("FUTURE_REF")
_COUNTED = "NUMBER|VAGUE|UNIT|UNITS|LENGTH|LENGTH-OPEN|DATE|SEASON-OPEN|SEASON-NOUN|SEASONS|weekend|PART"

RULES = (
    rule("now", "right? now|nowadays|currently|presently", "REF", lambda: _PRESENT),
    rule("current", f"current >!{_COUNTED}|account|fiscal", "REF-NARRATIVE", lambda: _PRESENT),
    rule("at present", "<at present", "REF", lambda: _PRESENT),
    rule("to date", "<to date", "REF-NARRATIVE", lambda: _PRESENT),
    rule("these days", "these days", "REF", lambda: _PRESENT),
    rule("present-day", "present|modern -? day", "REF", lambda: _PRESENT),
    rule("the time being", "the time being", "REF", lambda: _PRESENT),
    rule("recently", "more? recently|lately", "REF", lambda: _PAST),
    rule("the past", f"the past >!{_COUNTED}|other|Name|few|couple|-", "REF", lambda: _PAST),
    rule("recent", f"recent >!{_COUNTED}", "REF-NARRATIVE", lambda: _PAST),
    rule("former", "former", "REF-NARRATIVE", lambda: _PAST),
    rule("the future", "the near|foreseeable|distant|immediate? future >!of|Name", "REF", lambda: _FUTURE),
    rule("in future", "<in future >,|.", "REF", lambda: _FUTURE),
    rule("future", "future", "REF-NARRATIVE", lambda: _FUTURE),
    rule("soon", "very|too? soon >.|,|;", "REF", lambda: _FUTURE),
    rule("as soon as possible", "as soon as possible", "REF", lambda: _FUTURE),
    rule("this time", "<at|by|around|from|until this time", "REF-NARRATIVE", lambda: _PRESENT),
    rule("that time", "<at|by|during|from the|that same? time|period >!of|when|to", "REF-NARRATIVE", Moment),
    rule("this period", "<during|in|throughout this period|time|moment|point|date|era", "REF-NARRATIVE", Moment),
    rule("the same period", "the same period", "REF-NARRATIVE", Moment),
    rule("the weather's season", "the? dry|wet|rainy|monsoon season", "REF-NARRATIVE", Moment),
    rule("soon to come", "<may|will|to|enough|could|would|can|should|'ll soon", "REF", lambda: _FUTURE),
    rule("at night", "<at|by night", "REF-NARRATIVE", lambda: Recurrence("XXXX-XX-XXTNI")),
    rule("nightly", "night >-|attacks|raids|raid|attack|bombing|patrols", "REF-NARRATIVE",
         lambda: Recurrence("XXXX-XX-XXTNI")),
)  # fmt: skip
