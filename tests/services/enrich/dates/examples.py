"""Reads the tables of temporal expressions in `tests/corpora/dates`, whose README tells their format."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

_TABLES = Path(__file__).parents[3] / "corpora" / "dates"
_BRACED = re.compile(r"\{([^{}]*)\}")


class Expected(NamedTuple):
    """A tag that an example asks for; its type only where the table gives one."""

    exact: str
    value: str | None
    type: str | None


class Example(NamedTuple):
    """A sentence, the day it was published, and the tags it should get."""

    name: str
    published: date | None
    text: str
    expected: list[Expected]


def examples() -> Iterator[Example]:
    """Yield the examples of all tables."""
    for path in sorted(_TABLES.glob("*.txt")):
        published: date | None = None
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if line.startswith("published:"):
                given = line.split(":")[1].strip()
                published = None if given == "none" else date.fromisoformat(given)
            elif line and not line.startswith("#"):
                yield _example(f"{path.stem}:{number}", published, line)


def _example(name: str, published: date | None, line: str) -> Example:
    sentence, _, values = line.partition(" | ")
    spans = _BRACED.findall(sentence)
    written = [value.split() for value in values.split(";")] if values else []
    if len(spans) != len(written):
        raise ValueError(f"{name}: {len(spans)} expressions, {len(written)} values")
    expected = [
        Expected(exact, None if value[-1] == "-" else value[-1], value[0] if len(value) > 1 else None)
        for exact, value in zip(spans, written, strict=True)
    ]
    return Example(name, published, _BRACED.sub(r"\1", sentence), expected)
