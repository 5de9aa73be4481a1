"""What the measurements of speed share: articles to read, processor time, memory."""

import os
import time
from collections.abc import Callable, Iterable
from typing import TypeVar

from tests.fault.watching import peak

T = TypeVar("T")

ARTICLE_CHARACTERS = 4_000


def articles(text: str) -> list[str]:
    """Return a text cut into pieces of an article's length."""
    return [text[start : start + ARTICLE_CHARACTERS] for start in range(0, len(text), ARTICLE_CHARACTERS)]


def processor_seconds(read: Callable[[T], object], texts: Iterable[T]) -> float:
    """Return the processor time that reading all these texts takes."""
    started = time.process_time()
    for text in texts:
        read(text)
    return time.process_time() - started


def peak_mebibytes() -> float:
    """Return the most memory that this process has held so far."""
    return peak(os.getpid()) / 2**20
