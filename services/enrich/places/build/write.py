"""Writes an atlas as the files that the gazetteer maps into memory."""

import hashlib
import json
import math
from collections import defaultdict
from itertools import accumulate
from pathlib import Path

import marisa_trie
import numpy as np

from services.enrich.places import artefact
from services.enrich.places.artefact import Kind, NameKind
from services.enrich.places.build.atlas import Atlas, Place

_OF_KIND = {Kind.CONTINENT: 3, Kind.COUNTRY: 3, Kind.REGION: 3, Kind.ADMIN1: 1}
"""How much more prominent a place is than a town of its size."""
_LEAST_PEOPLE = 1_000_000
"""A country is as prominent as one of so many people: the Vatican has 900."""


def write(atlas: Atlas, words: dict[str, int], sources: str, path: Path) -> None:
    """Write an atlas, and what words may be besides names of places, into an empty directory."""
    places = atlas.places()
    rows = {id(place): row for row, place in enumerate(places, start=artefact.NOWHERE + 1)}
    _write_places(places, rows, path)
    _write_names(places, rows, path)
    _write_words(words, path)
    described = artefact.Manifest(sources=sources, sha256=_sha256(path))
    (path / artefact.MANIFEST).write_text(json.dumps(described, indent=2) + "\n")


def _write_places(places: list[Place], rows: dict[int, int], path: Path) -> None:
    table = np.zeros(len(places) + 1, artefact.PLACE)
    labels = bytearray()
    for place in places:
        label = place.label.encode()
        table[rows[id(place)]] = (
            place.geonames_id,
            place.latitude,
            place.longitude,
            place.population,
            rows[id(place.country)] if place.country else artefact.NOWHERE,
            rows[id(place.region)] if place.region else artefact.NOWHERE,
            place.kind,
            place.feature_code.encode(),
            place.iso.encode(),
            len(labels),
            len(label),
        )
        labels += label
    np.save(path / artefact.PLACES, table)
    (path / artefact.LABELS).write_bytes(labels)


def _write_names(places: list[Place], rows: dict[int, int], path: Path) -> None:
    meanings: defaultdict[str, list[tuple[Place, NameKind]]] = defaultdict(list)
    for place in places:
        for name, kind in place.names.items():
            meanings[name].append((place, kind))
    trie = marisa_trie.Trie(sorted(meanings))
    trie.save(str(path / artefact.NAMES))
    in_order = [sorted(meanings[trie.restore_key(key)], key=_by_prominence) for key in range(len(trie))]
    places_meant = [rows[id(place)] for senses in in_order for place, _ in senses]
    name_kinds = [kind for senses in in_order for _, kind in senses]
    np.save(path / artefact.SENSE_PLACES, np.array(places_meant, "<u4"))
    np.save(path / artefact.SENSE_NAME_KINDS, np.array(name_kinds, "u1"))
    first = accumulate(map(len, in_order), initial=0)
    summaries = [_summary(start, senses) for start, senses in zip(first, [*in_order, []], strict=True)]
    np.save(path / artefact.SUMMARIES, np.array(summaries, artefact.SUMMARY))


def _summary(start: int, senses: list[tuple[Place, NameKind]]) -> tuple[int, int, int, int]:
    largest = max((_prominence(place, kind) for place, kind in senses), default=0)
    kinds = name_kinds = 0
    for place, name_kind in senses:
        kinds |= 1 << place.kind
        name_kinds |= 1 << name_kind
    return start, int(2 * math.log10(largest + 1)), kinds, name_kinds


def _by_prominence(sense: tuple[Place, NameKind]) -> tuple[float, int]:
    place, name_kind = sense
    prominence = _OF_KIND.get(place.kind, 0) + math.log10(_prominence(place, name_kind) + 10)
    return -prominence, place.geonames_id


def _prominence(place: Place, name_kind: NameKind) -> float:
    people = max(place.population, _LEAST_PEOPLE) if place.kind == Kind.COUNTRY else place.population
    return people / (10 if name_kind == NameKind.ALTERNATE else 1)


def _write_words(words: dict[str, int], path: Path) -> None:
    trie = marisa_trie.Trie(sorted(words))
    trie.save(str(path / artefact.WORDS))
    np.save(path / artefact.WORD_BITS, np.array([words[trie.restore_key(key)] for key in range(len(trie))], "u1"))


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    for file in sorted(path.iterdir()):
        digest.update(file.name.encode() + hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()
