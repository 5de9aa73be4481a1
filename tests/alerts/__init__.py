"""Each alert, fired by what it is about, in a Prometheus that lives faster than it will."""
