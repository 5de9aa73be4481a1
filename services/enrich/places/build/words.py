"""Gathers what words may be besides place names: ordinary English, first names, surnames."""

import importlib
import math
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path

import faker.providers.person
import symspellpy

from services.enrich.places.artefact import Word
from services.enrich.places.folding import fold

_FREQUENCIES = "frequency_dictionary_en_82_765.txt"
_RAREST = 4
"""The rarest words of the list occur 10⁴ times in its corpus; the commonest 10¹⁰."""
_PLAIN = re.compile(r"[a-z]{2,}")


def words() -> dict[str, int]:
    """Return for each word what it may be, as the bits of `Word`."""
    found = {word: min(max(level, 1), Word.FREQUENCY) for word, level in _frequencies()}
    for attribute, bit in (("first", Word.FIRST_NAME), ("last", Word.SURNAME)):
        for name in _names(attribute):
            found[name] = found.get(name, 0) | bit
    return found


def _frequencies() -> Iterator[tuple[str, int]]:
    path = Path(symspellpy.__file__).parent / _FREQUENCIES
    for line in path.read_text(encoding="utf-8-sig").splitlines():
        word, count = line.split()
        yield word, int(math.log10(int(count))) - _RAREST


def _names(attribute: str) -> Iterator[str]:
    for module in pkgutil.iter_modules(faker.providers.person.__path__, "faker.providers.person."):
        provider = importlib.import_module(module.name).Provider
        for table in (name for name in dir(provider) if attribute in name and "format" not in name):
            entries = getattr(provider, table)
            if isinstance(entries, tuple | list | dict):
                yield from filter(_PLAIN.fullmatch, map(fold, filter(_is_text, entries)))


def _is_text(entry: object) -> bool:
    return isinstance(entry, str)
