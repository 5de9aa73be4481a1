"""The metrics of ingest alone, declared once."""

from prometheus_client import Counter

ARTICLES = Counter("dateline_articles", "Articles read, by their form and what became of them.", ["source", "outcome"])
