"""Reads annotated corpora: JSON lines, a document each."""

import json
from pathlib import Path
from typing import Any


def documents(corpus: Path) -> list[dict[str, Any]]:
    """Return the documents of a corpus; a Unicode line separator inside one ends no line."""
    with corpus.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]
