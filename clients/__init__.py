"""What programs use of Dateline: a Python package, TypeScript's types, and what writes their models."""
