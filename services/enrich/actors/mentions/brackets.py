"""Brackets: what a body is called for short stands behind its name, as in Movement for the Left (MpS)."""

from services.enrich.actors.mentions.candidate import KINDS, Candidate

_METHOD = "organisation.bracket"
_CONFIDENCE = 0.7
_FEWEST_CAPITALS = 2


def with_short_names(found: list[Candidate]) -> list[Candidate]:
    """Return names, among them those in brackets behind bodies, which are theirs."""
    read = {(id(candidate.reading), candidate.first): candidate for candidate in found}
    for body in found:
        if body.type == "ORG" and body.size > 1 and _opens(body):
            place = (id(body.reading), body.last + 1)
            if short := _short(body, read.get(place)):
                read[place] = short
    return list(read.values())


def _opens(body: Candidate) -> bool:
    """Tell whether brackets with a single word stand behind a body."""
    marks = [word.text for word in body.reading.words[body.last : body.last + 3]]
    return len(marks) == len("(X)") and marks[0] == "(" and marks[2] == ")"


def _short(body: Candidate, read: Candidate | None) -> Candidate | None:
    """Return the word in the brackets as a name, if it looks like one or was read as one, and is no place."""
    first = body.last + 1
    confidence = max(_CONFIDENCE, read.confidence if read and read.type == "ORG" else 0)
    short = Candidate(body.reading, first, first + 1, "ORG", _METHOD, confidence)
    abbreviates = sum(map(str.isupper, short.text)) >= _FEWEST_CAPITALS
    is_named = abbreviates or (read is not None and read.type in KINDS)
    return short if is_named and not short.is_place and not short.reading.is_country(first, first + 1) else None
