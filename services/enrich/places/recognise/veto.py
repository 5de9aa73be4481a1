"""What is no place whatever else speaks for it: the Washington Post, US$, and common words that begin a sentence."""

from pathlib import Path

from services.enrich.places.artefact import Kind, Word
from services.enrich.places.gazetteer import Gazetteer
from services.enrich.places.reading import Reading, Sighting
from services.enrich.places.recognise.evidence import Evidence

_TABLE = Path(__file__).parents[1] / "not-places.tsv"
_NOT_PLACES = frozenset(line for line in _TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
_ENDINGS = frozenset(name.rpartition(" ")[2] for name in _NOT_PLACES)
_WIDE = 1 << Kind.COUNTRY | 1 << Kind.ADMIN1 | 1 << Kind.CONTINENT | 1 << Kind.REGION
_CURRENCY = ("$", " $")
_COMMON = 3
_LARGE = 11
"""A town of 300,000: London is a frequent word too, but Split is more often a verb."""
_LARGE_LIKE_A_VERB = 12
"""A town of a million: Reading is smaller, Beijing is not."""


def vetoed(sighting: Sighting, reading: Reading, evidence: Evidence, gazetteer: Gazetteer) -> bool:
    """Return whether a sighting is no place."""
    return _in_another_name(sighting, reading) or _is_common(sighting, reading, evidence, gazetteer)


def _in_another_name(sighting: Sighting, reading: Reading) -> bool:
    if reading.folded.startswith(_CURRENCY, sighting.end):
        return True
    behind = sighting.last + 1
    if behind >= len(reading.words) or reading.words[behind] not in _ENDINGS or not reading.capitalised[behind]:
        return False
    return reading.folded[sighting.start : reading.ends[behind]] in _NOT_PLACES


def _is_common(sighting: Sighting, reading: Reading, evidence: Evidence, gazetteer: Gazetteer) -> bool:
    if sighting.first < sighting.last or not reading.begins_sentence(sighting.first):
        return False
    word = reading.words[sighting.first]
    summary = gazetteer.summary(sighting.key)
    return (
        gazetteer.word(word) & Word.FREQUENCY >= _COMMON
        and summary.size < (_LARGE_LIKE_A_VERB if word.endswith("ing") else _LARGE)
        and not summary.kinds & _WIDE
        and evidence.capitalised[word] == 1
        and evidence.coherence[sighting.key] == 0
        and sighting.key not in evidence.contained
        and not reading.passage.text[sighting.start : sighting.end].isupper()
    )
