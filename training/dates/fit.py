"""Fits the models: first how a text tells its dates, then which date is meant in a text that tells them so."""

from collections.abc import Sequence
from typing import NamedTuple

from services.enrich.dates import weights
from training.dates import loglinear
from training.dates.examples import Example, questions

_MODE_PENALTY, _CHOICE_PENALTY = 0.3, 2.0
_RAREST = 2


class Models(NamedTuple):
    """The weights of the models."""

    mode: dict[str, float]
    choice: dict[str, float]

    def write(self) -> None:
        """Write them to where the tagger reads them."""
        for name, fitted in self._asdict().items():
            weights.write(name, fitted)


def fit(examples: Sequence[Example]) -> Models:
    """Return models fitted on examples."""
    known = [example for example in examples if example.text.mode]
    mode = loglinear.fit(
        [[{}, example.evidence] for example in known],
        [example.text.mode == "narrative" for example in known],
        [example.text.weight for example in known],
        _MODE_PENALTY,
        rarest=1,
    )
    asked = questions(examples, mode)
    choice = loglinear.fit(
        [question.rows() for question in asked],
        [question.right for question in asked],
        [question.text.weight for question in asked],
        _CHOICE_PENALTY,
        _RAREST,
    )
    return Models(mode, choice)
