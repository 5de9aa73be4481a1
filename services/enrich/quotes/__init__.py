"""The tagger of quotations: who says what. The reading of the actors and the actors go in, one tag for each comes out."""

from services.enrich.quotes.tagger import tag

__all__ = ["tag"]
