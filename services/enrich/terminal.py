"""Where tables are printed, and text that a terminal shows and does not obey."""

import sys

from rich.console import Console
from rich.text import Text

PIPE_WIDTH = 200
"""Columns of a table that no terminal limits."""


def console() -> Console:
    """Return a console as wide as the terminal; for a file or a pipe, wide enough to cut nothing."""
    return Console() if sys.stdout.isatty() else Console(width=PIPE_WIDTH)


def visible(said: str) -> str:
    r"""Return text in which all that is neither printable nor a line end is written out, as in \x1b."""
    return "".join(c if c.isprintable() or c == "\n" else c.encode("unicode_escape").decode() for c in said)


def plain(said: str, style: str = "") -> Text:
    """Return what somebody said as text to print, which is never read as markup either."""
    return Text(visible(said), style)
