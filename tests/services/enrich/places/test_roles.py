"""The roles of locations, places that the gazetteer does not know, and what is vetoed."""

import pytest

from services.enrich.places import PlaceTagger
from services.enrich.text import Document


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


def test_rejected_names_say_why(tagger: PlaceTagger) -> None:
    """What nearly was a place is shown with how likely it seemed."""
    rejected = tagger.tag(Document.of("", "Victoria Jordan met Paris Hilton in London.")).rejected
    assert all(rejection.reason for rejection in rejected)
