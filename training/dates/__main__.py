"""Fit the models on annotated texts, and judge them on texts they never saw.

python -m training.dates CORPORA cross       five-fold cross-validation
python -m training.dates CORPORA leave-out   each corpus by models of the others
python -m training.dates CORPORA fit         cross-validate, then write weights/ from all texts

CORPORA is a folder of JSON-lines files; sentences of our own are added. Those kept apart are only judged.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

from services.enrich.dates import weights
from training.dates.calibrate import calibrate, errors, telling
from training.dates.corpora import FITTED, KEPT_APART, load, sentences
from training.dates.examples import Example
from training.dates.fit import fit
from training.dates.judge import HEADER, Judged, judge

_FOLDS = 5


def main(folder: Path, what: str) -> None:
    """Do what was asked."""
    examples = [Example.of(text) for text in (*load(folder), *sentences(FITTED))]
    judged = _apart(examples, _parts(examples, what))
    models = fit(examples)
    kept_apart = [Judged.of(Example.of(text), models) for text in sentences(KEPT_APART)]
    print(HEADER, *judge([*judged, *kept_apart]), sep="\n")
    known = {id(one.example): one for one in telling(judged)}
    parts = [[known[id(one)] for one in part if id(one) in known] for part in _parts(examples, what)]
    print("", *errors([part for part in parts if part]), sep="\n")
    if what == "fit":
        models.write()
        weights.write("confidence", calibrate(telling(judged)))


def _parts(examples: Sequence[Example], what: str) -> list[list[Example]]:
    """Return the examples by corpus, or in folds; the same sentence on several days stays together."""
    parts: dict[object, list[Example]] = {}
    folds = {text: n % _FOLDS for n, text in enumerate(dict.fromkeys(one.text.text for one in examples))}
    for one in examples:
        corpus = one.text.corpus.rstrip("-0123456789")
        parts.setdefault(corpus if what == "leave-out" else folds[one.text.text], []).append(one)
    return list(parts.values())


def _apart(examples: Sequence[Example], parts: list[list[Example]]) -> list[Judged]:
    """Return each example as judged by models that were fitted on the other parts."""
    judged = []
    for part in parts:
        held = {id(one) for one in part}
        models = fit([one for one in examples if id(one) not in held])
        judged += [Judged.of(one, models) for one in part]
    return judged


if __name__ == "__main__":
    if len(sys.argv) != 3 or sys.argv[2] not in ("cross", "leave-out", "fit"):
        sys.exit(__doc__)
    main(Path(sys.argv[1]), sys.argv[2])
