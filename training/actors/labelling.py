"""Labelling: from what the teacher believes to tags, with what the teacher cannot know put right.

Encyclopaedias never write "Mr", so the teacher takes it for a part of the name; titles are taken out.
"""

import numpy as np

from services.enrich.actors.recogniser.tags import TAGS, best_tags
from services.enrich.actors.titles import is_honorific, is_office
from training.actors.corpora import OUTSIDE, Labelled, Sentence

_BEGIN, _GO_ON = TAGS.index("B-PER"), TAGS.index("I-PER")


def labelled(documents: list[Labelled]) -> list[Labelled]:
    """Return documents with the tags that the teacher's beliefs make."""
    return [_labelled(document) for document in documents]


def _labelled(document: Labelled) -> Labelled:
    sentences, beliefs = [], document.beliefs.astype(np.float32)
    reached = 0
    for sentence in document.sentences:
        believed = beliefs[reached : reached + len(sentence.words)]
        reached += len(believed)
        _without_titles(sentence.words, believed)
        apart = np.arange(len(believed)) == 0
        sentences.append(Sentence(sentence.words, best_tags(np.log(believed + 1e-6), apart)))
    return Labelled(sentences, beliefs.astype(np.float16))


def _without_titles(words: list[str], believed: np.ndarray) -> None:
    """Move what speaks for a person from a title to the name behind it."""
    plain = [word.lower().rstrip(".") for word in words]
    for index, word in enumerate(plain[:-1]):
        is_title = is_honorific(word) or is_office(word) or (not word and index and is_honorific(plain[index - 1]))
        if not is_title or believed[index].argmax() != _BEGIN:
            continue
        believed[index, [OUTSIDE, _BEGIN]] = believed[index, [_BEGIN, OUTSIDE]]
        if believed[index + 1].argmax() == _GO_ON:
            believed[index + 1, [_BEGIN, _GO_ON]] = believed[index + 1, [_GO_ON, _BEGIN]]
