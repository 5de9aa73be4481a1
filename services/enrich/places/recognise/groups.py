"""Features come in groups: what depends on the same few things is described once and remembered."""

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import ParamSpec, cast

REMEMBERED = 1 << 13
Group = tuple[str, ...]
Given = ParamSpec("Given")


def grouped(describe: Callable[Given, Iterator[str]]) -> Callable[Given, Group]:
    """Return a function that remembers what was described."""

    def group(*given: Given.args, **named: Given.kwargs) -> Group:
        return tuple(describe(*given, **named))

    return cast("Callable[Given, Group]", lru_cache(REMEMBERED)(group))
