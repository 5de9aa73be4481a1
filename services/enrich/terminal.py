"""Where tables are printed, and other people's text in them."""

import sys

from rich.console import Console
from rich.text import Text

from streaming.printing import in_a_line

PIPE_WIDTH = 200
"""Columns of a table that no terminal limits."""


def console() -> Console:
    """Return a console as wide as the terminal; for a file or a pipe, wide enough to cut nothing."""
    return Console() if sys.stdout.isatty() else Console(width=PIPE_WIDTH)


def plain(said: str, style: str = "") -> Text:
    """Return what somebody said as text to print in a line, which is never read as markup either."""
    return Text(in_a_line(said), style)
