"""The frame of a command that prints what it finds, as `service` is that of one that goes on."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from streaming.errors import StreamingError


@contextmanager
def told() -> Iterator[None]:
    """Run a command inside: what goes wrong with the broker is told in a line, and ends it with status 1."""
    try:
        yield
    except StreamingError as error:
        sys.exit(str(error))
    except BrokenPipeError:
        # Whoever read has seen enough; and Python shall not try to flush what nobody reads.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
