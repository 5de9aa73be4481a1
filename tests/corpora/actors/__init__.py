"""What the actor tagger must find, and what it must not: one idea a table."""

from typing import NamedTuple


class Case(NamedTuple):
    """A text, and its actors as `kind name`, each with the exact text of its mentions in order."""

    text: str
    actors: dict[str, list[str]]
