"""Reads articles, tags who, where and when, and publishes the enriched articles."""
