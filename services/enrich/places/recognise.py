"""Recognition: which stretches of the text name a place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from services.enrich.places.artefact import Kind, NameKind
from services.enrich.places.folding import fold
from services.enrich.places.gazetteer import Gazetteer
from services.enrich.places.toponym import Toponym
from services.enrich.tagging import Rejection
from services.enrich.text import Document, Passage

METHOD = "places.recognise"

_WORD = re.compile(r"[^\W_]+")
_CAPITALISED_BEFORE = re.compile(r"(?P<word>[^\W\d_][^\W_]*)[ \-]$")
_CAPITALISED_BEHIND = re.compile(r"[ \-][^\W\d_a-z]")
_LONGEST_PARTICLE = 3
_LARGE = 15_000
# Capitalised only because they begin a sentence, or as parts of the calendar: no part of a name.
_FUNCTION_WORD = re.compile(
    r"(?:a|after|against|across|all|along|although|and|around|as|at|because|before|between|beyond|but|by|during|for"
    r"|from|if|in|inside|into|like|near|of|on|outside|over|since|so|than|that|the|then|through|to|toward|under|unless"
    r"|until|via|was|were|what|when|where|which|while|with|within|without|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|january|february|march|april|may|june|july|august|september|october|november|december)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Recognition:
    """The toponyms of a document in reading order, and the names that were turned down."""

    toponyms: list[Toponym]
    rejected: list[Rejection]


def recognise(document: Document, gazetteer: Gazetteer) -> Recognition:
    """Return the toponyms of a document."""
    toponyms: list[Toponym] = []
    rejected: list[Rejection] = []
    for passage in document.passages:
        for toponym in _names(passage, gazetteer):
            reason = _objection(passage, toponym, gazetteer)
            if reason:
                rejected.append(Rejection(toponym.span, METHOD, reason))
            else:
                toponyms.append(toponym)
    parts_of_names = {toponym.span.exact for toponym in rejected}
    kept = [toponym for toponym in toponyms if not _is_surname(toponym, parts_of_names, gazetteer)]
    return Recognition(kept, rejected)


def _names(passage: Passage, gazetteer: Gazetteer) -> Iterator[Toponym]:
    folded = fold(passage.text)
    end = 0
    for word in _WORD.finditer(passage.text):
        start = word.start()
        if start < end or not word.group()[0].isupper():
            continue
        for name in sorted(gazetteer.names_at(folded, start), key=lambda name: -name.length):
            if _is_written_as_a_name(passage.text[start : start + name.length]) and _is_large(name.key, gazetteer):
                end = start + name.length
                yield Toponym(passage.span(start, end), name.key)
                break


def _is_written_as_a_name(exact: str) -> bool:
    words = [word.group() for word in _WORD.finditer(exact)]
    if len(words) == 1 and len(words[0]) <= _LONGEST_PARTICLE:
        return words[0].isupper() or exact.endswith(".")
    return all(word[0].isupper() or len(word) <= _LONGEST_PARTICLE for word in words)


def _is_large(key: int, gazetteer: Gazetteer) -> bool:
    senses = gazetteer.senses_of(key)
    places = gazetteer.places[senses["place"]]
    large = (places["kind"] <= Kind.ADMIN1) | ((places["kind"] == Kind.CITY) & (places["population"] >= _LARGE))
    return bool((large & (senses["name_kind"] != NameKind.ALTERNATE) | (places["population"] >= 10 * _LARGE)).any())


def is_demonym(toponym: Toponym, gazetteer: Gazetteer) -> bool:
    """Return whether a toponym is an adjective or a people."""
    return bool((gazetteer.senses_of(toponym.key)["name_kind"] == NameKind.DEMONYM).any())


def _objection(passage: Passage, toponym: Toponym, gazetteer: Gazetteer) -> str | None:
    span, text = toponym.span, passage.text
    if _FUNCTION_WORD.fullmatch(span.exact):
        return "a common word"
    if is_demonym(toponym, gazetteer):
        return None
    before = _CAPITALISED_BEFORE.search(text, max(0, span.start - 40), span.start)
    if before and before["word"][0].isupper() and not _FUNCTION_WORD.fullmatch(before["word"]):
        return "part of a longer name"
    if _CAPITALISED_BEHIND.match(text, span.end):
        return "part of a longer name"
    return None


def _is_surname(toponym: Toponym, parts_of_names: set[str], gazetteer: Gazetteer) -> bool:
    if toponym.span.exact not in parts_of_names:
        return False
    kinds = gazetteer.places["kind"][gazetteer.senses_of(toponym.key)["place"]]
    return bool((kinds > Kind.ADMIN1).all())
