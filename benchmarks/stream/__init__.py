"""What the throughput benchmark measures: services and transports, over articles that nobody wrote."""
