"""Writes an atlas as the files that the gazetteer maps into memory."""

import hashlib
import json
from collections import defaultdict
from pathlib import Path

import marisa_trie
import numpy as np

from services.enrich.places import artefact
from services.enrich.places.build.atlas import Atlas, Place


def write(atlas: Atlas, sources: str, path: Path) -> None:
    """Write an atlas into an empty directory."""
    places = sorted(atlas.places.values(), key=lambda place: place.geonames_id)
    rows = {place.geonames_id: row for row, place in enumerate(places, start=artefact.NOWHERE + 1)}
    _write_places(places, rows, path)
    _write_names(places, rows, path)
    described = artefact.Manifest(sources=sources, sha256=_sha256(path))
    (path / artefact.MANIFEST).write_text(json.dumps(described, indent=2) + "\n")


def _write_places(places: list[Place], rows: dict[int, int], path: Path) -> None:
    table = np.zeros(len(places) + 1, artefact.PLACE)
    labels = bytearray()
    for place in places:
        label = place.label.encode()
        table[rows[place.geonames_id]] = (
            place.geonames_id,
            place.latitude,
            place.longitude,
            place.population,
            rows[place.country.geonames_id] if place.country else artefact.NOWHERE,
            rows[place.region.geonames_id] if place.region else artefact.NOWHERE,
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
    meanings: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for place in places:
        for name, kind in place.names.items():
            meanings[name].append((rows[place.geonames_id], kind))
    trie = marisa_trie.Trie(sorted(meanings))
    trie.save(str(path / artefact.NAMES))
    in_order = [meanings[trie.restore_key(key)] for key in range(len(trie))]
    offsets = np.cumsum([0, *map(len, in_order)], dtype="<u4")
    np.save(path / artefact.SENSE_OFFSETS, offsets)
    np.save(path / artefact.SENSES, np.array([sense for senses in in_order for sense in senses], artefact.SENSE))


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    for file in sorted(path.iterdir()):
        digest.update(file.name.encode() + hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()
