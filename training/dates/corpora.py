"""Texts whose dates are annotated: the corpora, which are never part of the project, and sentences of our own."""

import json
import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple, TypeAlias

from services.enrich.dates.mode import Mode

BEHIND, AHEAD, UNTOLD = "<", ">", "-"
Values: TypeAlias = tuple[str, ...]
"""The values of an expression that are right; or that it lies behind or ahead of the day of publication."""
FITTED, KEPT_APART = OWN = ("sentences", "judged")
RECALL_ONLY = ("gum-dev", *OWN)
"""Not every expression of these is annotated."""
_FOLDER = Path(__file__).parent
_BRACED = re.compile(r"\{([^{}]*)\}")
_ANY = "any"
_DAYS = tuple(date(2014, 1, 9) + timedelta(days=67 * n) for n in range(12))
"""Over the year and the week, in different years."""


class Text(NamedTuple):
    """An annotated text; it counts as much as its weight says."""

    corpus: str
    text: str
    published: date | None
    timexes: dict[tuple[int, int], Values]
    weight: float = 1.0
    mode: Mode | None = None
    """Whether it is news or a history, if that is known."""


def load(folder: Path) -> list[Text]:
    """Return the texts of a folder of corpora."""
    return [text for path in sorted(folder.glob("*.jsonl")) for text in _corpus(path)]


def _corpus(path: Path) -> Iterator[Text]:
    mode: Mode = "narrative" if path.stem.startswith("wikiwars") else "news"
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        published = date.fromisoformat(row["dct"][:10]) if row.get("dct") else None
        timexes = {(t["start"], t["end"]): tuple(t.get("values") or [t.get("value") or UNTOLD]) for t in row["timexes"]}
        yield Text(path.stem, row["text"], published, timexes, mode=mode)


def sentences(name: str) -> list[Text]:
    """Return sentences of our own; one that holds on any day comes once for each of some days."""
    texts: list[Text] = []
    published: tuple[date, ...] = _DAYS
    mode: Mode | None = None
    for line in (_FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith(("published:", "narrative:")):
            kind, given = line.split(": ")
            mode = None if given == _ANY else "narrative" if kind == "narrative" else "news"
            published = _DAYS if given == _ANY else (date.fromisoformat(given),)
        elif line and not line.startswith("#"):
            texts += [_sentence(name, line, day)._replace(weight=1 / len(published), mode=mode) for day in published]
    return texts


def _sentence(name: str, line: str, published: date) -> Text:
    written, _, values = line.partition(" | ")
    timexes: dict[tuple[int, int], Values] = {}
    text, at = "", 0
    for braced, value in zip(_BRACED.finditer(written), values.split(";"), strict=True):
        text += written[at : braced.start()]
        timexes[len(text), len(text) + len(braced[1])] = (value.strip(),)
        text, at = text + braced[1], braced.end()
    return Text(name, text + written[at:], published, timexes)
