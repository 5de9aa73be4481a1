"""Where tables are printed."""

import sys

from rich.console import Console

PIPE_WIDTH = 200
"""Columns of a table that no terminal limits."""


def console() -> Console:
    """Return a console as wide as the terminal; for a file or a pipe, wide enough to cut nothing."""
    return Console() if sys.stdout.isatty() else Console(width=PIPE_WIDTH)
