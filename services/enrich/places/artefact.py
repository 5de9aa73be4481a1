"""The gazetteer as files: what is in them, where they lie, and that they are there.

An artefact is a directory. Its name is the fingerprint of all that decides its content, so it never goes stale;
it appears whole by one rename, so that several processes may build it at once.
"""

import hashlib
import json
from enum import IntEnum
from pathlib import Path
from typing import Final, TypedDict

import numpy as np

PLACES = "places.npy"
LABELS = "labels.txt"
NAMES = "names.marisa"
SENSE_PLACES = "sense-places.npy"
SENSE_NAME_KINDS = "sense-name-kinds.npy"
SUMMARIES = "summaries.npy"
WORDS = "words.marisa"
WORD_BITS = "words.npy"
MANIFEST = "manifest.json"

NOWHERE = 0
"""The row of no place: it stands where a place has no country or no region."""


class Kind(IntEnum):
    """What a place is, as far as ranking needs to know."""

    NOWHERE = 0
    CONTINENT = 1
    COUNTRY = 2
    ADMIN1 = 3
    ADMIN2 = 4
    CITY = 5
    REGION = 6


class NameKind(IntEnum):
    """What a name is to its place. Where it is several things, the first one counts."""

    OFFICIAL = 0
    ABBREVIATION = 1
    DEMONYM = 2
    ALTERNATE = 3
    BARE = 4
    """A subdivision of an English-speaking country without the word that says what it is: Orange for Orange County."""
    CODE = 5
    """A postal code: it names its state only behind a town (Austin, TX)."""


PLACE = np.dtype(
    [
        ("geonames_id", "<u4"),
        ("latitude", "<f8"),
        ("longitude", "<f8"),
        ("population", "<u4"),
        ("country", "<u4"),  # the row of its country; its own, if it is one
        ("region", "<u4"),  # the row of its first-order subdivision; its own, if it is one
        ("kind", "u1"),
        ("feature_code", "S6"),
        ("iso", "S6"),  # ISO 3166-1 alpha-2 of a country, ISO 3166-2 of a subdivision
        ("label_start", "<u4"),
        ("label_size", "<u2"),
    ]
)


SUMMARY = np.dtype(
    [
        ("senses", "<u4"),  # where the senses of a name begin; they end where those of the next one begin
        ("size", "u1"),  # of the largest place, as the floor of twice its logarithm
        ("kinds", "u1"),  # the bits of the kinds of its places
        ("name_kinds", "u1"),  # the bits of what it is to them
    ]
)


class Word:
    """The bits of what a word may be besides a place name. Plain numbers: they are asked for at every word."""

    FREQUENCY: Final = 7
    """The logarithm of its frequency in English, from 1 for the rarest words of the list."""
    FIRST_NAME: Final = 8
    SURNAME: Final = 16


class Manifest(TypedDict):
    """What the artefact says of itself."""

    sources: str
    sha256: str


_HERE = Path(__file__).parent
_STORE = _HERE.parents[2] / ".cache" / "gazetteer"


def directory() -> Path:
    """Return the directory of today's artefact, building it where it is not there yet."""
    path = _STORE / fingerprint()
    if not path.exists():
        # Imported here because the sources are needed once, and not where the artefact came with the image.
        from services.enrich.places.build import build

        build(path)
    return path


def fingerprint() -> str:
    """Return the digest of everything that decides the artefact's content: the builder and its tables."""
    inputs = [_HERE / "artefact.py", _HERE / "folding.py", *_HERE.glob("build/*.py"), *_HERE.glob("tables/*.tsv")]
    digest = hashlib.sha256()
    for path in sorted(inputs):
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:16]


def manifest(path: Path) -> Manifest:
    """Return what the artefact in a directory says of itself."""
    read: Manifest = json.loads((path / MANIFEST).read_text())
    return read
