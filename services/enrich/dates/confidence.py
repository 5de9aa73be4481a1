"""How sure a tag is: a logistic model of what made it and what decided it, fitted on tags of texts it had not seen."""

from collections.abc import Iterator
from functools import lru_cache
from math import exp, log

from schemas.enriched import Status
from services.enrich.dates.features import Feature
from services.enrich.dates.weights import read

UNSURE = 0.6
"""A choice between dates that is less likely than this is ambiguous."""
_WEIGHTS = read("confidence")
_LEAST = 0.01


@lru_cache(maxsize=4096)
def confidence(rule: str, status: Status, reason: str | None, likely: float | None) -> float:
    """Return how likely a tag is right."""
    score = sum(much * _WEIGHTS.get(name, 0.0) for name, much in features(rule, status, reason, likely))
    return round(1 / (1 + exp(-score)), 2)


def features(rule: str, status: Status, reason: str | None, likely: float | None) -> Iterator[Feature]:
    """Yield what a confidence goes by; `likely` is the probability of a choice, if there was one."""
    yield "any", 1.0
    if status == "unresolved":
        yield f"unresolved: {reason}", 1.0
        yield "unresolved", 1.0
    else:
        yield f"by {rule}", 1.0
    if likely is not None:
        yield "chosen", 1.0
        yield "chance of the choice", log(max(likely, _LEAST) / max(1 - likely, _LEAST))
