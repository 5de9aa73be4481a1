"""The student: the small network that ships, in floating point, while it learns.

It must be the same network as services/enrich/actors/recogniser/network.py; export turns the one into the other.
"""

import random

import torch
from torch import Tensor, nn
from torch.optim.lr_scheduler import LRScheduler
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from services.enrich.actors.recogniser.features import BUCKETS, MOST
from services.enrich.actors.recogniser.layout import REACH
from services.enrich.actors.recogniser.situation import SITUATIONS
from services.enrich.actors.recogniser.tags import TAGS
from training.actors.articles import Article, Batch, Lexicon, article_of, batch_of, torn
from training.actors.corpora import Labelled
from training.actors.vectors import SIZE

LOOKS, HIDDEN, LAST = 64, 128, 64
"""How many numbers a word's looks give, and how many signs each layer has."""
_WINDOW = 2 * REACH + 1
_OFFSETS = torch.arange(-REACH, REACH + 1)
_BATCH_WORDS, _RATE, _WARM_UP, _TEACHER_WEIGHT = 500, 3e-3, 50, 0.6
_DROPPED, _DROPPED_WORD, _DROPPED_LIST, _DROPPED_LOOKS, _DROPPED_VECTOR = 0.12, 0.3, 0.5, 0.05, 0.08
_DROPPED_SIGN = 0.15
_AVERAGED = 0.999
"""What is kept of a student is its average over about the last thousand steps."""


class Student(nn.Module):
    """The network: near looks at a word and its neighbours, wide and far also at the word's other places."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self.lexicon = lexicon
        self.looks = nn.EmbeddingBag(BUCKETS, LOOKS, mode="sum", padding_idx=0)
        nn.init.normal_(self.looks.weight, std=0.1)
        self.looks.weight.data[0] = 0
        self.unknown = nn.Parameter(torch.zeros(SIZE))
        self.situations = nn.Embedding(SITUATIONS, HIDDEN)
        nn.init.zeros_(self.situations.weight)
        self.near = nn.Linear(SIZE + LOOKS, _WINDOW * HIDDEN, bias=False)
        self.near.weight.data /= _WINDOW**0.5
        self.wide = nn.Linear((_WINDOW + 1) * HIDDEN, HIDDEN)
        self.far = nn.Linear((_WINDOW + 1) * HIDDEN, LAST)
        self.out = nn.Linear(LAST, len(TAGS))
        self.drop = nn.Dropout(_DROPPED_SIGN)

    def forward(self, batch: Batch) -> Tensor:
        """Return the scores of every tag for every wanted word."""
        return self.out(self.drop(self.signs(batch)[-1]))

    def signs(self, batch: Batch) -> list[Tensor]:
        """Return the signs of each layer."""
        around = batch.wanted[:, None] + _OFFSETS
        near = self._near(batch)
        wide = torch.relu(self.wide(self.drop(_seen(near, around, batch.same))))
        numbers = torch.zeros(len(batch.rows), dtype=torch.long)
        numbers[batch.wanted] = torch.arange(1, len(batch.wanted) + 1)
        padded = torch.cat([torch.zeros(1, HIDDEN), wide])
        far = torch.relu(self.far(self.drop(_seen(padded, numbers[around], batch.same))))
        return [near, wide, far]

    def _near(self, batch: Batch) -> Tensor:
        words, places = torch.unique(batch.rows, return_inverse=True)
        says = self.near(self.drop(self._numbers(words))) * (words > 0)[:, None]
        around = torch.stack([places.roll(-offset) for offset in _OFFSETS.tolist()], dim=1)
        heard = nn.functional.embedding_bag(
            around * _WINDOW + torch.arange(_WINDOW), says.reshape(-1, HIDDEN), mode="sum"
        )
        return torch.relu(heard + self.situations(batch.situations)) * (batch.rows > 0)[:, None]

    def _numbers(self, words: Tensor) -> Tensor:
        looks, vectors = self.lexicon.features[words], self.lexicon.vectors[words]
        unknown = self.lexicon.unknown[words]
        if self.training:
            looks = looks * _kept(looks)
            dropped = torch.rand(len(words)) < _DROPPED_VECTOR
            vectors = vectors * ~dropped[:, None]
            unknown = torch.maximum(unknown, dropped.float())
        return torch.cat([vectors + unknown[:, None] * self.unknown, self.looks(looks)], dim=1)


def train(copies: list[list[Labelled]], lexicon: Lexicon, epochs: int, seed: int = 3) -> Student:
    """Return a student that has learned documents: in every epoch the first copy and one of the others."""
    torch.manual_seed(seed)
    dice = random.Random(seed)  # noqa: S311 (training data, no secret)
    originals, *renamed = [
        [article_of(part, lexicon) for document in copy for part in torn(document, dice)] for copy in copies
    ]
    lexicon.freeze()
    student = Student(lexicon)
    average = AveragedModel(student, multi_avg_fn=get_ema_multi_avg_fn(_AVERAGED))
    optimizer = torch.optim.AdamW(student.parameters(), lr=_RATE, weight_decay=0.01, fused=True)
    steps = epochs * 2 * sum(len(article.tags) for article in originals) / _BATCH_WORDS
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1, (step + 1) / _WARM_UP) * max(0.01, 1 - step / steps)
    )
    for epoch in range(epochs):
        batches = _batches(originals + renamed[epoch % len(renamed)], dice)
        losses = [_learn(student, batch, optimizer, schedule, average) for batch in batches]
        print(f"student: epoch {epoch}, loss {sum(losses) / len(losses):.4f}", flush=True)
    averaged: Student = average.module
    return averaged.eval()


def _learn(
    student: Student, batch: Batch, optimizer: torch.optim.Optimizer, schedule: LRScheduler, average: AveragedModel
) -> float:
    student.train()
    optimizer.zero_grad()
    loss = _loss(student(batch), batch)
    loss.backward()
    nn.utils.clip_grad_norm_(student.parameters(), 1.0)
    optimizer.step()
    schedule.step()
    average.update_parameters(student)
    return loss.item()


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


def _seen(signs: Tensor, around: Tensor, same: Tensor) -> Tensor:
    """Return the signs around words and the strongest ones of all places where the same capitalised word stands."""
    capital = same >= 0
    group, own = same[capital], signs[around[capital, REACH]]
    strongest = torch.zeros(int(same.max()) + 1, signs.shape[1])
    strongest = strongest.scatter_reduce(0, group[:, None].expand_as(own), own, "amax")
    everywhere = torch.zeros(len(around), signs.shape[1])
    everywhere[capital] = strongest[group]
    return torch.cat([signs[around].flatten(1), everywhere], dim=1)


def _kept(looks: Tensor) -> Tensor:
    """Return which features stay: unseen words must be read from less than all of them."""
    kept = torch.rand(looks.shape) > _DROPPED
    kept[:, 0] &= torch.rand(len(looks)) > _DROPPED_WORD
    kept[:, MOST:] &= torch.rand(len(looks), 1) > _DROPPED_LIST
    return kept & (torch.rand(len(looks), 1) > _DROPPED_LOOKS)
