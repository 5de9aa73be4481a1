"""Word vectors of spaCy's en_core_web_md (MIT): the few directions in which they differ most."""

import re
from pathlib import Path
from typing import NamedTuple

import numpy as np
import srsly
from numpy.typing import NDArray
from spacy.strings import StringStore

SIZE = 128
_WORD = re.compile(r"[^\W\d_]+(?:[’'\-][^\W_]+)*|(?:[^\W\d_]\.){2,}")


class Vectors(NamedTuple):
    """A row for each word, and the rows."""

    rows: dict[str, int]
    values: NDArray[np.float32]

    def row(self, word: str) -> int | None:
        """Return the row of a word: as it is written, else in small letters."""
        return self.rows.get(word, self.rows.get(word.lower()))


def load_vectors(vocabulary: Path) -> Vectors:
    """Read the folder `vocab` of the model; what is written differently for the same row is left out."""
    strings = StringStore().from_disk(vocabulary / "strings.json")
    with (vocabulary / "vectors").open("rb") as file:
        full = np.load(file)
    rows = {
        strings[key]: row for key, row in dict(srsly.read_msgpack(vocabulary / "key2row")).items() if key in strings
    }
    words = {word: row for word, row in rows.items() if _WORD.fullmatch(word)}
    needed = {word: row for word, row in words.items() if word.islower() or words.get(word.lower()) != row}
    return Vectors(needed, _reduced(full))


def _reduced(full: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the vectors on their principal axes, of one length on average in every direction."""
    unit = full / (np.linalg.norm(full, axis=1, keepdims=True) + 1e-8)
    centred = unit - unit.mean(axis=0)
    _, _, axes = np.linalg.svd(centred, full_matrices=False)
    reduced = centred @ axes[:128].T
    values: NDArray[np.float32] = (reduced / reduced.std(axis=0).mean()).astype(np.float32)[:, :SIZE]
    return values
