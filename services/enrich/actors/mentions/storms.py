"""Storms bear people's names: what an article calls Hurricane Maria is nobody, wherever it stands."""

from collections.abc import Iterable

from services.enrich.actors.mentions.candidate import Candidate
from services.enrich.actors.reading import Reading
from services.enrich.actors.wordlist import wordlist
from services.enrich.vocabulary import among

_HEADS = wordlist("Cyclone Hurricane Storm Typhoon")
_HEAD = among(_HEADS)


def without_storms(candidates: Iterable[Candidate], readings: Iterable[Reading]) -> list[Candidate]:
    """Return the names that are not those of storms; who has more names than one is somebody else."""
    storms = {
        name.text
        for reading in readings
        for index in reading.where(_HEAD)
        for name in reading.words[index + 1 : index + 2]
        if name.capital and name.space == " "
    }
    return [candidate for candidate in candidates if not storms or not _is_storm(candidate, storms)]


def _is_storm(candidate: Candidate, storms: set[str]) -> bool:
    *heads, name = (word.text for word in candidate.reading.words[candidate.first : candidate.last])
    return name in storms and all(head in _HEADS or head == "Tropical" for head in heads)
