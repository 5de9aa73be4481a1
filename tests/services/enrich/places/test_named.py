"""Names that are read as those of places, and that the gazetteer lacks."""

import pytest

from services.enrich.places import PlaceTagger
from services.enrich.places.gazetteer import Gazetteer
from services.enrich.places.named import sure_names
from services.enrich.tagging import Named
from services.enrich.text import Document, Passage


def _names(text: str, **confidences: float) -> list[Named]:
    passage = Passage("body", text)
    starts = {name: text.index(name) for name in confidences}
    return [Named(passage, starts[name], starts[name] + len(name), sure) for name, sure in confidences.items()]


@pytest.mark.parametrize(
    ("name", "confidence", "is_sure"),
    [("Qxyzville", 0.97, True), ("Qxyzville", 0.8, False), ("Q17", 0.99, False), ("Central", 0.99, False)],
)
def test_is_sure_of_names(name: str, confidence: float, is_sure: bool, gazetteer: Gazetteer) -> None:
    """A name must be read surely, and be neither a number nor a word of every day."""
    assert bool(list(sure_names(_names(f"They met in {name} again.", **{name: confidence}), gazetteer))) is is_sure


def test_is_sure_where_it_is_surest(gazetteer: Gazetteer) -> None:
    """What is surely a place somewhere is one wherever it is likelier than not."""
    passage = Passage("body", "In Qxyzville, they say, Qxyzville waits for Qxyzville.")
    names = [Named(passage, start, start + 9, sure) for start, sure in ((3, 0.96), (24, 0.6), (44, 0.4))]
    assert [name.start for name in sure_names(names, gazetteer)] == [3, 24]


def test_is_put_where_the_text_has_it(tagger: PlaceTagger) -> None:
    """A named place lies where the text is, has no id of GeoNames, and leaves what is located alone."""
    text = "Police were called to Qxyzville, Nairobi, on Friday."
    locations = tagger.tag(Document.of("", text))
    (town,) = locations.tags
    named, same = tagger.go_on(locations, _names(text, Qxyzville=0.97, Nairobi=0.99)).tags
    assert same == town
    assert (named.exact, named.geometry, named.country_code) == ("Qxyzville", town.geometry, "KE")
    assert (named.status, named.geonames_id, named.method) == ("resolved", None, "places.named")
