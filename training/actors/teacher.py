"""The teacher: BERT fine-tuned on the gold, which then labels texts that nobody has labelled.

A teacher is slow and large; it never ships.
"""

import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple, TypeVar

import numpy as np
import torch
from torch import Tensor, nn

from services.enrich.actors.recogniser.tags import TAGS
from training.actors import bert
from training.actors.corpora import Labelled
from training.actors.renaming import Renamer

_PIECES, _PIECES_OF_WORD = 160, 8
_FROZEN = 4
"""So many of the lowest layers stay as they are."""
_BATCH, _EPOCHS, _RATE, _NEW_RATE, _WARM_UP, _MASKED = 3072, 2, 7e-5, 1e-3, 0.06, 0.06
_STEP = 32
"""Batches are padded to a multiple of so many pieces: a processor's kernels are made anew for every width."""
_SMOOTHING, _REPORTED = 0.03, 20
_IGNORED = -100

T = TypeVar("T")


class Chunk(NamedTuple):
    """Consecutive sentences as pieces: where words begin, and their tags, by whose convention."""

    pieces: list[int]
    begins: list[int]
    tags: list[int]
    convention: int


class _Placed(NamedTuple):
    """A chunk of a document, by the document's number and that of the chunk's first word."""

    number: int
    place: int
    chunk: Chunk


class Teacher(nn.Module):
    """A transformer with a tag for every piece; its kinds of segment tell it by which convention to tag."""

    def __init__(self, model: Path) -> None:
        super().__init__()
        self.encoder, self.tokenizer = bert.load(model)
        for part in (self.encoder.embeddings, *self.encoder.encoder.layer[:_FROZEN]):
            part.requires_grad_(False)
        self.drop = nn.Dropout(0.1)
        self.tags = nn.Linear(self.encoder.config.hidden_size, len(TAGS))

    def forward(self, pieces: Tensor, attention: Tensor, conventions: Tensor) -> Tensor:
        """Return the scores of every tag for every piece."""
        read = self.encoder(pieces, attention_mask=attention, token_type_ids=conventions)
        return self.tags(self.drop(read.last_hidden_state))

    def chunks(self, document: Labelled) -> Iterator[Chunk]:
        """Yield a document in chunks of whole sentences."""
        chunk = self._chunk(document)
        for sentence in document.sentences:
            pieces = [self._pieces(word) for word in sentence.words]
            if chunk.begins and len(chunk.pieces) + sum(map(len, pieces)) >= _PIECES:
                yield chunk
                chunk = self._chunk(document)
            for tag, ids in zip(sentence.tags, pieces, strict=True):
                if len(chunk.pieces) > _PIECES * 3 // 2:
                    yield chunk
                    chunk = self._chunk(document)
                chunk.begins.append(len(chunk.pieces))
                chunk.pieces.extend(ids)
                chunk.tags.append(tag)
        if chunk.begins:
            yield chunk

    def _chunk(self, document: Labelled) -> Chunk:
        return Chunk([self.tokenizer.cls_token_id], [], [], document.convention)

    def _pieces(self, word: str) -> list[int]:
        tokens = self.tokenizer.tokenize(word)[:_PIECES_OF_WORD]
        return self.tokenizer.convert_tokens_to_ids(tokens) or [self.tokenizer.unk_token_id]


def train(documents: list[Labelled], renamer: Renamer, model: Path, kept: Path, seed: int = 1) -> Teacher:
    """Return a teacher that has learned the gold, half of it under other names in every epoch.

    What it has learned is kept after every epoch, and a later call goes on from there.
    """
    torch.manual_seed(seed)
    teacher = Teacher(model)
    dice = random.Random(seed)  # noqa: S311 (training data, no secret)
    epochs = [_epoch(teacher, documents, renamer, dice) for _ in range(_EPOCHS)]
    optimizer = torch.optim.AdamW(
        [
            {"params": [part for part in teacher.encoder.parameters() if part.requires_grad], "lr": _RATE},
            {"params": teacher.tags.parameters(), "lr": _NEW_RATE},
        ],
        weight_decay=0.01,
        fused=True,
    )
    steps = sum(map(len, epochs))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / (_WARM_UP * steps), max(0.02, 1 - step / steps))
    )
    learned = 0
    if kept.exists():
        learned, *states = torch.load(kept, weights_only=True)
        for part, state in zip((teacher, optimizer, schedule), states, strict=True):
            part.load_state_dict(state)
    for number, batches in enumerate(epochs[learned:], learned + 1):
        _learn(teacher, batches, optimizer, schedule)
        torch.save((number, teacher.state_dict(), optimizer.state_dict(), schedule.state_dict()), kept)
    return teacher


def _learn(
    teacher: Teacher,
    batches: list[list[Chunk]],
    optimizer: torch.optim.Optimizer,
    schedule: torch.optim.lr_scheduler.LRScheduler,
) -> None:
    teacher.train()
    for number, chunks in enumerate(batches):
        optimizer.zero_grad()
        loss = _loss(teacher, chunks)
        loss.backward()
        nn.utils.clip_grad_norm_(teacher.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        if number % _REPORTED == 0:
            print(f"teacher: step {number} of {len(batches)}, loss {loss.item():.3f}", flush=True)


def _loss(teacher: Teacher, chunks: list[Chunk]) -> Tensor:
    """Return how far the teacher is from the tags of chunks of which it sees only a part."""
    pieces, attention, conventions, tags = _batch(teacher, chunks)
    masked = (torch.rand(pieces.shape) < _MASKED) & (pieces > 0) & (pieces != teacher.tokenizer.cls_token_id)
    pieces[masked] = teacher.tokenizer.mask_token_id
    with torch.autocast("cpu", dtype=torch.bfloat16):
        scores = teacher(pieces, attention, conventions)
    return nn.functional.cross_entropy(
        scores.float().flatten(0, 1), tags.flatten(), ignore_index=_IGNORED, label_smoothing=_SMOOTHING
    )


def _epoch(teacher: Teacher, documents: list[Labelled], renamer: Renamer, dice: random.Random) -> list[list[Chunk]]:
    """Return batches of chunks of like length: of the documents, or of the same under other names."""
    told = [renamer.rename(document) if dice.random() < 0.5 else document for document in documents]
    chunks = sorted((chunk for document in told for chunk in teacher.chunks(document)), key=lambda c: len(c.pieces))
    batches = list(_batches(chunks, lambda chunk: len(chunk.pieces)))
    dice.shuffle(batches)
    return batches


def _batches(chunks: list[T], size: Callable[[T], int]) -> Iterator[list[T]]:
    """Yield what has chunks, the shortest of which come first, in batches of like size."""
    batch: list[T] = []
    for chunk in chunks:
        if (len(batch) + 1) * _padded(size(chunk)) > _BATCH:
            yield batch
            batch = []
        batch.append(chunk)
    yield batch


@torch.no_grad()
def taught(teacher: Teacher, documents: list[Labelled]) -> list[Labelled]:
    """Return documents with the probability of every tag for every word, by the convention that we want."""
    teacher.eval()
    documents = [document._replace(convention=0) for document in documents]
    sizes = [sum(len(sentence.words) for sentence in document.sentences) for document in documents]
    beliefs = [np.zeros((size, len(TAGS)), np.float16) for size in sizes]
    placed = [_Placed(number, *at) for number, document in enumerate(documents) for at in _placed(teacher, document)]
    placed.sort(key=lambda one: len(one.chunk.pieces))
    for some in _batches(placed, lambda one: len(one.chunk.pieces)):
        pieces, attention, conventions, _ = _batch(teacher, [chunk for _, _, chunk in some])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            scores = teacher(pieces, attention, conventions)
        probabilities = torch.softmax(scores.float(), dim=-1).numpy()
        for row, (number, place, chunk) in enumerate(some):
            beliefs[number][place : place + len(chunk.begins)] = probabilities[row, chunk.begins]
    return [document._replace(beliefs=believed) for document, believed in zip(documents, beliefs, strict=True)]


def _placed(teacher: Teacher, document: Labelled) -> Iterator[tuple[int, Chunk]]:
    """Yield the chunks of a document, each with the number of its first word."""
    place = 0
    for chunk in teacher.chunks(document):
        yield place, chunk
        place += len(chunk.begins)


def _padded(size: int) -> int:
    return -(-size // _STEP) * _STEP


def _batch(teacher: Teacher, chunks: list[Chunk]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    width = _padded(max(len(chunk.pieces) for chunk in chunks))
    pieces = torch.full((len(chunks), width), teacher.tokenizer.pad_token_id)
    attention, conventions = torch.zeros_like(pieces), torch.zeros_like(pieces)
    tags = torch.full_like(pieces, _IGNORED)
    for row, chunk in enumerate(chunks):
        size = len(chunk.pieces)
        pieces[row, :size] = torch.tensor(chunk.pieces)
        attention[row, :size] = 1
        conventions[row] = chunk.convention
        tags[row, chunk.begins] = torch.tensor(chunk.tags)
    return pieces, attention, conventions, tags
