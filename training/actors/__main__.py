"""Train the recogniser: python -m training.actors CORPORA VECTORS WORK [--without CORPUS]...

CORPORA has the labelled and the unlabelled texts, VECTORS is the folder `vocab` of en_core_web_md; what the teacher
has learned is kept in WORK, so that a second run goes on from there. The weights go where the recogniser reads them.
With --without, a corpus is kept out, so that it can be used to measure.
"""

import sys
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

EPOCHS, COPIES = 12, 3
_WEIGHTS = {"crossner_politics_train": 3, "crossner_politics_dev": 3}
"""How often a corpus is read; sentences are few beside whole articles."""


def main(folder: Path, vocabulary: Path, work: Path, left_out: list[str]) -> None:
    """Train teacher and student, and write the weights."""
    torch.set_num_threads(1)
    kept = [corpus for corpus in GOLD if corpus not in left_out]
    gold = [
        conventional(document) for corpus in kept for document in corpora.gold(folder, corpus) * _WEIGHTS.get(corpus, 1)
    ]
    learned = _teacher(gold, work / "teacher.pt")
    unlabelled = [_untagged(document["text"]) for document in corpora.read(folder, UNLABELLED)]
    documents = teacher.taught(learned, gold) + labelled(teacher.taught(learned, unlabelled))
    renamer = Renamer(documents, demonyms(), seed=3)
    renamed = [teacher.taught(learned, [renamer.rename(document) for document in documents]) for _ in range(COPIES)]
    vectors, lists = load_vectors(vocabulary), {"given": given_names(), "family": surnames()}
    lexicon = Lexicon(vectors, lists["given"], lists["family"])
    export(student.train([documents, *renamed], lexicon, EPOCHS), gold[:250], vectors, lists, FILE)


def _teacher(gold: list[Labelled], kept: Path) -> teacher.Teacher:
    """Return the teacher that was kept; else train one and keep it."""
    if kept.exists():
        learned = teacher.Teacher()
        learned.load_state_dict(torch.load(kept))
        return learned
    learned = teacher.train(gold, Renamer(gold, demonyms(), seed=5))
    torch.save(learned.state_dict(), kept)
    return learned


def _untagged(text: str) -> Labelled:
    sentences = [[word.text for word in sentence] for sentence in corpora.sentences_of(text)]
    return Labelled([Sentence(words, [OUTSIDE] * len(words)) for words in sentences])


if __name__ == "__main__":
    if len(sys.argv) < 4:
        raise SystemExit(__doc__)
    main(*map(Path, sys.argv[1:4]), [name for name in sys.argv[4:] if name != "--without"])
