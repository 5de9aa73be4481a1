"""Train the recogniser: python -m training.actors CORPORA VECTORS WORK [--without CORPUS]...

CORPORA has the labelled and the unlabelled texts, VECTORS is the folder `vocab` of en_core_web_md; what the teacher
has learned and labelled is kept in WORK, so that a second run goes on from there. The weights go where the recogniser
reads them. With --without, a corpus is kept out, so that it can be used to measure.
"""

import json
import sys
from pathlib import Path

import torch

from services.enrich.actors.recogniser.weights import FILE
from training.actors import corpora, student, teacher
from training.actors.corpora import GOLD, OUTSIDE, UNLABELLED, Labelled, Sentence
from training.actors.demonyms import demonyms
from training.actors.export import export
from training.actors.labelling import labelled
from training.actors.renaming import Renamer
from training.actors.vectors import load_vectors
from training.actors.world_names import given_names, surnames

EPOCHS = 8


def main(folder: Path, vocabulary: Path, work: Path, left_out: list[str]) -> None:
    """Train teacher and student, and write the weights."""
    torch.set_num_threads(1)
    gold = corpora.gold(folder, tuple(corpus for corpus in GOLD if corpus not in left_out))
    documents = gold + labelled(_beliefs(gold, folder, work))
    vectors, lists = load_vectors(vocabulary), {"given": given_names(), "family": surnames()}
    renamer = Renamer(documents, demonyms(), seed=3)
    lexicon = student.Lexicon(vectors, lists["given"], lists["family"])
    learned = student.train(documents, renamer, lexicon, EPOCHS)
    export(learned, gold[:250], vectors, lists, FILE)


def _beliefs(gold: list[Labelled], folder: Path, work: Path) -> list[Labelled]:
    """Return the unlabelled documents with the teacher's beliefs, asking the teacher where nobody asked before."""
    kept = work / "beliefs.json"
    unlabelled = [_untagged(document["text"]) for document in corpora.read(folder, UNLABELLED)]
    if not kept.exists():
        learned = _teacher(gold, work / "teacher.pt")
        kept.write_text(json.dumps([teacher.beliefs(learned, document) for document in unlabelled]))
    believed = json.loads(kept.read_text())
    return [Labelled(document.sentences, beliefs) for document, beliefs in zip(unlabelled, believed, strict=True)]


def _teacher(gold: list[Labelled], kept: Path) -> teacher.Teacher:
    if kept.exists():
        learned = teacher.Teacher()
        learned.load_state_dict(torch.load(kept))
        return learned
    learned = teacher.train(gold)
    torch.save(learned.state_dict(), kept)
    return learned


def _untagged(text: str) -> Labelled:
    sentences = [[word.text for word in sentence] for sentence in corpora.sentences_of(text)]
    return Labelled([Sentence(words, [OUTSIDE] * len(words)) for words in sentences], [])


if __name__ == "__main__":
    if len(sys.argv) < 4:
        raise SystemExit(__doc__)
    main(*map(Path, sys.argv[1:4]), [name for name in sys.argv[4:] if name != "--without"])
