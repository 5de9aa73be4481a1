"""The metrics of the feed door, declared once; a feed goes by its name in the file."""

from prometheus_client import Counter, Gauge

FETCHES = Counter("dateline_feed_fetches", "Documents and pages asked for, by what came of it.", ["feed", "result"])
FETCHED_BYTES = Counter("dateline_feed_fetched_bytes", "Bytes of documents and pages, unpacked.", ["feed"])
ENTRIES = Counter(
    "dateline_feed_entries",
    "Entries looked at: unchanged, submitted, rejected, or waiting for their page until the next look.",
    ["feed", "outcome"],
)
INTERVAL = Gauge("dateline_feed_interval_seconds", "Time between two looks at a feed that can be read.", ["feed"])
LAST_SUCCESS = Gauge(
    "dateline_feed_last_success_timestamp_seconds", "When a feed was last read, changed or not, in Unix time.", ["feed"]
)
GONE = Gauge("dateline_feed_gone", "1 for a feed that its server says is gone for good: it is asked no more.", ["feed"])
