"""The metrics of the register, declared once."""

from prometheus_client import Counter, Gauge

JUDGED = Counter(
    "dateline_register_judged", "Submissions judged, by their door and what became of them.", ["door", "outcome"]
)
HELD = Gauge("dateline_register_held_articles", "Versions that wait for the end of their embargo.")
NEXT_RELEASE = Gauge(
    "dateline_register_next_release_timestamp_seconds", "When the first of these embargoes ends, in Unix time; 0: none."
)
LAST_FORGOTTEN = Gauge(
    "dateline_register_last_forgotten_timestamp_seconds", "When judged submissions were last deleted, in Unix time."
)
