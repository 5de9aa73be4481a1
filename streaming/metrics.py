"""The metrics of every service that moves records, declared once."""

from prometheus_client import Counter, Gauge, Histogram, disable_created_metrics

# A second series for every counter, which no alert and no dashboard reads.
disable_created_metrics()  # type: ignore[no-untyped-call]

SECONDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 900, 3600)

BUILD_INFO = Gauge("dateline_build_info", "Always 1; the labels say what runs.", ["service", "version"])
READY = Gauge("dateline_ready", "1 while the service is assigned and committing, else 0.")
CONSUMED = Counter("dateline_records_consumed", "Records read from a topic.", ["topic", "partition"])
PROCESSED = Counter("dateline_records_processed", "Records handled, by what became of them.", ["outcome"])
HANDLER_SECONDS = Histogram(
    "dateline_handler_seconds",
    "Time to handle one record.",
    buckets=(0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10),
)
STAGE_SECONDS = Histogram(
    "dateline_stage_seconds",
    "Time of each stage of a record's way; exemplars name the trace.",
    ["stage"],
    buckets=(0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10),
)
DEAD_LETTERS = Counter("dateline_dead_letters", "Dead letters, by the code of their reason.", ["reason"])
TRANSACTIONS = Counter("dateline_transactions", "Transactions, by result.", ["result"])
LAST_COMMIT = Gauge("dateline_last_commit_timestamp_seconds", "When a transaction was last committed, in Unix time.")
LAG = Gauge("dateline_consumer_lag_records", "Records that are still to be read.", ["topic", "partition"])
LAG_SECONDS = Gauge(
    "dateline_consumer_lag_seconds", "Age of the oldest record that is not yet committed.", ["topic", "partition"]
)
SKIPPED = Counter(
    "dateline_records_skipped", "Records that were deleted before this group had read them.", ["topic", "partition"]
)
TOPIC_MISSING = Gauge("dateline_topic_missing", "1 while a topic that is needed does not exist.", ["topic"])
REBALANCES = Counter("dateline_rebalances", "How often the assigned partitions changed.")
RESTORED = Counter("dateline_state_restored_records", "Records read to know again what is remembered.")
RESTORE_SECONDS = Histogram(
    "dateline_state_restore_seconds", "Time to know again what is remembered, at a rebalance.", buckets=SECONDS
)
REMADE = Counter("dateline_state_remade", "Copies of what is remembered that were begun anew, by why.", ["reason"])
LATENCY = Histogram(
    "dateline_end_to_end_latency_seconds",
    "From a record's timestamp to the commit of what was made of it.",
    buckets=SECONDS,
)
CERTIFICATE_EXPIRY = Gauge(
    "dateline_certificate_expiry_timestamp_seconds",
    "When the first certificate in the file that a setting names expires, in Unix time; 0: it cannot be read.",
    ["file"],
)

for _result in ("committed", "aborted"):
    TRANSACTIONS.labels(_result)
for _reason in ("damaged", "held"):
    REMADE.labels(_reason)
