"""Which words may belong to a name, and where they stand in the row."""

import numpy as np
import pytest

from services.enrich.actors.recogniser.layout import REACH, Layout, lay_out
from services.enrich.vocabulary import VOCABULARY


def laid_out(*sentences: str) -> tuple[list[str], Layout]:
    """Return the words of sentences and their layout."""
    words = [word for sentence in sentences for word in sentence.split()]
    starts = np.array([index == 0 for sentence in sentences for index in range(len(sentence.split()))], bool)
    return words, lay_out(words, VOCABULARY.numbers(words), starts)


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("he read the Centre for the Study of Violence today", "Centre for the Study of Violence"),
        ("she liked the works of van Gogh", "van Gogh"),
        ("when iPhone sales fell", "iPhone"),
        ("nobody said anything in 2021 .", ""),
    ],
)
def test_wanted(sentence: str, wanted: str) -> None:
    """Words with capitals, particles before them, and a few words between two of them."""
    words, layout = laid_out(sentence)
    assert [words[index] for index in layout.wanted] == wanted.split()


def test_sentences_stand_apart() -> None:
    """No word has a word of another sentence within reach."""
    words, layout = laid_out("Ana came .", "Ben left .")
    assert np.diff(layout.positions).tolist() == [1, 1, 1 + REACH, 1, 1]
    assert layout.numbers[layout.positions].tolist() == VOCABULARY.numbers(words).tolist()
    assert layout.around(layout.positions[[2]]).tolist() == layout.positions[:3].tolist()
    assert layout.numbers[layout.positions[2] + 1 : layout.positions[3]].tolist() == [-1] * REACH
