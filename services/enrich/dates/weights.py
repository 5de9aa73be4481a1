"""The trained weights, as they lie in weights/: tables of named features that can be read and compared line by line."""

from pathlib import Path

from services.enrich import tables

_FOLDER = Path(__file__).parent / "weights"


def read(name: str) -> dict[str, float]:
    """Return the weight of each feature of a model."""
    return {feature: float(weight) for feature, weight in tables.rows(_FOLDER / f"{name}.tsv")}


def write(name: str, weights: dict[str, float]) -> None:
    """Write the weights of a model, without those that round to nothing."""
    rounded = {feature: round(weight, 2) for feature, weight in sorted(weights.items())}
    rows = (f"{feature}\t{weight}\n" for feature, weight in rounded.items() if weight)
    (_FOLDER / f"{name}.tsv").write_text("".join(rows), encoding="utf-8")
