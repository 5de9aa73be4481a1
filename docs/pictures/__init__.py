"""Pictures of the dashboards, drawn by us: a real Prometheus watches a small newsroom that meets some faults."""
