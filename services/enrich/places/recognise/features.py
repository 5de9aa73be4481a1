"""What speaks for and against a sighting being a place: named features of its name, its neighbours, its document."""

from collections.abc import Callable, Iterator
from functools import lru_cache, wraps
from itertools import compress
from typing import ParamSpec, cast

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
from services.enrich.places.gazetteer import Gazetteer, Summary
from services.enrich.places.reading import Reading, Sighting, words_of
from services.enrich.places.recognise.evidence import Evidence

Given = ParamSpec("Given")
_REMEMBERED = 1 << 13
_EDGE = "|"
"""Stands for the edge of the passage and for any punctuation that parts two words."""
_JOINTS = (" ", "-")
_POSSESSIVE = "'s "
_LONGEST_RUN = 5
_SHORT = 1 << NameKind.ABBREVIATION | 1 << NameKind.CODE
_KINDS = [[f"kind {kind.name.lower()}" for kind in Kind if bits >> kind & 1] for bits in range(1 << len(Kind))]
"""The kinds of places that bits stand for."""
_SAID = (
    "part of a longer name", "behind a part of it", "located", "contained",
    "a person's name", "a person's first name", "in lower case too", "repeated",
)  # fmt: skip


def _remembered(describe: Callable[Given, Iterator[str]]) -> Callable[Given, tuple[str, ...]]:
    """Let a description be made once for all that it is given."""

    @wraps(describe)
    def described(*given: Given.args, **named: Given.kwargs) -> tuple[str, ...]:
        return tuple(describe(*given, **named))

    return cast("Callable[Given, tuple[str, ...]]", lru_cache(_REMEMBERED)(described))


def features(
    sighting: Sighting, covered: bool, contains: bool, reading: Reading, evidence: Evidence, gazetteer: Gazetteer
) -> list[str]:
    """Return the features of a sighting. `covered`: it is a part of a longer name that is in sight as well."""
    before, behind = sighting.first - 1, sighting.last + 1
    word = reading.words[sighting.first] if sighting.first == sighting.last else ""
    name = reading.folded[sighting.start : sighting.end]
    of_name = _of_name(sighting.key, name, word, reading.exact(sighting).isupper(), gazetteer)
    kind = of_name[0]
    text_before, joined_before = _neighbour(reading, before, reading.gaps[sighting.first])
    text_behind, joined_behind = _neighbour(reading, behind, reading.gaps[behind])
    capital_before = joined_before and reading.capitalised[before]
    capital_behind = joined_behind and reading.capitalised[behind]
    begins = reading.begins_sentence(sighting.first)
    named = [
        *of_name,
        *_of_word_before(text_before, joined_before, reading.passage.text[sighting.start - 1] == "-"),
        *_of_word_behind(text_behind, joined_behind, kind),
        f"shape {capital_before:d}{capital_behind:d}{begins:d} {kind}",
        *_of_document(sighting, word, covered, contains, evidence),
    ]
    if begins and word:
        goes_on = joined_behind and not capital_behind
        named += _of_beginning(word, goes_on, evidence.coherence[sighting.key], gazetteer)
    if text_before == "of" and joined_before:
        named += _of_owner(reading, before - 1)
    if capital_before:
        two = reading.capitalised[before - 1] and reading.gaps[before] in _JOINTS
        named += _of_capital_before(text_before, reading.begins_sentence(before), two, gazetteer)
    if capital_behind:
        second = reading.words[behind + 1] if reading.capitalised[behind + 1] else ""
        named += _of_capital_behind(_run(reading, behind), second, word, gazetteer)
    return named


def _neighbour(reading: Reading, word: int, gap: str) -> tuple[str, bool]:
    """Return the next word on one side, and whether nothing but a space or a hyphen is between."""
    neighbour = reading.words[word]
    if not neighbour:
        return _EDGE, False
    if gap in _JOINTS:
        return neighbour, True
    mark = gap.strip()[:1]
    if mark == "'" and neighbour == "s":
        return f"{_POSSESSIVE}{reading.words[word + 1]}", False
    return f"{mark}{_EDGE}", False


def _of_owner(reading: Reading, word: int) -> Iterator[str]:
    """Describe what is of the place: the Bank of Xyz, the city of Xyz."""
    yield f"of {reading.words[word]}"
    yield f"of capital {reading.capitalised[word]:d}"


def _run(reading: Reading, word: int) -> list[str]:
    """Return the capitalised words from one on, as far as only a space is between them."""
    end = word + 1
    while end < word + _LONGEST_RUN and reading.continues(end):
        end += 1
    return reading.words[word:end]


@_remembered
def _of_name(key: int, name: str, word: str, in_capitals: bool, gazetteer: Gazetteer) -> Iterator[str]:
    """Describe a name. `word`: the same, if it is a single one."""
    summary = gazetteer.summary(key)
    yield "demonym" if summary.may_be_named_by(NameKind.DEMONYM) else "name"
    yield f"size {summary.size}"
    yield f"name kinds {summary.name_kinds}"
    yield from _KINDS[summary.kinds]
    yield f"name {name}"
    if summary.is_only(NameKind.ABBREVIATION):
        yield "abbreviation"
    if in_capitals:
        yield f"upper case {min(len(name), 4)}"
        yield f"upper case {min(len(name), 6)} {summary.name_kinds & _SHORT:d}"
    yield from _of_word(word, summary, gazetteer) if word else _of_words(words_of(name), gazetteer)


def _of_word(word: str, summary: Summary, gazetteer: Gazetteer) -> Iterator[str]:
    known = gazetteer.word(word)
    yield f"frequency {known & Word.FREQUENCY} size {summary.size // 2}"
    if known & Word.FIRST_NAME:
        yield "is a first name"
        yield f"is a first name size {summary.size // 2}"
    if known & Word.SURNAME:
        yield "is a surname"


def _of_words(words: list[str], gazetteer: Gazetteer) -> Iterator[str]:
    yield f"words {min(len(words), 3)}"
    if gazetteer.word(words[0]) & Word.FIRST_NAME:
        surname = gazetteer.word(words[-1]) & Word.SURNAME
        yield "is a full name" if surname else "begins with a first name"


@_remembered
def _of_word_before(before: str, joined: bool, by_hyphen: bool) -> Iterator[str]:
    yield f"before {before}"
    if joined and before in LOCATIVE:
        yield "behind a locative"
    if by_hyphen and before in PARTIES:
        yield "behind a party"


@_remembered
def _of_word_behind(behind: str, joined: bool, kind: str) -> Iterator[str]:
    yield f"behind {behind}"
    yield f"behind {kind} {behind}"
    if behind.startswith(_POSSESSIVE):
        yield f"possessive {kind}"
        if behind.removeprefix(_POSSESSIVE) in OFFICES:
            yield "has an office"
    elif joined and behind in PEOPLE:
        yield f"people behind {kind}"
    elif joined:
        yield f"ending behind {kind} {behind[-2:]}"


def _of_beginning(word: str, goes_on: bool, coherence: int, gazetteer: Gazetteer) -> Iterator[str]:
    """Describe a word that begins a sentence. `goes_on`: a word without a capital is right behind it."""
    common = gazetteer.word(word) & Word.FREQUENCY
    yield f"begins a sentence {common}"
    yield f"begins a sentence {common} fit {coherence}"
    if goes_on:
        yield f"begins a sentence {common} goes on"


def _of_capital_before(before: str, begins: bool, two: bool, gazetteer: Gazetteer) -> Iterator[str]:
    """Describe a word before. `begins`: it begins a sentence; `two`: it is not the only one."""
    yield f"capital before {before}"
    known = gazetteer.word(before)
    if not begins:
        yield f"capital before of frequency {known & Word.FREQUENCY}"
    if before in TITLES:
        yield "title before"
    if before in ORGANISATIONS:
        yield "organisation before"
    if known & Word.FIRST_NAME:
        yield f"first name before {begins:d}"
    if two:
        yield "two capitals before"


def _of_capital_behind(run: list[str], second: str, word: str, gazetteer: Gazetteer) -> Iterator[str]:
    """Describe the words behind. `second`: the second one, if it has a capital, whatever is before it."""
    behind = run[0]
    yield f"capital behind {behind}"
    yield f"run ends {run[-1]}"
    yield f"run of {len(run)}"
    if behind in NEWSPAPERS:
        yield "newspaper behind"
    if not PUBLIC_BODIES.isdisjoint(run):
        yield "public body behind"
    if run[-1] in ORGANISATIONS:
        yield "organisation ends behind"
    if behind in ORGANISATIONS:
        yield "organisation behind"
    elif second in ORGANISATIONS:
        yield "organisation second behind"
    if gazetteer.word(behind) & Word.SURNAME:
        first_name = word and gazetteer.word(word) & Word.FIRST_NAME
        yield f"surname behind {'first name' if first_name else 'name'}"


def _of_document(sighting: Sighting, word: str, covered: bool, contains: bool, evidence: Evidence) -> list[str]:
    said = (
        covered,
        contains,
        sighting.key in evidence.located,
        sighting.key in evidence.contained,
        word in evidence.persons,
        word in evidence.first_names,
        word in evidence.in_lower_case,
        evidence.capitalised[word] > 1,
    )
    named = [f"coherence {evidence.coherence[sighting.key]}", *compress(_SAID, said)]
    if word in evidence.persons:
        named.append(f"a person's name in {4 * evidence.persons[word] // evidence.capitalised[word]} of 4")
    return named
