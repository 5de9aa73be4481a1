"""Export: the student in whole numbers, as the recogniser reads it."""

import zlib
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from training.actors.corpora import Labelled
from training.actors.student import Student, batch_of, lay_out
from training.actors.vectors import SIZE, Vectors

_TOP, _BYTE = 255, 127
_FRACTION, _SHIFT = 7, 3
"""Binary digits kept beyond the whole number while a word speaks, and while its neighbours are added up."""

Floats = NDArray[np.float64]


def export(student: Student, sample: list[Labelled], vectors: Vectors, lists: dict[str, set[str]], path: Path) -> None:
    """Write the weights of a student; the sample says how strong its signs become."""
    near_top, wide_top = _tops(student, sample)
    values = {name: tensor.double().numpy() for name, tensor in student.state_dict().items()}
    known = np.concatenate([values["unknown"][None], vectors.values.astype(np.float64)])
    vector_scale = min(_scale(vectors.values), _BYTE / np.abs(values["unknown"]).max())
    looks_scale = _scale(values["looks.weight"])
    near_scale = _TOP / near_top
    near = values["near.weight"].transpose(1, 2, 0) * near_scale * 2**_SHIFT * 2**_FRACTION
    near[:SIZE] /= vector_scale
    near[SIZE:] /= looks_scale
    wide_scale = _scale(values["wide.weight"])
    wide_shift = round(np.log2(near_scale * wide_scale * wide_top / _TOP))
    sign_scale = near_scale * wide_scale / 2**wide_shift
    out_scale = _BYTE / np.abs(values["out.weight"]).max()
    hashes, rows = _hashed(vectors.rows)
    np.savez_compressed(
        path,
        word_hashes=hashes,
        word_rows=rows,
        given_names=_hashes(lists["given"]),
        family_names=_hashes(lists["family"]),
        vectors=_bytes(known * vector_scale),
        buckets=_bytes(values["looks.weight"] * looks_scale),
        near=_whole(near.reshape(len(near), -1), np.int16),
        near_bias=_whole((values["near.bias"] + values["situations.weight"]) * near_scale * 2**_SHIFT, np.int32),
        near_fraction=np.array(_FRACTION),
        near_shift=np.array(_SHIFT),
        wide=_bytes(values["wide.weight"].T * wide_scale),
        wide_bias=_whole(values["wide.bias"] * near_scale * wide_scale, np.int32),
        wide_shift=np.array(wide_shift),
        out=_bytes(values["out.weight"].T * out_scale),
        out_bias=_whole(values["out.bias"] * sign_scale * out_scale, np.int32),
        scale=np.array(1 / (sign_scale * out_scale)),
    )


@torch.no_grad()
def _tops(student: Student, sample: list[Labelled]) -> tuple[float, float]:
    """Return the strongest sign of either layer, but for very few."""
    articles = [lay_out(document, student.lexicon) for document in sample]
    student.lexicon.freeze()
    student.eval()
    seen = torch.cat([student.seen(batch_of([article])) for article in articles])
    return _top(seen), _top(torch.relu(student.wide(seen)))


def _top(signs: Tensor) -> float:
    return float(np.percentile(signs.numpy(), 99.97))


def _scale(values: NDArray[np.floating]) -> float:
    return float(_BYTE / np.percentile(np.abs(values), 99.99))


def _bytes(values: Floats) -> NDArray[np.int8]:
    return np.clip(np.round(values), -_BYTE, _BYTE).astype(np.int8)


def _whole(values: Floats, kind: type[np.signedinteger]) -> NDArray[np.signedinteger]:
    if np.abs(values).max() > np.iinfo(kind).max:
        raise OverflowError(f"{np.abs(values).max()} does not fit into {kind.__name__}")
    return np.round(values).astype(kind)


def _hashed(rows: dict[str, int]) -> tuple[NDArray[np.uint32], NDArray[np.uint16]]:
    """Return the sorted hashes of words and their rows, where row 0 is that of the unknown."""
    row_of = {zlib.crc32(word.encode()): row + 1 for word, row in rows.items()}
    hashes = sorted(row_of)
    return np.array(hashes, np.uint32), np.array([row_of[value] for value in hashes], np.uint16)


def _hashes(words: Iterable[str]) -> NDArray[np.uint32]:
    return np.array(sorted({zlib.crc32(word.encode()) for word in words}), np.uint32)
