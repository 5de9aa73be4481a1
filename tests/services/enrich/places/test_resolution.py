"""Which place is meant where only the text around a name can tell."""

import pytest

from services.enrich.actors.facts.compatriots import country_of_names
from services.enrich.actors.facts.facts import Facts
from services.enrich.places import PlaceTagger
from services.enrich.places.compatriots import Compatriots
from services.enrich.places.gazetteer import Gazetteer
from services.enrich.places.reading import Reading
from services.enrich.text import Document, Passage

TOLD = [
    ("The ferry left Cairo, Illinois, at noon.", "Cairo", "US"),
    ("The depot opened in Austin Texas last week.", "Austin", "US"),
    ("Trams run again in Frankfurt (Oder) and in Halle (Saale).", "Frankfurt (Oder)", "DE"),
    ("Soldiers of Lebanon guard the port of Tripoli.", "Tripoli", "LB"),
]


@pytest.fixture(scope="module")
def tagger() -> PlaceTagger:
    """Return the tagger as the annotator has it."""
    return PlaceTagger.load(country_of_names(Facts.load()))


@pytest.mark.parametrize(("text", "name", "country"), TOLD)
def test_hears_what_the_text_says(tagger: PlaceTagger, text: str, name: str, country: str) -> None:
    """A larger place behind a name, in brackets or beside it, says which one is meant."""
    tags = {tag.exact: tag for tag in tagger.tag(Document.of("", text)).tags}
    assert tags[name].country_code == country


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Saakashvili came back to Georgia by sea.", "GE"),
        ("Brian Kemp signed the law that Georgia needed, said Atlanta's mayor.", "US"),
    ],
)
def test_a_leader_speaks_for_his_country(tagger: PlaceTagger, text: str, country: str) -> None:
    """Georgia is the country where its people are named, and the state where others are."""
    assert {tag.country_code for tag in tagger.tag(Document.of("", text)).tags if tag.exact == "Georgia"} == {country}


def test_compatriots_are_found_by_their_whole_names() -> None:
    """In any spelling, and not by a part of a name."""
    gazetteer = Gazetteer.open()
    compatriots = Compatriots({"José Mujica": "UY", "Mujica": "UY", "Edi Rama": "AL"}, gazetteer)
    reading = Reading.of(Passage("body", "Jose Mujica met Rama and Edi."))
    assert compatriots.countries([reading]) == {gazetteer.countries["UY"]}


@pytest.mark.parametrize("state", ["Soviet Union", "East Germany", "Yugoslavia", "Czechoslovakia"])
def test_tells_states_of_old_as_such(tagger: PlaceTagger, state: str) -> None:
    """They are not what lies there now."""
    (tag,) = tagger.tag(Document.of("", f"She was born in {state} in 1971.")).tags
    assert (tag.exact, tag.name, tag.feature_code) == (state, state, "PCLH")


def test_a_point_near_a_place_is_not_the_place(tagger: PlaceTagger) -> None:
    """The relation says so."""
    near, itself = tagger.tag(Document.of("", "The truck burnt 40 km north of Kharkiv, police in Kharkiv said.")).tags
    assert near.relation is not None
    assert (near.relation.kind, near.relation.distance_km, near.relation.direction) == ("away", 40, "N")
    assert itself.relation is None
