"""Export: the student in whole numbers, as the recogniser reads it."""

import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from training.actors.articles import article_of, batch_of
from training.actors.corpora import Labelled
from training.actors.student import Student
from training.actors.vectors import SIZE, Vectors

_TOP, _BYTE = 255, 127
_FRACTION, _SHIFT = 7, 3
"""Binary digits kept beyond the whole number while a word speaks, and while its neighbours are added up."""

Floats = NDArray[np.float64]


def export(student: Student, sample: list[Labelled], vectors: Vectors, lists: dict[str, set[str]], path: Path) -> None:
    """Write the weights of a student; the sample says how strong its signs become."""
    near_top, wide_top, far_top = _tops(student, sample)
    values = {name: tensor.double().numpy() for name, tensor in student.state_dict().items()}
    known = np.concatenate([values["unknown"][None], vectors.values.astype(np.float64)])
    vector_scale = min(_scale(vectors.values), _BYTE / np.abs(values["unknown"]).max())
    looks_scale = _scale(values["looks.weight"])
    near_scale = _TOP / near_top
    near = values["near.weight"].T * near_scale * 2**_SHIFT * 2**_FRACTION
    near[:SIZE] /= vector_scale
    near[SIZE:] /= looks_scale
    wide, wide_scale = _layer("wide", values, near_scale, wide_top)
    far, far_scale = _layer("far", values, wide_scale, far_top)
    out_scale = _BYTE / np.abs(values["out.weight"]).max()
    np.savez_compressed(
        path,
        **_known(vectors.rows, lists),
        vectors=_bytes(known * vector_scale),
        buckets=_bytes(values["looks.weight"] * looks_scale),
        near=_whole(near, np.int16),
        near_bias=_whole(values["situations.weight"] * near_scale * 2**_SHIFT, np.int16),
        near_fraction=np.array(_FRACTION),
        near_shift=np.array(_SHIFT),
        **wide,
        **far,
        out=_bytes(values["out.weight"].T * out_scale),
        out_bias=_whole(values["out.bias"] * far_scale * out_scale, np.int32),
        out_shift=np.array(0),
        scale=np.array(1 / (far_scale * out_scale)),
    )


def _layer(name: str, values: dict[str, Floats], heard: float, top: float) -> tuple[dict[str, NDArray[Any]], float]:
    """Return a layer that hears signs of some scale and whose strongest sign is the top, and the scale of its signs."""
    weight, bias = values[f"{name}.weight"].T, values[f"{name}.bias"]
    scale = _scale(weight)
    shift = round(np.log2(heard * scale * top / _TOP))
    arrays = {
        name: _bytes(weight * scale),
        f"{name}_bias": _whole(bias * heard * scale, np.int32),
        f"{name}_shift": np.array(shift),
    }
    return arrays, heard * scale / 2**shift


@torch.no_grad()
def _tops(student: Student, sample: list[Labelled]) -> Iterator[float]:
    """Yield the strongest sign of each layer, but for very few."""
    articles = [article_of(document, student.lexicon) for document in sample]
    student.lexicon.freeze()
    student.eval()
    for signs in zip(*(student.signs(batch_of([article])) for article in articles), strict=True):
        yield _top(torch.cat(signs))


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


def _known(rows: dict[str, int], lists: dict[str, set[str]]) -> dict[str, NDArray[Any]]:
    """Return the sorted hashes of words that have a vector or are in a list, and their rows, where 0 is the unknown."""
    row_of = {_hash(word): row + 1 for word, row in rows.items()}
    listed = [set(map(_hash, lists[name])) for name in ("given", "family")]
    hashes = sorted(row_of.keys() | listed[0] | listed[1])
    return {
        "hashes": np.array(hashes, np.uint32),
        "rows": np.array([row_of.get(value, 0) for value in hashes], np.uint16),
        "lists": np.array([[value in some for some in listed] for value in hashes]),
    }


def _hash(word: str) -> int:
    return zlib.crc32(word.encode())
