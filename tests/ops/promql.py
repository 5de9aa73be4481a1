"""As much of PromQL as it takes to see which series an expression asks for."""

import re

_NOISE = re.compile(
    r"""
      "[^"]*"                                                     # strings
    | \{[^}]*\} | \[[^]]*\]                                       # label matchers, ranges
    | \b(?:by|without|on|ignoring|group_left|group_right)\s*\([^)]*\)  # lists of labels
    | \boffset\s+[\w$]+
    """,
    re.VERBOSE,
)
_NAME = re.compile(r"\b[a-zA-Z_:][\w:]*\b(?!\s*\()")
_OPERATORS = {"and", "or", "unless", "bool", "sum", "max", "min", "count", "avg"}


def series(expression: str) -> set[str]:
    """Return the names of the series in an expression."""
    return set(_NAME.findall(_NOISE.sub(" ", expression))) - _OPERATORS
