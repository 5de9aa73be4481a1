"""Corpora as sentences of words with their tags, cut exactly as the recogniser will cut them."""

import json
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from services.enrich.actors.recogniser.tags import TAGS
from services.enrich.actors.words import Word, words_of
from services.enrich.text import Passage

GOLD = ("redocred_dev", "redocred_test", "crossner_politics_train", "crossner_politics_dev", "crossner_domains")
UNLABELLED = "unlabelled-voa"

OUTSIDE = 0
_PUBLISHED = frozenset({"magazine", "academicjournal"})


class Sentence(NamedTuple):
    """The words of a sentence and the number of each one's tag."""

    words: list[str]
    tags: list[int]


class Labelled(NamedTuple):
    """A document; `beliefs` has the probability of every tag for every word, where a teacher labelled it."""

    sentences: list[Sentence]
    beliefs: NDArray[np.float16] = np.zeros((0, len(TAGS)), np.float16)
    convention: int = 0
    """By whose convention it is annotated: 0 what we want, 1 that of sentences on science and the arts."""


def read(folder: Path, corpus: str) -> list[dict[str, Any]]:
    """Return the documents of a corpus."""
    return [json.loads(line) for line in (folder / f"{corpus}.jsonl").read_text(encoding="utf-8").splitlines()]


def sentences_of(text: str) -> list[list[Word]]:
    """Return the words of a text by sentence."""
    sentences: list[list[Word]] = []
    for word in words_of(Passage("body", text))[0]:
        if word.starts:
            sentences.append([])
        sentences[-1].append(word)
    return sentences


def gold(folder: Path, corpus: str) -> list[Labelled]:
    """Return the documents of a labelled corpus."""
    convention = int(corpus == "crossner_domains")
    return [
        Labelled(
            [_tagged(sentence, document["entities"]) for sentence in sentences_of(document["text"])],
            convention=convention,
        )
        for document in read(folder, corpus)
    ]


def _tagged(sentence: list[Word], entities: list[dict[str, Any]]) -> Sentence:
    tags, before = [], None
    for word in sentence:
        entity = next((e for e in reversed(entities) if e["start"] < word.end and e["end"] > word.start), None)
        if entity is None:
            tags.append(OUTSIDE)
        else:
            tags.append(TAGS.index(("I-" if entity is before else "B-") + _type(entity)))
        before = entity
    return Sentence([word.text for word in sentence], tags)


def _type(entity: dict[str, Any]) -> str:
    """Return the type of an entity; whoever publishes a magazine or a journal speaks by its name."""
    return "ORG" if entity.get("fine") in _PUBLISHED else str(entity["type"])
