"""Many values in parts: a statement names only so many."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")

_MOST = 500


def parts(values: Sequence[T]) -> Iterator[Sequence[T]]:
    """Yield values in parts that one statement can name."""
    for start in range(0, len(values), _MOST):
        yield values[start : start + _MOST]
