"""What enrich turned away: to be listed, looked at, and put back on the topic it came from."""
