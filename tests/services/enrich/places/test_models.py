"""The trained models as files."""

from pathlib import Path

import numpy as np

from services.enrich.places.models import Models, sha256
from services.enrich.places.resolve.features import FEATURES


def test_models_survive_being_written(tmp_path: Path) -> None:
    """What is read, written and read again weighs the same; the digest tells files apart."""
    models = Models.load()
    models.write(tmp_path)
    again = Models.load(tmp_path)
    assert again.first_look == models.first_look
    assert again.second_look == models.second_look
    assert again.confidence.weights.tolist() == models.confidence.weights.tolist()
    assert all((a.weights == b.weights).all() for a, b in zip(again.rankers, models.rankers, strict=True))
    assert sha256(tmp_path) == sha256()


def test_a_likelier_tag_is_a_surer_one() -> None:
    """Confidence grows with both odds."""
    told = np.zeros((3, 3 + len(FEATURES)))
    told[:, :3] = (1, 2, 2), (1, 0.5, 2), (1, 2, 0.5)
    sure, *less = Models.load().confidence.of(told)[:, 0]
    assert sure > max(less)
