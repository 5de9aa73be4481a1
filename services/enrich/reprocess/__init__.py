"""Enriches again, with the present pipeline, what an earlier one enriched; and tells what that changed."""
