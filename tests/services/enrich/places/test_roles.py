"""The roles of locations, places that the gazetteer does not know, and what is vetoed."""

import pytest

from services.enrich.places import PlaceTagger
from services.enrich.places.reading import Reading
from services.enrich.places.unknown import introduced
from services.enrich.text import Document, Passage


def _roles(tagger: PlaceTagger, headline: str, body: str) -> list[tuple[str, str]]:
    return [(tag.exact, tag.role) for tag in tagger.tag(Document.of(headline, body)).tags]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("KYIV, Nov. 30 (Reuters) — The talks in Geneva failed.", "KYIV"),
        ("BEIRUT (AP) — The talks in Geneva failed.", "BEIRUT"),
        ("NAIROBI — The talks in Geneva failed.", "NAIROBI"),
    ],
)
def test_the_reporter_sits_in_the_dateline(tagger: PlaceTagger, text: str, place: str) -> None:
    """A place that the first line begins with, before an agency or a dash, is where the report comes from."""
    assert (place, "dateline") in _roles(tagger, "", text)
    assert ("Geneva", "dateline") not in _roles(tagger, "", text)


def test_a_dash_in_the_text_makes_no_dateline(tagger: PlaceTagger) -> None:
    """A sentence with a dash in it is no dateline."""
    found = _roles(tagger, "", "Protesters in Nairobi — thousands of them — marched to the parliament of Kenya.")
    assert "dateline" not in dict(found).values()


def test_the_focus_is_what_most_is_said_of(tagger: PlaceTagger) -> None:
    """All mentions of the place that the article is about have its role; other places have none."""
    body = "Floods hit Karachi on Monday. Karachi's mayor spoke. Help came from Tokyo."
    roles = _roles(tagger, "Floods in Karachi", body)
    assert [role for exact, role in roles if exact == "Karachi"] == ["focus"] * 3
    assert ("Tokyo", "mention") in roles


def test_a_demonym_never_shows_the_focus(tagger: PlaceTagger) -> None:
    """A demonym speaks for its country, but is not where the article is."""
    roles = dict(_roles(tagger, "", "Ukrainian troops left. Ukraine said so. Ukraine denied it."))
    assert (roles["Ukrainian"], roles["Ukraine"]) == ("mention", "focus")


def test_a_place_that_is_introduced_is_unresolved(tagger: PlaceTagger) -> None:
    """What the text calls a village and the gazetteer does not know is a place without a point."""
    (tag,) = tagger.tag(Document.of("", "They fled the village of Qxyzovka at night.")).tags
    assert (tag.exact, tag.status, tag.reason) == ("Qxyzovka", "unresolved", "not in the gazetteer")
    assert tag.geometry is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("in the border town of Qxyz Friday", "Qxyz"),
        ("on the shore of Lake Qxyz in", "Lake Qxyz"),
        ("to the Qxyz Islands", "Qxyz Islands"),
        ("the hospital in Qxyz Province was", "Qxyz Province"),
        ("the banks of the Qxyz River burst", "Qxyz River"),
        ("they fled Qxyz village at night", "Qxyz"),
        ("in Kenya's Trans Qxyz County, where", "Trans Qxyz County"),
        ("in a town called Qxyz", "Qxyz"),
    ],
)
def test_what_is_introduced(text: str, name: str) -> None:
    """A name is introduced by the word for what it is, before it or as its last part."""
    assert [text[start:end] for start, end in introduced(Reading.of(Passage("body", text)))] == [name]


@pytest.mark.parametrize(
    "text", ["the city of lights", "the village of The", "a town of 5,000 people", "Lake Qxyz Hospital", "In Province"]
)
def test_what_is_not_introduced(text: str) -> None:
    """Only a name can be introduced."""
    assert list(introduced(Reading.of(Passage("body", text)))) == []


def test_rejected_names_say_why(tagger: PlaceTagger) -> None:
    """What nearly was a place is shown with how likely it seemed."""
    rejected = tagger.tag(Document.of("", "Victoria Jordan met Paris Hilton in London.")).rejected
    assert all(rejection.reason for rejection in rejected)
