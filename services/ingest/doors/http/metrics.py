"""The metrics of the HTTP door, declared once."""

from prometheus_client import Counter, Gauge, Histogram

REQUESTS = Counter("dateline_http_requests", "HTTP requests, by the status that they were answered with.", ["status"])
ITEMS = Counter("dateline_http_items", "Items of HTTP requests, by what became of them.", ["source", "outcome"])
REQUEST_SECONDS = Histogram(
    "dateline_http_request_seconds",
    "From the end of a request's head to its answer.",
    buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 5, 10, 30),
)
WAITING_REQUESTS = Gauge("dateline_http_waiting_requests", "HTTP requests that are received or wait for a commit.")
WAITING_BYTES = Gauge("dateline_http_waiting_bytes", "Size of what HTTP requests have brought and still wait with.")
CONNECTIONS = Gauge("dateline_http_connections", "Open HTTP connections.")
REFUSED_CONNECTIONS = Counter(
    "dateline_http_refused_connections", "HTTP connections that were closed before they were served.", ["reason"]
)

for _reason in ("full", "gave-way", "too-slow"):
    REFUSED_CONNECTIONS.labels(_reason)
