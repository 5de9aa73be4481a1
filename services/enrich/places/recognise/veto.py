"""What is no place whatever else speaks for it: Washington Post, Paris Road, Virginia Woolf, US$, words."""

from pathlib import Path

from services.enrich.places.artefact import Kind, Word
from services.enrich.places.cues import LOCATIVE, NEWSPAPERS, ORGANISATIONS, PEOPLE, PUBLIC_BODIES
from services.enrich.places.gazetteer import Gazetteer
from services.enrich.places.reading import Reading, Sighting
from services.enrich.places.recognise.evidence import Evidence
from services.enrich.tables import rows

NOT_PLACES = frozenset(name for [name] in rows(Path(__file__).parents[1] / "not-places.tsv"))
_ENDINGS = frozenset(name.rpartition(" ")[2] for name in NOT_PLACES)
_WIDE = 1 << Kind.COUNTRY | 1 << Kind.ADMIN1 | 1 << Kind.CONTINENT | 1 << Kind.REGION
_STREETS = frozenset(["ave", "avenue", "blvd", "boulevard", "drive", "lane", "rd", "road", "street"])
_DISEASES = frozenset(["disease", "encephalitis", "fever", "haemorrhagic", "hemorrhagic", "virus"])
_NO_SURNAMES = NEWSPAPERS | ORGANISATIONS | PEOPLE | PUBLIC_BODIES
_CURRENCY = ("$", " $")
_COMMON = 3
_LARGE = 11
"""A town of 300,000: London is a frequent word too, but Split is more often a verb."""
_LARGE_LIKE_A_VERB = 12
"""A town of a million: Reading is smaller, Beijing is not."""


def vetoed(sighting: Sighting, reading: Reading, evidence: Evidence, gazetteer: Gazetteer) -> bool:
    """Return whether a sighting is no place."""
    return (
        _is_street(sighting, reading)
        or _in_another_name(sighting, reading)
        or _is_first_name(sighting, reading, gazetteer)
        or _is_common(sighting, reading, evidence, gazetteer)
    )


def _is_street(sighting: Sighting, reading: Reading) -> bool:
    """Return whether a name is that of a street, or the beginning of one."""
    behind = sighting.last + 1
    named = sighting.first < sighting.last and reading.words[sighting.last] in _STREETS
    return named or (reading.words[behind] in _STREETS and reading.continues(behind))


def _in_another_name(sighting: Sighting, reading: Reading) -> bool:
    if reading.folded.startswith(_CURRENCY, sighting.end):
        return True
    behind = sighting.last + 1
    if not reading.capitalised[behind]:
        return reading.words[behind] in _DISEASES and reading.gaps[behind] == " "
    if reading.words[behind] not in _ENDINGS:
        return False
    return reading.folded[sighting.start : reading.ends[behind]] in NOT_PLACES


def _is_first_name(sighting: Sighting, reading: Reading, gazetteer: Gazetteer) -> bool:
    """Return whether a name is a first name before a surname, or before a word that is neither English nor a place."""
    behind = sighting.last + 1
    if sighting.first < sighting.last or not reading.continues(behind) or reading.continues(behind + 1):
        return False
    name = reading.words[behind]
    if not gazetteer.word(reading.words[sighting.first]) & Word.FIRST_NAME or name in _NO_SURNAMES:
        return False
    if reading.passage.text[reading.starts[behind] : reading.ends[behind]].isupper():
        return False
    if reading.words[sighting.first - 1] in LOCATIVE:
        return False
    known = gazetteer.word(name)
    return bool(known & Word.SURNAME) or not (
        known & Word.FREQUENCY or gazetteer.names_at(reading.folded, reading.starts[behind])
    )


def _is_common(sighting: Sighting, reading: Reading, evidence: Evidence, gazetteer: Gazetteer) -> bool:
    word = reading.words[sighting.first]
    if sighting.first < sighting.last or evidence.coherence[sighting.key] or evidence.capitalised[word] > 1:
        return False
    summary = gazetteer.summary(sighting.key)
    return (
        gazetteer.word(word) & Word.FREQUENCY >= _COMMON
        and summary.size < (_LARGE_LIKE_A_VERB if word.endswith("ing") else _LARGE)
        and not summary.kinds & _WIDE
        and sighting.key not in evidence.contained
        and reading.begins_sentence(sighting.first)
        and not reading.exact(sighting).isupper()
    )
