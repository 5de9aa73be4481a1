"""What the whole document says about a name: whether it is a person elsewhere, a common word, a place."""

from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache, partial
from itertools import compress
from operator import not_

import numpy as np

from services.enrich.places.artefact import Kind, NameKind, Word
from services.enrich.places.cues import AMERICAN, BRITISH, LOCATIVE, TITLES
from services.enrich.places.gazetteer import Gazetteer
from services.enrich.places.home import Home
from services.enrich.places.meanings import Meanings, among
from services.enrich.places.reading import Reading, Sighting
from services.enrich.places.recognise.lists import find_lists
from services.enrich.places.recognise.wording import find_cues

_SHORTEST_IN_CAPITALS = 4
_GREAT = 6.0
_LARGER = 1 << Kind.COUNTRY | 1 << Kind.ADMIN1
_IN_A_COUNTRY_NAMED = 1
_IN_A_REGION_NAMED = 2
_ITSELF_LARGE = 3


@dataclass
class Evidence:
    """What is known of the names of a document before any of them is decided."""

    home: Home | None = None
    """Where the article's outlet is, if that is known."""
    told: set[int] = field(default_factory=set)
    """The countries whose people and bodies are named."""
    in_lower_case: set[str] = field(default_factory=set)
    capitalised: Counter[str] = field(default_factory=Counter)
    persons: Counter[str] = field(default_factory=Counter)
    """Words that follow a first name or a title, as often as they do."""
    first_names: set[str] = field(default_factory=set)
    """First names that stand before a surname."""
    located: set[int] = field(default_factory=set)
    """Names that follow a locative preposition."""
    contained: dict[int, set[int]] = field(default_factory=dict)
    """Names that stand before the name of a larger place (Paris, Texas), with the rows of those larger places."""
    behind: dict[int, dict[tuple[int, int], set[int]]] = field(default_factory=dict)
    """The same for each of their mentions, by passage and offset."""
    containing: set[tuple[int, int]] = field(default_factory=set)
    """The passages and offsets at which such a larger place begins."""
    in_upper_case: set[int] = field(default_factory=set)
    """Names in capitals, as in a dateline."""
    cues: dict[int, set[Kind]] = field(default_factory=dict)
    """For each name, the kinds of place that words beside it speak of (the city of Kherson)."""
    lists: list[list[int]] = field(default_factory=list)
    """The names of each list: Albania, Georgia and Ukraine."""
    coherence: dict[int, int] = field(default_factory=dict)
    """For each name, how well one of its places fits the countries and regions that are named."""

    @property
    def american(self) -> float:
        """How American the wording of the document is, from -1 to 1."""
        ours, others = len(self.in_lower_case & AMERICAN), len(self.in_lower_case & BRITISH)
        return (ours - 2 * others) / (ours + 2 * others + 3)


def gather(
    readings: list[Reading],
    sightings: list[list[Sighting]],
    meanings: Meanings,
    gazetteer: Gazetteer,
    evidence: Evidence,
) -> Evidence:
    """Return what a document says about its names, besides what is known already."""
    for reading in readings:
        _count_words(reading, evidence)
        _find_persons(reading, gazetteer, evidence)
    for number, (reading, found) in enumerate(zip(readings, sightings, strict=True)):
        _find_located(reading, found, evidence)
        find_cues(reading, found, evidence.cues)
        evidence.lists.extend(find_lists(reading, found))
        _find_contained(number, reading, found, meanings, gazetteer, evidence)
    if meanings.keys:
        _measure_coherence(meanings, evidence)
    return evidence


def _count_words(reading: Reading, evidence: Evidence) -> None:
    evidence.in_lower_case.update(compress(reading.words[:-1], map(not_, reading.capitalised)))
    evidence.capitalised.update(map(reading.words.__getitem__, reading.capitals))


def _find_persons(reading: Reading, gazetteer: Gazetteer, evidence: Evidence) -> None:
    for position in reading.capitals:
        if not reading.capitalised[position - 1] or reading.gaps[position] not in (" ", ". "):
            continue
        before, word = reading.words[position - 1 : position + 1]
        first_name = gazetteer.word(before) & Word.FIRST_NAME
        if before in TITLES or (first_name and before not in evidence.in_lower_case):
            evidence.persons[word] += 1
        if first_name and gazetteer.word(word) & Word.SURNAME:
            evidence.first_names.add(before)


def _find_located(reading: Reading, found: list[Sighting], evidence: Evidence) -> None:
    for sighting in found:
        if reading.words[sighting.first - 1] in LOCATIVE and reading.gaps[sighting.first] == " ":
            evidence.located.add(sighting.key)
        exact = reading.exact(sighting)
        if len(exact) >= _SHORTEST_IN_CAPITALS and exact.isupper():
            evidence.in_upper_case.add(sighting.key)


def _find_contained(
    number: int,
    reading: Reading,
    found: list[Sighting],
    meanings: Meanings,
    gazetteer: Gazetteer,
    evidence: Evidence,
) -> None:
    starting_at: dict[int, list[Sighting]] = {}
    for sighting in found:
        starting_at.setdefault(sighting.first, []).append(sighting)
    larger = lru_cache(None)(partial(_larger, meanings))
    for sighting in found:
        for whole in reversed(starting_at.get(_behind(sighting, reading), ())):
            kinds = gazetteer.summary(whole.key).kinds
            if not kinds & _LARGER or _begins(whole, reading, kinds) or _enumerates(whole, reading, meanings):
                continue
            rows = larger(sighting.key, whole.key)
            if rows:
                evidence.contained.setdefault(sighting.key, set()).update(rows)
                evidence.behind.setdefault(sighting.key, {})[number, sighting.start] = rows
                evidence.containing.add((number, whole.start))
                break


def _behind(sighting: Sighting, reading: Reading) -> int:
    """Return the word that a larger place behind a name would begin with, or -1: Paris, Texas or Paris in Texas."""
    behind = sighting.last + 1
    gap = reading.folded[sighting.end : reading.starts[behind]]
    if gap == " " and reading.words[behind] == "in" and reading.gaps[behind + 1] == " ":
        return behind + 1
    return behind if gap in (", ", " (", " ") else -1


def _begins(whole: Sighting, reading: Reading, kinds: int) -> bool:
    """Return whether the name of a country begins that of somebody there: in Washington, U.S. Secretary Smith."""
    following = whole.last + 1
    gap = reading.folded[whole.end : reading.starts[following]]
    return bool(kinds >> Kind.COUNTRY & 1) and reading.capitalised[following] and gap == " "


def _enumerates(whole: Sighting, reading: Reading, meanings: Meanings) -> bool:
    """Return whether a list goes on behind the name of a great city: Boston, New York, Houston."""
    following = whole.last + 1
    comma = reading.capitalised[following] and reading.gaps[following] == ", "
    if not comma and reading.words[following] != "and":
        return False
    senses = meanings.senses_of(whole.key)
    return bool((meanings.of_kind[Kind.CITY, senses] & (meanings.size[senses] >= _GREAT)).any())


def _larger(meanings: Meanings, part: int, whole: int) -> set[int]:
    wholes, parts = meanings.senses_of(whole), meanings.senses_of(part)
    is_larger = meanings.of_kind[Kind.COUNTRY, wholes] | meanings.of_kind[Kind.ADMIN1, wholes]
    larger = meanings.place[wholes][is_larger & ~meanings.of_name_kind[NameKind.DEMONYM, wholes]]
    smaller = meanings.of_kind[Kind.CITY, parts] | meanings.of_kind[Kind.ADMIN2, parts]
    within = np.concatenate([meanings.country[parts][smaller], meanings.region[parts][smaller]])
    return set(larger[among(larger, within)].tolist())


def _measure_coherence(m: Meanings, evidence: Evidence) -> None:
    close = ~(m.of_name_kind[NameKind.ALTERNATE] | m.of_name_kind[NameKind.CODE])
    admin1 = m.of_kind[Kind.ADMIN1]
    wholes = {row for rows in evidence.contained.values() for row in rows}
    countries, regions = m.place[close & m.of_kind[Kind.COUNTRY]], [*m.place[close & admin1], *wholes]
    fits = np.where(among(m.country, countries), _IN_A_COUNTRY_NAMED, 0)
    fits[among(m.region, np.array(regions, int)) & ~admin1] = _IN_A_REGION_NAMED
    fits[m.is_large] = _ITSELF_LARGE
    evidence.coherence = dict(zip(m.keys, m.best_of_each(fits).tolist(), strict=True))
