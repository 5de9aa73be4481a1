"""The student: the small network that ships, in floating point, while it learns.

It must be the same network as services/enrich/actors/recogniser/network.py; export turns the one into the other.
"""

import random
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from services.enrich.actors.recogniser.features import BUCKETS, bucket, features
from services.enrich.actors.recogniser.network import REACH
from services.enrich.actors.recogniser.situation import SITUATIONS, WITHIN, situations
from services.enrich.actors.recogniser.tags import TAGS
from training.actors.corpora import Labelled
from training.actors.vectors import SIZE, Vectors

LOOKS, HIDDEN = 48, 128
"""How many numbers a word's looks give, and how many each layer has."""
_FEATURES = 9
_BATCH_WORDS, _RATE, _WARM_UP, _TEACHER_WEIGHT = 1500, 3e-3, 50, 0.6
_DROPPED, _DROPPED_WORD, _DROPPED_LIST, _DROPPED_LOOKS, _DROPPED_VECTOR = 0.12, 0.3, 0.5, 0.05, 0.08
_LISTS = ("l=given", "l=family")


class Lexicon:
    """What depends on a word alone: its features, the lists it is in, its vector."""

    def __init__(self, vectors: Vectors, given: set[str], family: set[str]) -> None:
        self._vectors = vectors
        self._lists = (given, family)
        self._row_of: dict[str, int] = {"": 0}
        self._features = [[0] * (_FEATURES + len(_LISTS))]
        self._vector_rows = [-1]
        self.freeze()

    def row(self, word: str) -> int:
        """Return the row of a word, new or not."""
        if word not in self._row_of:
            self._row_of[word] = len(self._features)
            looks = [bucket(feature) for feature in features(word)]
            lists = [bucket(name) * (word in listed) for name, listed in zip(_LISTS, self._lists, strict=True)]
            self._features.append(looks + [0] * (_FEATURES - len(looks)) + lists)
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
    """The number of each capitalised word in the document, -1 for all other places."""
    positions: NDArray[np.int64]
    tags: list[int]
    beliefs: NDArray[np.float16]


def lay_out(document: Labelled, lexicon: Lexicon) -> Article:
    """Lay a document out."""
    words = [word for sentence in document.sentences for word in sentence.words]
    tags = [tag for sentence in document.sentences for tag in sentence.tags]
    starts = np.array([index == 0 for sentence in document.sentences for index in range(len(sentence.words))], bool)
    capital = np.array([word[0].isupper() for word in words], bool)
    positions = np.arange(len(words)) + REACH * np.cumsum(starts)
    size = len(words) + REACH * (int(starts.sum()) + 1)
    article = Article(np.zeros(size, int), np.full(size, WITHIN), np.full(size, -1), positions, tags, document.beliefs)
    numbers: dict[str, int] = {}
    article.rows[positions] = [lexicon.row(word) for word in words]
    article.situations[positions] = situations(words, starts, capital)
    article.same[positions[capital]] = [
        numbers.setdefault(word, len(numbers)) for word, is_capital in zip(words, capital, strict=True) if is_capital
    ]
    return article


class Batch(NamedTuple):
    """Several articles in one row."""

    rows: Tensor
    situations: Tensor
    same: Tensor
    positions: Tensor
    tags: Tensor
    beliefs: Tensor


def batch_of(articles: list[Article]) -> Batch:
    """Put articles in one row; where nobody taught, the beliefs are zero."""
    same, positions, beliefs = [], [], []
    places = numbers = 0
    for article in articles:
        positions.append(article.positions + places)
        same.append(np.where(article.same >= 0, article.same + numbers, -1))
        beliefs.append(article.beliefs if len(article.beliefs) else np.zeros((len(article.tags), len(TAGS))))
        places += len(article.rows)
        numbers += int(article.same.max(initial=-1)) + 1
    return Batch(
        torch.tensor(np.concatenate([article.rows for article in articles])),
        torch.tensor(np.concatenate([article.situations for article in articles])),
        torch.tensor(np.concatenate(same)),
        torch.tensor(np.concatenate(positions)),
        torch.tensor([tag for article in articles for tag in article.tags]),
        torch.tensor(np.concatenate(beliefs), dtype=torch.float32),
    )


class Student(nn.Module):
    """The network: near looks at a word and its neighbours, wide also at the word's other places."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self.lexicon = lexicon
        self.looks = nn.Embedding(BUCKETS, LOOKS, padding_idx=0)
        nn.init.normal_(self.looks.weight, std=0.1)
        self.looks.weight.data[0] = 0
        self.unknown = nn.Parameter(torch.zeros(SIZE))
        self.situations = nn.Embedding(SITUATIONS, HIDDEN)
        nn.init.zeros_(self.situations.weight)
        self.near = nn.Conv1d(SIZE + LOOKS, HIDDEN, 2 * REACH + 1, padding=REACH)
        self.wide = nn.Linear((2 * REACH + 2) * HIDDEN, HIDDEN)
        self.out = nn.Linear(HIDDEN, len(TAGS))
        self.drop = nn.Dropout(0.25)

    def forward(self, batch: Batch) -> Tensor:
        """Return the scores of every tag for every word."""
        seen = self.seen(batch)
        return self.out(self.drop(torch.relu(self.wide(self.drop(seen)))))

    def seen(self, batch: Batch) -> Tensor:
        """Return what the second layer sees of every word."""
        words, places = torch.unique(batch.rows, return_inverse=True)
        numbers = self._numbers(words) * (words > 0)[:, None]
        near = self.near(self.drop(numbers[places]).T[None])[0].T
        near = torch.relu(near + self.situations(batch.situations)) * (batch.rows > 0)[:, None]
        around = [near[batch.positions + offset] for offset in range(-REACH, REACH + 1)]
        return torch.cat([*around, _strongest(near, batch.same)[batch.positions]], dim=1)

    def _numbers(self, words: Tensor) -> Tensor:
        looks, vectors = self.lexicon.features[words], self.lexicon.vectors[words]
        unknown = self.lexicon.unknown[words]
        if self.training:
            looks = looks * _kept(looks)
            dropped = torch.rand(len(words)) < _DROPPED_VECTOR
            vectors = vectors * ~dropped[:, None]
            unknown = torch.maximum(unknown, dropped.float())
        return torch.cat([vectors + unknown[:, None] * self.unknown, self.looks(looks).sum(dim=1)], dim=1)


def train(copies: list[list[Labelled]], lexicon: Lexicon, epochs: int, seed: int = 3) -> Student:
    """Return a student that has learned documents: in every epoch the first copy and one of the others."""
    torch.manual_seed(seed)
    dice = random.Random(seed)  # noqa: S311 (training data, no secret)
    originals, *renamed = [[lay_out(document, lexicon) for document in copy] for copy in copies]
    lexicon.freeze()
    student = Student(lexicon)
    optimizer = torch.optim.AdamW(student.parameters(), lr=_RATE, weight_decay=0.01)
    steps = epochs * 2 * sum(len(article.tags) for article in originals) / _BATCH_WORDS
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1, (step + 1) / _WARM_UP) * max(0.01, 1 - step / steps)
    )
    for epoch in range(epochs):
        batches = _batches(originals + renamed[epoch % len(renamed)], dice)
        losses = [_learn(student, batch, optimizer, schedule) for batch in batches]
        print(f"student: epoch {epoch}, loss {sum(losses) / len(losses):.4f}", flush=True)
    return student.eval()


def _learn(student: Student, batch: Batch, optimizer: torch.optim.Optimizer, schedule: "_Schedule") -> float:
    student.train()
    optimizer.zero_grad()
    loss = _loss(student(batch), batch)
    loss.backward()
    nn.utils.clip_grad_norm_(student.parameters(), 1.0)
    optimizer.step()
    schedule.step()
    return loss.item()


_Schedule = torch.optim.lr_scheduler.LRScheduler


def _loss(scores: Tensor, batch: Batch) -> Tensor:
    """Return how far the student is from the tags and, where a teacher spoke, from what the teacher believes."""
    logarithms = torch.log_softmax(scores, dim=1)
    from_tags = nn.functional.nll_loss(logarithms, batch.tags, reduction="none")
    from_teacher = -(batch.beliefs * logarithms).sum(dim=1)
    taught = batch.beliefs.sum(dim=1) > 0
    mixed = (1 - _TEACHER_WEIGHT) * from_tags + _TEACHER_WEIGHT * from_teacher
    return torch.where(taught, mixed, from_tags).mean()


def _batches(articles: list[Article], dice: random.Random) -> list[Batch]:
    dice.shuffle(articles)
    groups: list[list[Article]] = [[]]
    words = 0
    for article in articles:
        if words >= _BATCH_WORDS:
            groups.append([])
            words = 0
        groups[-1].append(article)
        words += len(article.tags)
    return [batch_of(group) for group in groups]


def _strongest(near: Tensor, same: Tensor) -> Tensor:
    """Return the strongest signs of all places in an article where the same capitalised word stands."""
    others = int(same.max()) + 1
    number = torch.where(same >= 0, same, others)
    strongest = torch.zeros(others + 1, HIDDEN)
    strongest = strongest.scatter_reduce(0, number[:, None].expand(-1, HIDDEN), near, "amax")
    return torch.cat([strongest[:others], torch.zeros(1, HIDDEN)])[number]


def _kept(looks: Tensor) -> Tensor:
    """Return which features stay: unseen words must be read from less than all of them."""
    kept = torch.rand(looks.shape) > _DROPPED
    kept[:, 0] &= torch.rand(len(looks)) > _DROPPED_WORD
    kept[:, _FEATURES:] &= torch.rand(len(looks), 1) > _DROPPED_LIST
    return kept & (torch.rand(len(looks), 1) > _DROPPED_LOOKS)
