"""The pure entry: an article goes in, its annotations come out. No broker, no logging, no clock, no network."""

import hashlib
import json
from dataclasses import dataclass
from typing import Self

from schemas.article import Article
from schemas.enriched import Actor, DateTag, LocationTag, ModelVersion, Pipeline
from services.enrich import dates
from services.enrich.actors import ActorTagger
from services.enrich.places import PlaceTagger
from services.enrich.tagging import Tagging
from services.enrich.text import Document

NAME = "dateline"
VERSION = "0.1.0"


@dataclass(frozen=True)
class Annotations:
    """Who, where and when."""

    dates: Tagging[DateTag]
    locations: Tagging[LocationTag]
    actors: Tagging[Actor]


@dataclass(frozen=True)
class Annotator:
    """All taggers, loaded once and used for every article."""

    places: PlaceTagger
    actors: ActorTagger
    pipeline: Pipeline

    @classmethod
    def load(cls) -> Self:
        """Load every tagger's data."""
        places, actors = PlaceTagger.load(), ActorTagger.load()
        return cls(places, actors, _pipeline(places.gazetteer, actors.models))

    def annotate(self, article: Article) -> Annotations:
        """Return the annotations of an article: the same article, the same annotations."""
        document = Document.of(article.headline, article.body)
        locations = self.places.tag(document)
        return Annotations(
            dates=dates.tag(document, article.date_published),
            locations=locations,
            actors=self.actors.tag(document, locations.tags, article.date_published),
        )


def _pipeline(gazetteer: str, models: tuple[ModelVersion, ...]) -> Pipeline:
    described = [NAME, VERSION, gazetteer, *(model.model_dump() for model in models)]
    digest = hashlib.sha256(json.dumps(described, sort_keys=True).encode()).hexdigest()
    return Pipeline(name=NAME, version=VERSION, models=models, gazetteer=gazetteer, config_hash=digest)
