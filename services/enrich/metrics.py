"""The metrics of enrich alone, declared once."""

from prometheus_client import Counter

TAGS = Counter("dateline_tags", "Tags, by kind and by how they were resolved.", ["kind", "status"])
