"""The metrics of the desk alone, declared once."""

from prometheus_client import Counter, Histogram

RECORDS = Counter(
    "dateline_desk_records",
    "Records read into the database: written, superseded in the same transaction, retracted, refused as no event.",
    ["outcome"],
)
ROWS = Counter("dateline_desk_rows", "Rows written, by table.", ["table"])
WRITE_SECONDS = Histogram(
    "dateline_desk_write_seconds",
    "Time of a transaction of the database.",
    buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30),
)

for _outcome in ("written", "superseded", "retracted", "refused"):
    RECORDS.labels(_outcome)
