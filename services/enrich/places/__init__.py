"""Finds toponyms and says which places they mean."""

from typing import Self

from schemas.enriched import Candidate, LocationTag
from services.enrich.places import recognise, resolve
from services.enrich.places.gazetteer import Gazetteer
from services.enrich.places.resolve import Choice
from services.enrich.places.toponym import Toponym
from services.enrich.tagging import Tagging
from services.enrich.text import Document

_SURE = 0.6
"""Below this the tag is ambiguous and shows its candidates."""
_WORTH_SHOWING = 0.05


class PlaceTagger:
    """Toponym recogniser and resolver over one gazetteer."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self.gazetteer = gazetteer.version
        """Name and version of the gazetteer."""

    @classmethod
    def load(cls) -> Self:
        """Load the gazetteer, building it where it is not there yet."""
        return cls(Gazetteer.open())

    def tag(self, document: Document) -> Tagging[LocationTag]:
        """Return the locations of a document."""
        found = recognise.recognise(document, self._gazetteer)
        tags = tuple(self._tag(toponym, resolve.resolve(toponym, self._gazetteer)) for toponym in found.toponyms)
        return Tagging(tags, tuple(found.rejected))

    def _tag(self, toponym: Toponym, choices: list[Choice]) -> LocationTag:
        best, *_ = choices
        ambiguous = best.score < _SURE
        return LocationTag(
            **dict(toponym.span),
            **dict(self._gazetteer.whereabouts(best.place)),
            name=self._gazetteer.label(best.place),
            geonames_id=self._gazetteer.geonames_id(best.place),
            confidence=best.score,
            method=resolve.METHOD,
            status="ambiguous" if ambiguous else "resolved",
            demonym=recognise.is_demonym(toponym, self._gazetteer),
            candidates=self._candidates(choices) if ambiguous else (),
        )

    def _candidates(self, choices: list[Choice]) -> tuple[Candidate, ...]:
        return tuple(
            Candidate(
                **dict(self._gazetteer.whereabouts(place)),
                name=self._gazetteer.label(place),
                geonames_id=self._gazetteer.geonames_id(place),
                score=score,
            )
            for place, score in choices
            if score >= _WORTH_SHOWING
        )
