"""From scores to names."""

from itertools import pairwise

import numpy as np
import pytest

from services.enrich.actors.recogniser.tags import TAGS, Name, best_tags, names


def scores_for(*tags: str) -> np.ndarray:
    """Return scores in which one tag leads at each place, and outside comes second."""
    scores = np.zeros((len(tags), len(TAGS)), np.float32)
    scores[:, 0] = 1
    for place, tag in enumerate(tags):
        scores[place, TAGS.index(tag)] = 2
    return scores


def best(*tags: str) -> list[str]:
    """Return the best tags that may follow each other in one stretch of words."""
    apart = np.arange(len(tags)) == 0
    return [TAGS[tag] for tag in best_tags(scores_for(*tags), apart)]


def test_what_may_follow_stays() -> None:
    """Where the best tags may follow each other, they stay."""
    tags = ["O", "B-PER", "I-PER", "B-PER", "O", "B-ORG", "I-ORG"]
    assert best(*tags) == tags


def test_names_go_on_from_words_without_scores() -> None:
    """A stretch may open within a name; one that only seems to follow another may not."""
    assert best("I-MISC", "I-MISC", "O") == ["I-MISC", "I-MISC", "O"]


@pytest.mark.parametrize("tags", [("O", "I-PER"), ("O", "I-ORG"), ("B-PER", "I-ORG")])
def test_what_may_not_follow_is_replaced(tags: tuple[str, ...]) -> None:
    """A name goes on only with what it began with."""
    for before, tag in pairwise(best(*tags)):
        assert not tag.startswith("I-") or before[2:] == tag[2:]


def test_names_end_where_words_are_missing() -> None:
    """Words that do not stand together are no name together."""
    tags = [TAGS.index(tag) for tag in ("B-PER", "I-PER", "I-PER", "B-ORG")]
    found = list(names(tags, [3, 4, 9, 10], [0.9, 0.8, 0.7, 0.6]))
    assert found == [Name(3, 5, "PER", 0.8), Name(9, 10, "PER", 0.7), Name(10, 11, "ORG", 0.6)]
