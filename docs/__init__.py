"""Documentation, and what is generated of it."""
