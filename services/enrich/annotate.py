"""The pure entry: an article goes in, its annotations come out. No broker, no logging, no clock, no network."""

import hashlib
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from schemas.article import Article
from schemas.enriched import Actor, DateTag, LocationTag, ModelVersion, Pipeline
from services.enrich import dates
from services.enrich.actors import ActorTagger
from services.enrich.persons import without_names_of_people
from services.enrich.places import Outlet, PlaceTagger
from services.enrich.tagging import Tagging
from services.enrich.text import Document

NAME = "dateline"
VERSION = "0.1.0"

Stage = Callable[[str], AbstractContextManager[object]]
"""What each tagger is run in, by its name: who calls may time it."""


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
        return cls(places, actors, _pipeline(places.gazetteer, (places.model, *actors.models)))

    def annotate(self, article: Article, stage: Stage = nullcontext) -> Annotations:
        """Return the annotations of an article: the same article, the same annotations."""
        document = Document.of(article.headline, article.body)
        with stage("places"):
            locations = self.places.tag(document, Outlet.of(article))
        with stage("actors"):
            actors = self.actors.tag(document, locations.tags, article.date_published)
        with stage("dates"):
            found = dates.tag(document, article.date_published)
        return Annotations(found, without_names_of_people(locations, actors.tags), actors)


def _pipeline(gazetteer: str, models: tuple[ModelVersion, ...]) -> Pipeline:
    digest = hashlib.sha256(f"{NAME} {VERSION} {gazetteer}".encode())
    for file in _sources(Path(__file__).parent):
        digest.update(file.read_bytes())
    return Pipeline(name=NAME, version=VERSION, models=models, gazetteer=gazetteer, config_hash=digest.hexdigest())


def _sources(folder: Path) -> list[Path]:
    """Return every rule, table and weight that a tag may depend on: if one changes, the pipeline is another."""
    taggers = (file for name in ("dates", "places", "actors") for file in (folder / name).rglob("*.*"))
    shared = (folder / f"{name}.py" for name in ("annotate", "persons", "tagging", "text", "vocabulary"))
    files = [*shared, *taggers]
    return sorted(file for file in files if file.suffix in (".npz", ".py", ".tsv"))
