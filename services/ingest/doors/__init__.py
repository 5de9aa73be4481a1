"""The ways articles come in. A door reads and submits; what was said before it does not know."""
