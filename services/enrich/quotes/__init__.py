"""The tagger of quotations: actors and the reading that they were found in go in, who says what comes out."""

from services.enrich.quotes.tagger import tag

__all__ = ["tag"]
