"""Finds temporal expressions and says which dates they mean.

    text ── scan ──► regions ── lexer ──► tokens ── cascade(rules) ──► forms ── resolve ──► periods ── timex ──► tags

Rules are data (`rules/`): a name in plain words, a pattern over classes of words, a production that makes a form. A
form (`forms`) is what the expression says; `resolve` reads it against the publication date or the date last named
(`mode`), in the direction that the tense of the clause gives (`tense`).
"""

from services.enrich.dates.tagger import tag

__all__ = ["tag"]
