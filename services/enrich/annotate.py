"""The pure entry: an article goes in, its annotations come out. No broker, no logging, no clock, no network."""

import gc
import hashlib
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Self

from schemas.article import Article, Published
from schemas.enriched import ModelVersion, Pipeline
from services.enrich import dates, quotes
from services.enrich.actors import ActorTagger
from services.enrich.actors.facts.compatriots import country_of_names
from services.enrich.own.reading import NOTHING, Own
from services.enrich.persons import without_names_of_people
from services.enrich.places import Outlet, PlaceTagger
from services.enrich.tagging import Annotations
from services.enrich.text import Document
from services.enrich.version import NAME, VERSION
from services.enrich.whole import Whole
from services.enrich.windows import Window, stretches

_SHARED = ("annotate", "introductions", "persons", "tables", "tagging", "text", "vocabulary", "whole", "windows")
"""What all taggers share."""

Stage = Callable[[str], AbstractContextManager[object]]
"""What each tagger is run in, by its name: who calls may time it."""


@dataclass(frozen=True)
class Annotator:
    """All taggers, loaded once and used for every article."""

    places: PlaceTagger
    actors: ActorTagger
    pipeline: Pipeline
    with_quotes: bool = True
    """Whether quotations are looked for."""

    @classmethod
    def load(cls, own: Own = NOTHING, *, with_quotes: bool = True) -> Self:
        """Load every tagger's data, and what an operator knows besides."""
        actors = ActorTagger.load(own)
        places = PlaceTagger.load(country_of_names(actors.facts), own)
        gc.freeze()  # all that is loaded stays: no need to look through it for garbage again and again
        told = f"{own.digest} {with_quotes}"
        return cls(places, actors, _pipeline(places.gazetteer, (places.model, *actors.models), told), with_quotes)

    def annotate(self, article: Article, stage: Stage = nullcontext, largest: int = sys.maxsize) -> Annotations:
        """Return the annotations of an article: the same article, the same annotations.

        Raises `OverflowError` as soon as a long one has more tags than fit into so many bytes of an event.
        """
        read = partial(self._read, outlet=Outlet.of(article), published=article.date_published, stage=stage)
        news = list(stretches(article))
        if len(news) == 1:
            return read(Document.of(article.headline, article.body))
        whole = Whole()
        for new in news:
            window = Window.of(article, new, whole.introductions.before(new))
            whole.add(window, read(window.document))
            if whole.size > largest:
                raise OverflowError(f"tags of more than {largest} bytes")
        return whole.annotations

    def _read(self, document: Document, outlet: Outlet, published: Published | None, stage: Stage) -> Annotations:
        with stage("places"):
            locations = self.places.tag(document, outlet)
        with stage("actors"):
            actors = self.actors.tag(document, locations.tags, published, self.places.country_of(outlet))
        with stage("dates"):
            found = dates.tag(document, published)
        located = self.places.go_on(without_names_of_people(locations, actors.tags), actors.places)
        if not self.with_quotes:
            return Annotations(found, located, actors)
        with stage("quotes"):
            return Annotations(found, located, actors, quotes.tag(actors))


def _pipeline(gazetteer: str, models: tuple[ModelVersion, ...], told: str) -> Pipeline:
    digest = hashlib.sha256(f"{NAME} {VERSION} {gazetteer} {told}".encode())
    for file in _sources(Path(__file__).parent):
        digest.update(file.read_bytes())
    return Pipeline(name=NAME, version=VERSION, models=models, gazetteer=gazetteer, config_hash=digest.hexdigest())


def _sources(folder: Path) -> list[Path]:
    """Return every rule, table and weight that a tag may depend on: if one changes, the pipeline is another."""
    taggers = (file for name in ("dates", "places", "actors", "quotes", "own") for file in (folder / name).rglob("*.*"))
    shared = (folder / f"{name}.py" for name in _SHARED)
    files = [*shared, *taggers]
    return sorted(file for file in files if file.suffix in (".npz", ".py", ".tsv"))
