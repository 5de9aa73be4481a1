"""The metrics of enrich alone, declared once."""

from itertools import product
from typing import get_args

from prometheus_client import Counter, Gauge, Histogram

from schemas.enriched import Status

KINDS = ("date", "location", "actor", "quote")

ENRICHED = Counter(
    "dateline_articles_enriched",
    "Articles enriched, by the language that they declare (`other`: a rare one), and whether they are English: not so "
    "declared, or not so written.",
    ["language", "english"],
)
TAGS = Counter("dateline_tags", "Tags, by kind and by how they were resolved.", ["kind", "status"])
ARTICLE_TAGS = Histogram(
    "dateline_article_tags", "Tags of one article.", ["kind"], buckets=(0, 1, 2, 5, 10, 20, 50, 100, 200)
)
CONFIDENCE = Histogram(
    "dateline_tag_confidence", "Confidence of tags.", ["kind"], buckets=(0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1)
)
FUTURE_DATES = Counter("dateline_future_dates", "Resolved dates that begin after the day of publication.")
FRESHNESS = Histogram(
    "dateline_freshness_seconds",
    "From publication to enrichment, of articles that tell their time and its zone.",
    buckets=(10, 30, 60, 300, 900, 3600, 10800, 21600, 86400, 604800),
)
OUTLET_LAST_ARTICLE = Gauge(
    "dateline_outlet_last_article_timestamp_seconds",
    "When an article of an outlet was last enriched, in Unix time; of the 200 outlets that bring most.",
    ["outlet"],
)
TAGGER_MEMORY = Gauge("dateline_tagger_memory_bytes", "Resident memory of the process that tags; 0 without /proc.")
TAGGER_DEATHS = Counter(
    "dateline_tagger_deaths",
    "Ends of the process that tags: crashed, too-slow, or killed from outside, as for want of memory.",
    ["reason"],
)

ENRICHED.labels("en", "yes")
for _kind, _status in product(KINDS, get_args(Status)):
    TAGS.labels(_kind, _status)
for _reason in ("crashed", "killed", "too-slow"):
    TAGGER_DEATHS.labels(_reason)
