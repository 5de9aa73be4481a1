"""The adjectives and peoples of countries, from the table that the place tagger keeps."""

from pathlib import Path

import services.enrich

_TABLE = Path(services.enrich.__file__).parent / "places" / "tables" / "demonyms.tsv"


def demonyms() -> list[str]:
    """Return the demonyms of one word, sorted."""
    rows = (line.split("\t") for line in _TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    words = {word.strip() for _, *cells in rows for cell in cells for word in cell.split(",")}
    return sorted(word for word in words if word[:1].isupper() and " " not in word)
