"""Train the recogniser: python -m training.actors CORPORA BERT VECTORS WORK [--without CORPUS]...

CORPORA has the labelled and the unlabelled texts, BERT is the saved model of BERT-base (cased), VECTORS the folder
`vocab` of en_core_web_md. What the teacher has learned, and what it believes of the texts, is kept in WORK, so that a
second run goes on from there. The weights go where the recogniser reads them. With --without, a corpus is kept out, so
that it can be used to measure.
"""

import pickle
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import torch

from services.enrich.actors.recogniser.weights import FILE
from training.actors import corpora, student, teacher
from training.actors.articles import Lexicon
from training.actors.conventions import conventional
from training.actors.corpora import GOLD, OUTSIDE, UNLABELLED, Labelled, Sentence
from training.actors.demonyms import demonyms
from training.actors.export import export
from training.actors.labelling import labelled
from training.actors.renaming import Renamer
from training.actors.vectors import load_vectors
from training.actors.world_names import given_names, surnames

EPOCHS, COPIES = 6, 1
_WEIGHTS = {"crossner_politics_train": 3, "crossner_politics_dev": 3}
"""How often a corpus is read; sentences are few beside whole articles."""


def main(folder: Path, bert: Path, vocabulary: Path, work: Path, left_out: list[str]) -> None:
    """Train teacher and student, and write the weights."""
    torch.set_num_threads(1)
    kept = [corpus for corpus in GOLD if corpus not in left_out]
    gold = [
        conventional(document) for corpus in kept for document in corpora.gold(folder, corpus) * _WEIGHTS.get(corpus, 1)
    ]
    unlabelled = [_untagged(document["text"]) for document in corpora.read(folder, UNLABELLED)]
    copies = _copies(gold, unlabelled, bert, work)
    vectors, lists = load_vectors(vocabulary), {"given": given_names(), "family": surnames()}
    lexicon = Lexicon(vectors, lists["given"], lists["family"])
    export(student.train(copies, lexicon, EPOCHS), gold[:250], vectors, lists, FILE)


def _copies(gold: list[Labelled], unlabelled: list[Labelled], bert: Path, work: Path) -> list[list[Labelled]]:
    """Return all texts, as they are and under other names, with what the teacher believes of them."""
    learned = teacher.train(gold, Renamer(gold, demonyms(), seed=5), bert, work / "teacher.pt")
    ours, others = _parted(gold)
    documents = _kept(work / "as they are.pickle", lambda: _taught(learned, ours, others + unlabelled))
    renamer = Renamer(documents, demonyms(), seed=3)
    renamed = [[renamer.rename(document) for document in documents] for _ in range(COPIES)]
    return [documents] + [
        _kept(work / f"renamed {number}.pickle", partial(teacher.taught, learned, copy))
        for number, copy in enumerate(renamed)
    ]


def _taught(learned: teacher.Teacher, ours: list[Labelled], others: list[Labelled]) -> list[Labelled]:
    """Return documents with what the teacher believes, and the others with the tags that this makes."""
    return teacher.taught(learned, ours) + labelled(teacher.taught(learned, others))


def _parted(gold: list[Labelled]) -> tuple[list[Labelled], list[Labelled]]:
    """Part what is annotated by the convention that we want from what the teacher has to annotate anew."""
    return [one for one in gold if not one.convention], [one for one in gold if one.convention]


def _kept(file: Path, make: Callable[[], list[Labelled]]) -> list[Labelled]:
    """Return documents as they were kept; else make and keep them."""
    if not file.exists():
        file.write_bytes(pickle.dumps(make()))
    kept: list[Labelled] = pickle.loads(file.read_bytes())  # noqa: S301 (written above)
    return kept


def _untagged(text: str) -> Labelled:
    sentences = [[word.text for word in sentence] for sentence in corpora.sentences_of(text)]
    return Labelled([Sentence(words, [OUTSIDE] * len(words)) for words in sentences])


if __name__ == "__main__":
    if len(sys.argv) < 5:
        raise SystemExit(__doc__)
    main(*map(Path, sys.argv[1:5]), [name for name in sys.argv[5:] if name != "--without"])
