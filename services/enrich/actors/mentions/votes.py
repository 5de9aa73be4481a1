"""Votes: a name is of one type throughout an article, that for which its places clearly speak."""

from collections import defaultdict

from services.enrich.actors.mentions.candidate import READ, Candidate

_CLEAR = 0.7
"""The share of the votes that makes an election clear."""
_PROOF = 5
"""How many places count as much as one where the text itself says of what type the name is."""
_INITIALS = 0.3


def voted(found: list[Candidate]) -> list[Candidate]:
    """Give a name the type that its places clearly speak for, and a person's surname that of the person."""
    votes: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    names = [candidate.text for candidate in found]
    for name, candidate in zip(names, found, strict=True):
        votes[name][candidate.type] += candidate.confidence * _weight(candidate)
    elected = {name: winner for name, of_name in votes.items() if (winner := _winner(of_name))}
    surnames = {name.split()[-1] for name, kind in elected.items() if kind == "PER" and " " in name}
    elected.update(dict.fromkeys(surnames & votes.keys(), "PER"))
    return [
        _of_type(candidate, elected.get(name, candidate.type)) for name, candidate in zip(names, found, strict=True)
    ]


def _weight(candidate: Candidate) -> float:
    """Return how much a place of a name counts: little where initials were read as a person's name."""
    if candidate.method != READ:
        return _PROOF
    return _INITIALS if candidate.type == "PER" and candidate.size == 1 and candidate.text.isupper() else 1


def _winner(votes: dict[str, float]) -> str | None:
    best = max(votes, key=lambda kind: votes[kind])
    return best if votes[best] >= _CLEAR * sum(votes.values()) else None


def _of_type(candidate: Candidate, kind: str) -> Candidate:
    return candidate if candidate.type == kind else candidate._replace(type=kind, method="document.vote")
