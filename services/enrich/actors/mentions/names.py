"""Names: what the recogniser reads, held against the text beside it and against the rest of the article."""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

import numpy as np

from services.enrich.actors.mentions.brackets import with_short_names
from services.enrich.actors.mentions.candidate import READ, Candidate
from services.enrich.actors.mentions.evidence import CALLED, evidence, names_nobody, trimmed
from services.enrich.actors.mentions.extents import completed, parts
from services.enrich.actors.mentions.joining import joined
from services.enrich.actors.mentions.kinds import called_a_body
from services.enrich.actors.mentions.storms import without_storms
from services.enrich.actors.mentions.votes import voted
from services.enrich.actors.reading import Reading
from services.enrich.actors.recogniser import Recogniser

_SUREST = 0.99
_DOUBTFUL = 0.9
"""A name less sure than this is what the text calls it."""


def candidates(readings: list[Reading], recogniser: Recogniser) -> list[Candidate]:
    """Return the names of an article, each name of one type throughout."""
    names = voted(with_short_names(joined(list(_read(readings, recogniser)))))
    return without_storms(names, readings)


def _read(readings: list[Reading], recogniser: Recogniser) -> Iterator[Candidate]:
    """Read all passages as one, since each is evidence for the others."""
    if not readings:
        return
    words = [word for reading in readings for word in reading.words]
    begins = list(accumulate((len(reading.words) for reading in readings), initial=0))
    for name in recogniser.names(words, np.concatenate([reading.numbers for reading in readings])):
        passage = bisect_right(begins, name.first) - 1
        reading, begin = readings[passage], begins[passage]
        first, last = trimmed(reading.words, name.first - begin, name.last - begin, name.type)
        first, last = completed(reading.words, first, last, name.type)
        confidence = min(round(name.probability, 2), _SUREST)
        for start, end, kind in parts(reading, first, last, name.type):
            if start < end and not names_nobody(reading.words, start, end):
                yield _proved(Candidate(reading, start, end, kind, READ, confidence))


def _proved(candidate: Candidate) -> Candidate:
    words, first, last = candidate.reading.words, candidate.first, candidate.last
    proof = evidence(words, first, last)
    if proof is None and candidate.confidence < _DOUBTFUL and called_a_body(words, first, last):
        proof = CALLED
    if proof is None:
        return candidate
    if proof.type == candidate.type:
        return candidate._replace(confidence=max(candidate.confidence, proof.confidence))
    return candidate._replace(type=proof.type, method=proof.rule, confidence=proof.confidence)
