"""Fit the models on the tuning corpora, and judge them on articles they never saw.

python -m training.places CORPORA cross       five-fold cross-validation
python -m training.places CORPORA leave-out   each corpus by models of the others
python -m training.places CORPORA given       each corpus by models of the others, told which words are names of places
python -m training.places CORPORA calibration how far the confidence is from the share that is right, likewise
python -m training.places CORPORA fit         the same, then write weights/ from all corpora
"""

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from services.enrich.places.decide import decide
from services.enrich.places.gazetteer import Gazetteer
from services.enrich.places.models import Models
from training.places import given
from training.places.calibration import calibrate, outcomes, report
from training.places.corpora import CORPORA, load
from training.places.examples import Example, folds
from training.places.fit import fit
from training.places.judge import HEADER, judge

_FOLDS = 5


def main(folder: Path, what: str) -> None:
    """Do what was asked."""
    gazetteer = Gazetteer.open()
    examples = [Example.of(text, gazetteer) for corpus in CORPORA for text in load(folder, corpus)]
    parts = folds(examples, _FOLDS) if what == "cross" else _by_corpus(examples)
    unseen = _apart(examples, parts, gazetteer)
    at_home = [(one.at_home(gazetteer), models) for one, models in unseen]
    if what in ("cross", "leave-out"):
        _show(f"{what}, without the outlet", unseen, gazetteer)
        _show(f"{what}, with the outlet", at_home, gazetteer)
        return
    if what == "given":
        print("without the outlet", *given.report(unseen, gazetteer), sep="\n")
        print("with the outlet", *given.report(at_home, gazetteer), sep="\n")
        return
    seen = outcomes([*unseen, *at_home], gazetteer)
    print(*report(seen), sep="\n")
    if what == "fit":
        replace(fit(examples, gazetteer), confidence=calibrate(seen)).write()


def _by_corpus(examples: Sequence[Example]) -> list[list[int]]:
    return [[n for n, one in enumerate(examples) if one.text.corpus == corpus] for corpus in CORPORA]


def _apart(examples: Sequence[Example], parts: list[list[int]], gazetteer: Gazetteer) -> list[tuple[Example, Models]]:
    """Return each example with models that were fitted on the other parts."""
    judged = []
    for part in parts:
        models = fit([one for n, one in enumerate(examples) if n not in set(part)], gazetteer)
        judged += [(examples[n], models) for n in part]
    return judged


def _show(title: str, judged: list[tuple[Example, Models]], gazetteer: Gazetteer) -> None:
    lines = judge(((one, decide(one.field, models)[0]) for one, models in judged), gazetteer)
    print(title, HEADER, *lines.values(), sep="\n", flush=True)


if __name__ == "__main__":
    if len(sys.argv) != 3 or sys.argv[2] not in ("cross", "leave-out", "given", "calibration", "fit"):
        sys.exit(__doc__)
    main(Path(sys.argv[1]), sys.argv[2])
