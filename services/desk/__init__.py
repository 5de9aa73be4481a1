"""Reads enriched articles into a database, and shows them: a page, an API, exports."""
