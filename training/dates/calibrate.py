"""Calibrates the confidence: a logistic model of what texts showed of tags whose choices were fitted without them."""

from collections.abc import Iterator, Sequence
from math import exp

from training.dates import loglinear
from training.dates.corpora import RECALL_ONLY
from training.dates.judge import Judged, error

_PENALTY, _RAREST = 1.0, 3


def calibrate(judged: Sequence[Judged]) -> dict[str, float]:
    """Return the weights of the confidence."""
    evidence = [evidence for one in judged for evidence in one.evidence()]
    right = [right for one in judged for right in one.right()]
    return loglinear.fit([[{}, one] for one in evidence], right, [1.0] * len(right), _PENALTY, _RAREST)


def promised(evidence: dict[str, float], weights: dict[str, float]) -> float:
    """Return the confidence that evidence amounts to."""
    return 1 / (1 + exp(-sum(much * weights.get(name, 0.0) for name, much in evidence.items())))


def errors(parts: Sequence[list[Judged]]) -> Iterator[str]:
    """Yield how far off the confidence in the tags of each part is that was calibrated on the others, and of all."""
    everything: list[tuple[float, bool]] = []
    for part in parts:
        weights = calibrate([one for other in parts if other is not part for one in other])
        pairs = [
            (promised(evidence, weights), right)
            for one in part
            for evidence, right in zip(one.evidence(), one.right(), strict=True)
        ]
        everything += pairs
        yield _line(part[0].example.text.corpus, pairs)
    yield _line("together", everything)


def _line(name: str, pairs: list[tuple[float, bool]]) -> str:
    shares, right = [share for share, _ in pairs], [one for _, one in pairs]
    return (
        f"{name:20}{len(pairs):8} tags  promised {100 * sum(shares) / len(pairs):5.1f}  "
        f"right {100 * sum(right) / len(pairs):5.1f}  expected error {error(shares, right):4.1f}"
    )


def telling(judged: Sequence[Judged]) -> list[Judged]:
    """Return those of which every tag is known to be right or wrong."""
    return [one for one in judged if one.example.text.corpus not in RECALL_ONLY]
