"""The metrics of the page and the API, declared once."""

from prometheus_client import Counter, Gauge, Histogram

PARTS = ("stream", "live", "articles", "map", "timeline", "actors", "api", "static", "login")

REQUESTS = Counter(
    "dateline_desk_requests", "Requests to the desk, by its parts and the status of their answers.", ["part", "status"]
)
REQUEST_SECONDS = Histogram(
    "dateline_desk_request_seconds",
    "From a request to the beginning of its answer.",
    buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10),
)
WATCHING = Gauge("dateline_desk_live_readers", "How many watch the stream at this moment.")
