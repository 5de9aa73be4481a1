"""How it travels: bytes from topic to topic, each message exactly once. Knows nothing of news."""
