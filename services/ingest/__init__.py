"""Reads articles from files, validates them and publishes them, each exactly once."""
