"""The network counts in whole numbers, and forgets nothing but what it may."""

import numpy as np
import pytest

from services.enrich.actors.recogniser import Recogniser
from services.enrich.actors.recogniser import network as module
from services.enrich.actors.recogniser.features import MOST
from services.enrich.actors.recogniser.layout import REACH, Layout
from services.enrich.actors.recogniser.network import Network
from services.enrich.actors.recogniser.weights import FILE, LISTS, Weights
from services.enrich.actors.words import words_of
from services.enrich.text import Passage
from services.enrich.vocabulary import VOCABULARY

WEIGHTS = Weights.load()
TEXT = "Ana Lima of Banco Azul met Mr Okonkwo in Lagos. “Banco Azul will lend,” said Lima."


def scores(network: Network, text: str) -> np.ndarray:
    """Return the scores of all words of one sentence, as if all were written with a capital."""
    words = text.split()
    all_words = np.arange(len(words))
    numbers = np.pad(VOCABULARY.numbers(words), REACH, constant_values=-1)
    layout = Layout(all_words + REACH, numbers, np.zeros_like(numbers), np.ones(len(words), bool), all_words)
    return network.scores(layout)


def test_scores_are_whole_numbers() -> None:
    """All sums are exact, so that every machine comes to the same."""
    found = scores(Network(WEIGHTS), TEXT)
    assert (found == np.round(found)).all()
    assert np.abs(found).max() < 2**24


def test_largest_sums_stay_exact() -> None:
    """Even the largest signs with the largest weights add up to what floating point holds exactly."""
    top, whole = 255, {name: array.astype(int) for name, array in np.load(FILE).items()}
    of_vector, of_looks = np.split(np.abs(whole["near"]), [WEIGHTS.vectors.shape[1]])
    words = of_vector.sum(axis=0) * np.abs(whole["vectors"]).max()
    looks = of_looks.sum(axis=0) * np.abs(whole["buckets"]).max() * (MOST + len(LISTS))
    assert (words + looks).max() < 2**24
    for layer in ("wide", "far", "out"):
        assert (np.abs(whole[layer]).sum(axis=0) * top + np.abs(whole[f"{layer}_bias"])).max() < 2**24


def test_memory_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the network has read before, and what it had to forget, does not change what it reads."""
    fresh = scores(Network(WEIGHTS), TEXT)
    monkeypatch.setattr(module, "_KEPT_WORDS", 16)
    small = Network(WEIGHTS)
    for _ in range(3):
        scores(small, "Some other words that fill the memory of the network with what nobody needs")
        assert (scores(small, TEXT) == fresh).all()


def test_long_articles_are_read_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is worked on at once does not change what comes out."""
    whole = scores(Network(WEIGHTS), TEXT)
    monkeypatch.setattr(module, "_AT_ONCE", 3)
    assert (scores(Network(WEIGHTS), TEXT) == whole).all()


def test_article_is_evidence_for_its_words() -> None:
    """A word is read differently where the same word stands elsewhere in the article."""
    network = Network(WEIGHTS)
    alone = scores(network, "Azul fell")
    again = scores(network, "Azul fell and Banco Azul rose")
    assert (alone[0] != again[0]).any()


def test_no_words_no_names() -> None:
    """An empty article and one without capitals have no names."""
    recogniser = Recogniser(WEIGHTS)
    for text in ("", "nobody is here."):
        assert recogniser.names(*words_of(Passage("body", text))) == []
