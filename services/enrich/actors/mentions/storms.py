"""Storms bear people's names: what an article calls Hurricane Maria is nobody, wherever it stands."""

from collections.abc import Iterable
from itertools import pairwise

from services.enrich.actors.mentions.candidate import Candidate
from services.enrich.actors.reading import Reading
from services.enrich.actors.wordlist import wordlist

_HEADS = wordlist("Cyclone Hurricane Storm Typhoon")


def without_storms(candidates: Iterable[Candidate], readings: Iterable[Reading]) -> list[Candidate]:
    """Return the names that are not those of storms; who has more names than one is somebody else."""
    storms = {
        name.text
        for reading in readings
        for head, name in pairwise(reading.words)
        if head.text in _HEADS and name.capital and name.space == " "
    }
    return [candidate for candidate in candidates if not storms or not _is_storm(candidate, storms)]


def _is_storm(candidate: Candidate, storms: set[str]) -> bool:
    *heads, name = (word.text for word in candidate.reading.words[candidate.first : candidate.last])
    return name in storms and all(head in _HEADS or head == "Tropical" for head in heads)
