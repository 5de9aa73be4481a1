"""Long articles are read in windows, and come out as if they had been read at once."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from schemas.article import Article, text_sha256
from schemas.enriched import Actor, EnrichedArticle
from services.enrich import windows
from services.enrich.annotate import Annotator
from services.enrich.event import enriched
from services.enrich.introductions import Introductions
from services.enrich.windows import LONGEST, LONGEST_TITLE, Stretch, Window, stretches
from tests.schemas.samples import smallest_article

NOTHING = "It was raining in the hills, and nobody went out.\n\n"
FILLING = NOTHING * (LONGEST // len(NOTHING) + 1)
"""As long as a window."""


def long(*paragraphs: str, headline: str = "") -> Article:
    """Return an article with a window of nothing between each two paragraphs."""
    body = FILLING.join(f"{paragraph}\n\n" for paragraph in paragraphs)
    return smallest_article(headline=headline, body=body, text_sha256=text_sha256(headline, body))


def read(annotator: Annotator, article: Article) -> EnrichedArticle:
    """Return the event of an article; it could not be built if any tag pointed elsewhere."""
    return enriched(article, "1", annotator.annotate(article), annotator.pipeline)


def actor(event: EnrichedArticle, name: str) -> Actor:
    """Return the one actor of that name."""
    (found,) = (actor for actor in event.actors if actor.name == name)
    return found


@given(some.text(some.sampled_from("ab. \n"), min_size=1), some.text(some.sampled_from("ab. \n")))
def test_together_the_stretches_are_the_article(body: str, headline: str) -> None:
    """None is longer than a window, and none is empty."""
    article = smallest_article(headline=headline, body=body, text_sha256=text_sha256(headline, body))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(windows, "LONGEST", 8)
        patch.setattr(windows, "LONGEST_TITLE", 4)
        cut = list(stretches(article))
    texts = {"headline": "", "body": ""}
    for field, start, end in cut:
        assert start == len(texts[field]) < end <= start + 8
        texts[field] += getattr(article, field)[start:end]
    assert texts == {"headline": headline if len(headline) > 4 else "", "body": body}


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("aaaaa\n\nbb\ncc", "aaaaa\n\n"),
        ("aaaaa\nbb. cc", "aaaaa\n"),
        ("aaaaa. b ccc", "aaaaa. "),
        ("aaaaaaaaaa", "aaaaaaaa"),
    ],
)
def test_a_window_ends_where_a_paragraph_does(monkeypatch: pytest.MonkeyPatch, text: str, first: str) -> None:
    """Or else at a line, a sentence or a word."""
    monkeypatch.setattr(windows, "LONGEST", 8)
    assert next(stretches(smallest_article(body=text))).end == len(first)


def test_a_window_knows_where_its_spans_are() -> None:
    """Those of what is read again are where they stood first; those across an edge are nowhere."""
    article = smallest_article(body="One. Two. Three. Four.")
    window = Window.of(article, Stretch("body", 10, 22), [Stretch("body", 0, 4)])
    passage = window.document.passages[-1]
    assert passage.text == "One.\n\nThree. Four."
    assert window.origin(passage.span(0, 3)) == Stretch("body", 0, 3)
    assert window.origin(passage.span(6, 11)) == Stretch("body", 10, 15)
    assert window.origin(passage.span(2, 8)) is None
    assert window.sentence(passage.span(13, 17)) == Stretch("body", 16, 22)


def test_what_is_spoken_of_most_is_introduced_again() -> None:
    """As long as there is room."""
    heard = Introductions()
    for name, start, times in (("once", 0, 1), ("often", 5_000, 9), ("twice", 10_000, 2)):
        for _ in range(times):
            heard.hear(name, Stretch("body", start, start + 2_000))
    before = heard.before(Stretch("body", 60_000, 70_000))
    assert [part.start for part in before] == [5_000, 10_000, 58_976]


def test_a_surname_means_whom_an_earlier_window_introduced(annotator: Annotator) -> None:
    """They are one actor, with the code of the introduction."""
    event = read(
        annotator, long("Kenya's finance minister, Amina Otieno, resigned.", "Otieno said on Friday she was tired.")
    )
    assert actor(event, "Amina Otieno").code == "KENGOV"
    assert [mention.exact for mention in actor(event, "Amina Otieno").mentions] == ["Amina Otieno", "Otieno"]
    assert [date.exact for date in event.dates] == ["Friday"]


def test_a_town_is_the_one_that_an_earlier_window_told(annotator: Annotator) -> None:
    """Though it would be another one by itself."""
    event = read(annotator, long("The fair was held in Paris, Texas.", "Many people came to Paris.", "Paris was full."))
    paris = [place for place in event.locations if place.exact == "Paris"]
    assert len(paris) == 3
    assert {place.subdivision for place in paris} == {"US-TX"}
    assert len({place.role for place in paris}) == 1


def test_a_story_goes_on_over_the_edge_of_a_window(annotator: Annotator) -> None:
    """A date is read against the one before, though that lies in another window."""
    edge = "The siege began on 3 May 1453.\n\n"
    event = read(annotator, long(f"{FILLING[: -len(edge)]}{edge}The next day it rained.\n\nIt rained."))
    assert [date.value for date in event.dates] == ["1453-05-03", "1453-05-04"]


def test_a_headline_is_read_once(annotator: Annotator) -> None:
    """Though it tells every window what the article is about; one that is too long is read as a body is."""
    event = read(annotator, long("Kyiv was calm.", "Kyiv was calm.", headline="Amina Otieno in Kyiv"))
    assert [(place.field, place.exact) for place in event.locations] == [
        ("headline", "Kyiv"),
        ("body", "Kyiv"),
        ("body", "Kyiv"),
    ]
    assert len(actor(event, "Amina Otieno").mentions) == 1
    headline = NOTHING * (LONGEST_TITLE // len(NOTHING) + 1) + "Amina Otieno spoke."
    event = read(annotator, long("Otieno was in Kyiv.", headline=headline))
    assert [(span.field, span.exact) for span in actor(event, "Amina Otieno").mentions] == [
        ("headline", "Amina Otieno"),
        ("body", "Otieno"),
    ]


def test_governments_are_one_throughout(annotator: Annotator) -> None:
    """They have no name that a sentence would have to introduce."""
    event = read(annotator, long("Iran accused Israel of piracy.", "Iran rejected the offer."))
    assert len([one for one in event.actors if one.country_code3 == "IRN"]) == 1


def test_reading_ends_when_the_tags_cannot_fit(annotator: Annotator) -> None:
    """Not at the end."""
    article = long(*["Kenya's finance minister, Amina Otieno, resigned on 3 May."] * 4)
    with pytest.raises(OverflowError, match="more than 100 bytes"):
        annotator.annotate(article, largest=100)
