"""The metrics of ingest alone, declared once."""

from prometheus_client import Counter

ARTICLES = Counter(
    "dateline_articles",
    "Articles judged, by the kind of form they came in; pieces that no door could read.",
    ["source", "outcome"],
)
