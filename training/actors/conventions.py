"""Conventions of newswire, brought to encyclopaedias.

There, annotators call the adjectives of countries places, and peoples, faiths and creeds bodies; here all are MISC.
"""

from collections.abc import Iterator

from services.enrich.actors.recogniser.tags import TAGS
from training.actors.corpora import OUTSIDE, Labelled, Sentence
from training.actors.demonyms import demonyms
from training.actors.peoples import CREEDS, FAITHS, PEOPLES

GROUPS = frozenset([*demonyms(), *FAITHS, *PEOPLES, *CREEDS])
_PARTS = GROUPS | {"Anti", "Black", "East", "Native", "North", "Roman", "South", "West", "-", "–"}
_BEGIN = TAGS.index("B-MISC")


def conventional(document: Labelled) -> Labelled:
    """Return a document in which every name of a group is of type MISC."""
    return document._replace(sentences=[Sentence(sentence.words, _tags(sentence)) for sentence in document.sentences])


def _tags(sentence: Sentence) -> list[int]:
    tags = list(sentence.tags)
    for first, last in names(tags):
        words = sentence.words[first:last]
        if words[-1] in GROUPS and all(word in _PARTS for word in words):
            tags[first:last] = [_BEGIN] + [_BEGIN + 1] * (last - first - 1)
    return tags


def names(tags: list[int]) -> Iterator[tuple[int, int]]:
    """Yield where the names of a sentence begin and end."""
    first = 0
    while first < len(tags):
        last = first + 1
        while tags[first] != OUTSIDE and last < len(tags) and tags[last] == tags[first] + 1:
            last += 1
        if tags[first] != OUTSIDE:
            yield first, last
        first = last
