"""How a word stands in its article."""

import numpy as np

from services.enrich.actors.recogniser.situation import FIRST, SECOND, SITUATIONS, WITHIN, situations
from services.enrich.vocabulary import VOCABULARY


def of(*sentences: str) -> list[list[int]]:
    """Return the situations of the words of sentences, which are one article."""
    split = [sentence.split() for sentence in sentences]
    words = [word for sentence in split for word in sentence]
    starts = np.array([index == 0 for sentence in split for index in range(len(sentence))])
    found = iter(situations(words, VOCABULARY.numbers(words), starts).tolist())
    return [[next(found) for _ in sentence] for sentence in split]


def test_place_in_the_sentence() -> None:
    """The first word, and the second behind a mark, would have a capital anyway."""
    assert of("She met Ana", "“ Yes , Ana") == [[FIRST, WITHIN, WITHIN], [FIRST, SECOND, WITHIN, WITHIN]]


def test_word_that_is_also_written_small() -> None:
    """A capitalised word that the article also has in small letters is told from one that it has not."""
    [[growers, _], [_, _, lima]] = of("Growers agreed", "the growers Lima")
    [[alone, _]] = of("Growers agreed")
    assert growers != alone == FIRST
    assert lima == WITHIN


def test_sentence_in_capitals() -> None:
    """A headline in capitals is told from an initialism in a sentence."""
    [headline, sentence] = of("JAPAN GET LUCKY WIN", "The WTO met in Geneva")
    assert len({*headline, *sentence}) == len({FIRST, WITHIN}) * 2
    assert not {*headline} & {*sentence}
    assert max(headline) < SITUATIONS


def test_nothing_shouted_without_words() -> None:
    """Figures and marks alone are no headline."""
    assert of("5 - 3 .") == [[FIRST, WITHIN, WITHIN, WITHIN]]
