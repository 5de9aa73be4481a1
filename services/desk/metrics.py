"""The metrics of the desk alone, declared once."""

from prometheus_client import Counter, Histogram

ROWS = Counter("dateline_desk_rows", "Rows written to the database, by table.", ["table"])
RETRACTIONS = Counter("dateline_desk_retractions", "Retractions read.")
REFUSED = Counter("dateline_desk_refused", "Records that are no events, and so are in no table but `refused`.")
TRANSACTION_SECONDS = Histogram(
    "dateline_desk_transaction_seconds",
    "Time of a transaction of the database.",
    buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30),
)
