"""Names: what the recogniser reads, held against the text beside it and against the rest of the article."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate

from services.enrich.actors.facts.organisations import HEADS
from services.enrich.actors.mention import Kind, Mention
from services.enrich.actors.mentions.evidence import evidence, names_nobody, trimmed
from services.enrich.actors.reading import Reading
from services.enrich.actors.recogniser import Recogniser

KINDS: dict[str, Kind] = {"PER": "person", "ORG": "organisation"}
"""The types of names that are actors."""
_SUREST = 0.99
_CLEAR = 0.7
"""The share of the votes that makes an election clear."""


@dataclass(frozen=True)
class Candidate:
    """Words of a reading that are a name of some type."""

    reading: Reading
    first: int
    last: int
    type: str
    method: str
    confidence: float

    @property
    def text(self) -> str:
        """The name on one line."""
        return " ".join(self.reading.text(self.first, self.last).split())

    @property
    def mention(self) -> Mention:
        """The candidate as a mention of an actor."""
        return self.reading.mention(self.first, self.last, KINDS[self.type], self.method, self.confidence)


def candidates(readings: list[Reading], recogniser: Recogniser) -> list[Candidate]:
    """Return the names of an article, each name of one type throughout."""
    return _voted(_joined(list(_read(readings, recogniser))))


def _read(readings: list[Reading], recogniser: Recogniser) -> Iterator[Candidate]:
    """Read all passages as one, since each is evidence for the others."""
    words = [word for reading in readings for word in reading.words]
    begins = list(accumulate((len(reading.words) for reading in readings), initial=0))
    for name in recogniser.names(words):
        passage = bisect_right(begins, name.first) - 1
        reading, begin = readings[passage], begins[passage]
        first, last = trimmed(reading.words, name.first - begin, name.last - begin, name.type)
        first = _behind_country(reading, first, last)
        if first < last and not names_nobody(reading.words, first, last):
            confidence = min(round(name.probability, 2), _SUREST)
            yield _proved(Candidate(reading, first, last, name.type, "recogniser", confidence))


def _joined(found: list[Candidate]) -> list[Candidate]:
    """Join a body and the place it is of: Central Bank of Kenya."""
    joined: list[Candidate] = []
    for candidate in found:
        if joined and _is_of(joined[-1], candidate):
            joined[-1] = replace(joined[-1], last=candidate.last)
        else:
            joined.append(candidate)
    return joined


def _is_of(body: Candidate, place: Candidate) -> bool:
    words = body.reading.words
    if body.reading is not place.reading or (body.type, place.type) != ("ORG", "LOC"):
        return False
    between = [word.text for word in words[body.last : place.first]]
    return words[body.last - 1].text in HEADS and between in (["of"], ["of", "the"])


def _behind_country(reading: Reading, first: int, last: int) -> int:
    """Return where a name begins when the country that has it is left out: Qatar’s Ministry of Interior."""
    owners = (index for index in range(first, last - 1) if reading.words[index].possessive)
    return next((index + 1 for index in owners if reading.is_country(first, index + 1)), first)


def _proved(candidate: Candidate) -> Candidate:
    proof = evidence(candidate.reading.words, candidate.first, candidate.last)
    if proof is None:
        return candidate
    if proof.type == candidate.type:
        return replace(candidate, confidence=max(candidate.confidence, proof.confidence))
    return replace(candidate, type=proof.type, method=proof.rule, confidence=proof.confidence)


def _voted(found: list[Candidate]) -> list[Candidate]:
    """Give a name the type that its places clearly speak for, and a person's surname that of the person."""
    votes: dict[str, dict[str, float]] = {}
    for candidate in found:
        of_name = votes.setdefault(candidate.text, {})
        of_name[candidate.type] = of_name.get(candidate.type, 0) + candidate.confidence
    elected = {name: winner for name, of_name in votes.items() if (winner := _winner(of_name))}
    surnames = {name.split()[-1] for name, kind in elected.items() if kind == "PER" and " " in name}
    elected.update(dict.fromkeys(surnames & votes.keys(), "PER"))
    return [_of_type(candidate, elected.get(candidate.text, candidate.type)) for candidate in found]


def _winner(votes: dict[str, float]) -> str | None:
    best = max(votes, key=lambda kind: votes[kind])
    return best if votes[best] >= _CLEAR * sum(votes.values()) else None


def _of_type(candidate: Candidate, kind: str) -> Candidate:
    return candidate if candidate.type == kind else replace(candidate, type=kind, method="document.vote")
