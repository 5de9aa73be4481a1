"""What is true of a word alone is found out once, and forgotten when there are too many."""

import numpy as np

from services.enrich.vocabulary import Column, Vocabulary, among, flag


def test_a_word_keeps_its_number() -> None:
    """In the order in which words are met."""
    vocabulary = Vocabulary()
    assert vocabulary.numbers(["to", "be", "or", "not", "to", "be"]).tolist() == [0, 1, 2, 3, 0, 1]
    assert vocabulary.words == ["to", "be", "or", "not"]


def test_a_column_reads_each_word_once() -> None:
    """However often it is asked."""
    vocabulary = Vocabulary()
    read: list[str] = []

    def lengths(words: list[str]) -> "np.typing.NDArray[np.intp]":
        read.extend(words)
        return np.array([len(word) for word in words], np.intp)

    column = Column(lengths, vocabulary)
    assert column.of(vocabulary.numbers(["a", "bb", "a"])).tolist() == [1, 2, 1]
    assert column.of(vocabulary.numbers(["ccc", "bb"])).tolist() == [3, 2]
    assert read == ["a", "bb", "ccc"]


def test_a_full_vocabulary_begins_anew_when_asked() -> None:
    """The columns notice."""
    vocabulary = Vocabulary(most_characters=10)
    capital = flag(str.istitle, vocabulary)
    assert capital.of(vocabulary.numbers(["Kyiv", "said", "Monday"])).tolist() == [True, False, True]
    vocabulary.make_room()
    assert not vocabulary.words
    assert capital.of(vocabulary.numbers(["said", "Kyiv"])).tolist() == [False, True]


def test_the_words_among_some() -> None:
    """As an array of flags."""
    vocabulary = Vocabulary()
    assert among(["on", "in"], vocabulary).of(vocabulary.numbers(["in", "Kyiv"])).tolist() == [True, False]
    assert among(["on"], vocabulary).of(vocabulary.numbers([])).tolist() == []


def test_there_is_room_as_long_as_it_is_not_full() -> None:
    """And nothing is forgotten."""
    vocabulary = Vocabulary(most_characters=10)
    vocabulary.numbers(["Kyiv"])
    vocabulary.make_room()
    assert vocabulary.words == ["Kyiv"]
