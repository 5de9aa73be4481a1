"""BERT-base (cased), out of the TensorFlow model that a Maven artefact wraps, as PyTorch reads it."""

from pathlib import Path

import numpy as np
import tensorflow as tf
import torch
from transformers import BertConfig, BertModel, BertTokenizer

_LAYERS = 12
_PARTS = {
    "attention/self/query": "attention.self.query",
    "attention/self/key": "attention.self.key",
    "attention/self/value": "attention.self.value",
    "attention/output/dense": "attention.output.dense",
    "attention/output/LayerNorm": "attention.output.LayerNorm",
    "intermediate/dense": "intermediate.dense",
    "output/dense": "output.dense",
    "output/LayerNorm": "output.LayerNorm",
}
"""The parts of a layer, as TensorFlow and as PyTorch names them."""


def load(folder: Path) -> tuple[BertModel, BertTokenizer]:
    """Return the encoder and the tokenizer of a saved model; dropout is left out, as a processor is slow at dice."""
    tokenizer = BertTokenizer(str(folder / "assets/vocab.txt"), do_lower_case=False)
    config = BertConfig(
        vocab_size=len(tokenizer),
        hidden_dropout_prob=0,
        attention_probs_dropout_prob=0,
        attn_implementation="eager",
    )
    encoder = BertModel(config, add_pooling_layer=False)
    reader = tf.train.load_checkpoint(str(folder / "variables/variables"))
    encoder.load_state_dict({ours: _tensor(reader.get_tensor(theirs), theirs) for ours, theirs in _names()})
    return encoder, tokenizer


def _names() -> list[tuple[str, str]]:
    """Return what each tensor is called by PyTorch and by TensorFlow."""
    embeddings = [
        (f"embeddings.{name}.weight", f"embeddings/{name}")
        for name in ("word_embeddings", "position_embeddings", "token_type_embeddings")
    ]
    parts = [("embeddings.LayerNorm", "embeddings/LayerNorm")] + [
        (f"encoder.layer.{number}.{ours}", f"encoder/layer_{number}/{theirs}")
        for number in range(_LAYERS)
        for theirs, ours in _PARTS.items()
    ]
    kinds = [
        (f"{ours}.{kind}", f"{theirs}/{called}")
        for ours, theirs in parts
        for kind, called in zip(
            ("weight", "bias"), ("gamma", "beta") if ours.endswith("LayerNorm") else ("kernel", "bias"), strict=True
        )
    ]
    return [(ours, f"module/bert/{theirs}") for ours, theirs in embeddings + kinds]


def _tensor(values: np.ndarray, name: str) -> torch.Tensor:
    return torch.from_numpy(values.T.copy() if name.endswith("kernel") else values)
