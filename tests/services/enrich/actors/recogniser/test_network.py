"""The network counts in whole numbers, and forgets nothing but what it may."""

import numpy as np
import pytest

from services.enrich.actors.recogniser import Recogniser
from services.enrich.actors.recogniser import network as module
from services.enrich.actors.recogniser.features import MOST
from services.enrich.actors.recogniser.layout import REACH, Layout
from services.enrich.actors.recogniser.network import Network
from services.enrich.actors.recogniser.weights import LISTS, Weights
from services.enrich.actors.words import words_of
from services.enrich.text import Passage
from services.enrich.vocabulary import VOCABULARY

WEIGHTS = Weights.load()
TEXT = "Ana Lima of Banco Azul met Mr Okonkwo in Lagos. “Banco Azul will lend,” said Lima."


def scores(network: Network, text: str) -> np.ndarray:
    """Return the scores of all words of one sentence, as if all were written with a capital."""
    words = text.split()
    positions, all_words = np.arange(len(words)) + REACH, np.arange(len(words))
    layout = Layout(positions, np.zeros(len(words) + 2 * REACH, int), np.ones(len(words), bool), all_words)
    return network.scores(VOCABULARY.numbers(words), layout)


def test_scores_are_whole_numbers() -> None:
    """All sums are exact, so that every machine comes to the same."""
    found = scores(Network(WEIGHTS), TEXT)
    assert (found == np.round(found)).all()
    assert np.abs(found).max() < 2**24


def test_largest_sums_stay_exact() -> None:
    """Even the largest signs with the largest weights add up to what floating point holds exactly."""
    top = 255
    words = np.abs(WEIGHTS.near[: WEIGHTS.vectors.shape[1]]).sum(axis=0) * np.abs(WEIGHTS.vectors.astype(int)).max()
    looks = np.abs(WEIGHTS.near[WEIGHTS.vectors.shape[1] :]).sum(axis=0) * np.abs(WEIGHTS.buckets.astype(int)).max()
    assert (words + looks * (MOST + len(LISTS))).max() < 2**24
    for layer in (WEIGHTS.wide, WEIGHTS.far):
        assert (np.abs(layer.weights).sum(axis=0) * top + np.abs(layer.bias)).max() < 2**24
    assert (np.abs(WEIGHTS.out).sum(axis=0) * top + np.abs(WEIGHTS.out_bias)).max() < 2**24


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
