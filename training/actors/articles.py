"""Documents as the student reads them: the numbers of their words, laid out as the recogniser lays them out."""

import random
from itertools import accumulate
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from services.enrich.actors.recogniser.features import MOST, buckets, features
from services.enrich.actors.recogniser.layout import lay_out
from services.enrich.actors.recogniser.tags import TAGS
from services.enrich.actors.recogniser.weights import LISTS
from services.enrich.vocabulary import VOCABULARY
from training.actors.corpora import Labelled
from training.actors.vectors import SIZE, Vectors

_TORN = 0.25


class Lexicon:
    """What depends on a word alone: its features, the lists it is in, its vector."""

    def __init__(self, vectors: Vectors, given: set[str], family: set[str]) -> None:
        self._vectors = vectors
        self._lists = (given, family)
        self._row_of: dict[str, int] = {"": 0}
        self._features = [[0] * (MOST + len(LISTS))]
        self._vector_rows = [-1]
        self.freeze()

    def row(self, word: str) -> int:
        """Return the row of a word, new or not."""
        if word not in self._row_of:
            self._row_of[word] = len(self._features)
            looks = buckets(features(word)).tolist()
            lists = [number * (word in listed) for number, listed in zip(LISTS.tolist(), self._lists, strict=True)]
            self._features.append(looks + [0] * (MOST - len(looks)) + lists)
            found = self._vectors.row(word)
            self._vector_rows.append(-1 if found is None else found)
        return self._row_of[word]

    def freeze(self) -> None:
        """Make tensors of all words so far."""
        rows = np.array(self._vector_rows)
        vectors = np.zeros((len(rows), SIZE), np.float32)
        vectors[rows >= 0] = self._vectors.values[rows[rows >= 0]]
        self.features = torch.tensor(self._features)
        self.vectors = torch.tensor(vectors)
        self.unknown = torch.tensor((rows < 0).astype(np.float32))


class Article(NamedTuple):
    """A document laid out in a row, with empty places between its sentences."""

    rows: NDArray[np.int64]
    situations: NDArray[np.int64]
    same: NDArray[np.int64]
    """The number of each capitalised word in the document, -1 for all other words that may belong to a name."""
    wanted: NDArray[np.int64]
    """Where these words stand."""
    tags: NDArray[np.int64]
    beliefs: NDArray[np.float16]


def article_of(document: Labelled, lexicon: Lexicon) -> Article:
    """Lay a document out; only words that may belong to a name are learned, since only they are asked for."""
    words = [word for sentence in document.sentences for word in sentence.words]
    tags = np.array([tag for sentence in document.sentences for tag in sentence.tags])
    starts = np.array([index == 0 for sentence in document.sentences for index in range(len(sentence.words))], bool)
    layout = lay_out(words, VOCABULARY.numbers(words), starts)
    wanted = layout.wanted
    numbers: dict[str, int] = {}
    same = [numbers.setdefault(words[index], len(numbers)) if layout.capital[index] else -1 for index in wanted]
    rows = np.zeros_like(layout.situations)
    rows[layout.positions] = [lexicon.row(word) for word in words]
    return Article(
        rows,
        layout.situations,
        np.array(same, int),
        layout.positions[wanted],
        tags[wanted],
        document.beliefs[wanted] if len(document.beliefs) else np.zeros((len(wanted), len(TAGS)), np.float16),
    )


class Batch(NamedTuple):
    """Several articles in one row."""

    rows: Tensor
    situations: Tensor
    same: Tensor
    wanted: Tensor
    tags: Tensor
    beliefs: Tensor


def batch_of(articles: list[Article]) -> Batch:
    """Put articles in one row; where nobody taught, the beliefs are zero."""
    same, wanted = [], []
    places = numbers = 0
    for article in articles:
        wanted.append(article.wanted + places)
        same.append(np.where(article.same >= 0, article.same + numbers, -1))
        places += len(article.rows)
        numbers += int(article.same.max(initial=-1)) + 1
    return Batch(
        torch.tensor(np.concatenate([article.rows for article in articles])),
        torch.tensor(np.concatenate([article.situations for article in articles])),
        torch.tensor(np.concatenate(same)),
        torch.tensor(np.concatenate(wanted)),
        torch.tensor(np.concatenate([article.tags for article in articles])),
        torch.tensor(np.concatenate([article.beliefs for article in articles]), dtype=torch.float32),
    )


def torn(document: Labelled, dice: random.Random) -> list[Labelled]:
    """Return a document or, now and then, each of its sentences by itself, so that none leans on the others only."""
    if dice.random() >= _TORN or not len(document.beliefs):
        return [document]
    ends = list(accumulate(len(sentence.words) for sentence in document.sentences))
    return [
        Labelled([sentence], document.beliefs[end - len(sentence.words) : end])
        for sentence, end in zip(document.sentences, ends, strict=True)
    ]
