"""The actor tagger and what it is compared with, all as functions from a text and its locations to named spans."""

from collections.abc import Callable, Iterator

from benchmarks import spacy_model
from benchmarks.spans import Span
from schemas.enriched import LocationTag
from services.enrich.actors import ActorTagger
from services.enrich.text import Document

System = Callable[[str, tuple[LocationTag, ...]], list[Span]]
"""The value of a span is its type, PER or ORG."""

_TYPES = {"person": "PER", "organisation": "ORG", "PERSON": "PER", "PER": "PER", "ORG": "ORG"}


def systems() -> Iterator[tuple[str, System]]:
    """Yield the systems that are installed, by name."""
    yield "dateline", _dateline(ActorTagger.load())
    if spacy_model.is_installed():
        yield "spaCy en_core_web_sm, names only", _spacy()


def _dateline(tagger: ActorTagger) -> System:
    def name(text: str, locations: tuple[LocationTag, ...]) -> list[Span]:
        return [
            Span(mention.start, mention.end, _TYPES[actor.kind])
            for actor in tagger.tag(Document.of("", text), locations).tags
            if actor.kind in _TYPES
            for mention in actor.mentions
        ]

    return name


def _spacy() -> System:
    pipeline = spacy_model.load()

    def name(text: str, _: tuple[LocationTag, ...]) -> list[Span]:
        return [
            Span(entity.start_char, entity.end_char, _TYPES[entity.label_])
            for entity in pipeline(text).ents
            if entity.label_ in _TYPES
        ]

    return name
