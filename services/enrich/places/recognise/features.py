"""What speaks for and against a sighting being a place: named features of its name, its neighbours, its document."""

from collections.abc import Iterator

from services.enrich.places.artefact import Kind, NameKind, Word
from services.enrich.places.cues import (
    LOCATIVE,
    NEWSPAPERS,
    OFFICES,
    ORGANISATIONS,
    PARTIES,
    PEOPLE,
    PUBLIC_BODIES,
    TITLES,
)
from services.enrich.places.gazetteer import Gazetteer
from services.enrich.places.reading import Reading, Sighting
from services.enrich.places.recognise.evidence import Evidence

_EDGE = "|"
"""Stands for the edge of the passage and for any punctuation that parts two words."""
_JOINTS = (" ", "-")
_POSSESSIVE = "'s "
_LONGEST_RUN = 5
_KINDS = [[f"kind {kind.name.lower()}" for kind in Kind if bits >> kind & 1] for bits in range(1 << len(Kind))]
"""The kinds of places that bits stand for."""


def features(
    sighting: Sighting, covered: bool, contains: bool, reading: Reading, evidence: Evidence, gazetteer: Gazetteer
) -> list[str]:
    """Return the features of a sighting. `covered`: it is a part of a longer name that is in sight as well."""
    named = [*_of_name(sighting, reading, gazetteer)]
    named += _of_neighbours(sighting, named[0], reading, evidence, gazetteer)
    named += _of_document(sighting, covered, reading, evidence)
    if contains:
        named.append("behind a part of it")
    return named


def _of_name(sighting: Sighting, reading: Reading, gazetteer: Gazetteer) -> Iterator[str]:
    summary = gazetteer.summary(sighting.key)
    yield "demonym" if summary.may_be_named_by(NameKind.DEMONYM) else "name"
    yield f"size {summary.size}"
    yield f"name kinds {summary.name_kinds}"
    yield from _KINDS[summary.kinds]
    yield f"name {reading.folded[sighting.start : sighting.end]}"
    if summary.is_only(NameKind.ABBREVIATION):
        yield "abbreviation"
    exact = reading.passage.text[sighting.start : sighting.end]
    if exact.isupper():
        yield f"upper case {min(len(exact), 4)}"
    if sighting.first < sighting.last:
        yield f"words {min(sighting.last - sighting.first, 2) + 1}"
        if gazetteer.word(reading.words[sighting.first]) & Word.FIRST_NAME:
            surname = gazetteer.word(reading.words[sighting.last]) & Word.SURNAME
            yield "is a full name" if surname else "begins with a first name"
        return
    word = gazetteer.word(reading.words[sighting.first])
    yield f"frequency {word & Word.FREQUENCY} size {summary.size // 2}"
    if word & Word.FIRST_NAME:
        yield "is a first name"
        yield f"is a first name size {summary.size // 2}"
    if word & Word.SURNAME:
        yield "is a surname"


def _of_neighbours(
    sighting: Sighting, kind: str, reading: Reading, evidence: Evidence, gazetteer: Gazetteer
) -> Iterator[str]:
    before, joined_before = _neighbour(reading, sighting.first - 1, reading.gap(sighting.first))
    gap_behind = reading.folded[reading.ends[sighting.last] : _start(reading, sighting.last + 1)]
    behind, joined_behind = _neighbour(reading, sighting.last + 1, gap_behind)
    capital_before = joined_before and reading.capitalised[sighting.first - 1]
    capital_behind = joined_behind and reading.capitalised[sighting.last + 1]
    begins = reading.begins_sentence(sighting.first)
    yield f"shape {capital_before:d}{capital_behind:d}{begins:d} {kind}"
    yield f"before {before}"
    yield f"behind {behind}"
    yield f"behind {kind} {behind}"
    if joined_before and before in LOCATIVE:
        yield "behind a locative"
    if before in PARTIES and reading.passage.text[sighting.start - 1] == "-":
        yield "behind a party"
    yield from _of_word_behind(behind, joined_behind, kind)
    if capital_before:
        yield from _of_name_before(reading, sighting.first - 1, gazetteer)
    if capital_behind:
        yield from _of_name_behind(reading, sighting, gazetteer)
    if begins and sighting.first == sighting.last:
        common = gazetteer.word(reading.words[sighting.first]) & Word.FREQUENCY
        yield f"begins a sentence {common}"
        yield f"begins a sentence {common} fit {evidence.coherence[sighting.key]}"
        if joined_behind and not capital_behind:
            yield f"begins a sentence {common} goes on"


def _of_word_behind(behind: str, joined: bool, kind: str) -> Iterator[str]:
    if behind.startswith(_POSSESSIVE):
        yield f"possessive {kind}"
        if behind.removeprefix(_POSSESSIVE) in OFFICES:
            yield "has an office"
    elif joined and behind in PEOPLE:
        yield f"people behind {kind}"


def _neighbour(reading: Reading, word: int, gap: str) -> tuple[str, bool]:
    """Return the next word on one side, and whether nothing but a space or a hyphen is between."""
    if not 0 <= word < len(reading.starts):
        return _EDGE, False
    if gap in _JOINTS:
        return reading.words[word], True
    mark = gap.strip()[:1]
    if mark == "'" and reading.words[word] == "s":
        owned = reading.words[word + 1] if word + 1 < len(reading.words) else ""
        return f"{_POSSESSIVE}{owned}", False
    return f"{mark}{_EDGE}", False


def _start(reading: Reading, word: int) -> int:
    return reading.starts[word] if word < len(reading.starts) else len(reading.folded)


def _of_name_before(reading: Reading, word: int, gazetteer: Gazetteer) -> Iterator[str]:
    before = reading.words[word]
    yield f"capital before {before}"
    if not reading.begins_sentence(word):
        yield f"capital before of frequency {gazetteer.word(before) & Word.FREQUENCY}"
    if before in TITLES:
        yield "title before"
    if before in ORGANISATIONS:
        yield "organisation before"
    if gazetteer.word(before) & Word.FIRST_NAME:
        yield f"first name before {reading.begins_sentence(word):d}"
    if word and reading.capitalised[word - 1] and reading.gap(word) in _JOINTS:
        yield "two capitals before"


def _of_name_behind(reading: Reading, sighting: Sighting, gazetteer: Gazetteer) -> Iterator[str]:
    word = sighting.last + 1
    behind = reading.words[word]
    yield f"capital behind {behind}"
    if behind in NEWSPAPERS:
        yield "newspaper behind"
    run = _run(reading, word)
    if not PUBLIC_BODIES.isdisjoint(run):
        yield "public body behind"
    if run[-1] in ORGANISATIONS:
        yield "organisation ends behind"
    if behind in ORGANISATIONS:
        yield "organisation behind"
    elif word + 1 < len(reading.words) and reading.words[word + 1] in ORGANISATIONS and reading.capitalised[word + 1]:
        yield "organisation second behind"
    if gazetteer.word(behind) & Word.SURNAME:
        first_name = sighting.first == sighting.last and gazetteer.word(reading.words[sighting.first]) & Word.FIRST_NAME
        yield f"surname behind {'first name' if first_name else 'name'}"


def _run(reading: Reading, word: int) -> list[str]:
    """Return the capitalised words from one on, as far as only a space is between them."""
    end = word + 1
    while end < min(len(reading.words), word + _LONGEST_RUN) and reading.capitalised[end] and reading.gap(end) == " ":
        end += 1
    return reading.words[word:end]


def _of_document(sighting: Sighting, covered: bool, reading: Reading, evidence: Evidence) -> Iterator[str]:
    yield f"coherence {evidence.coherence[sighting.key]}"
    if covered:
        yield "part of a longer name"
    if sighting.key in evidence.located:
        yield "located"
    if sighting.key in evidence.contained:
        yield "contained"
    if sighting.first == sighting.last:
        yield from _of_word(reading.words[sighting.first], evidence)


def _of_word(word: str, evidence: Evidence) -> Iterator[str]:
    if word in evidence.persons:
        yield "a person's name"
    if word in evidence.first_names:
        yield "a person's first name"
    if word in evidence.in_lower_case:
        yield "in lower case too"
    if evidence.capitalised[word] > 1:
        yield "repeated"
