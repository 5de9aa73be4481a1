"""What holds for every text."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.enriched import Actor, Span
from services.enrich.actors import ActorTagger
from services.enrich.text import Document
from tests.services.enrich.actors.gazetteer import locate

TAGGER = ActorTagger.load()

# News is not random characters: pieces that the rules know, in any order and glued together in any way.
PIECES = """
    Zelensky Mr President Ukrainian Ukraine Moscow Kyiv's NATO U.N. News.Az Ministry of the said has with war Ana Lima
    al J. Gen . ( ) [ ] , ’s “ ” spokesman former Bank and 42 who İ ß Ǆ é 😀 -
"""
TEXTS = st.lists(st.tuples(st.sampled_from(PIECES.split()), st.sampled_from([" ", "", "\n"]))).map(
    lambda pieces: "".join(piece + space for piece, space in pieces)
)


def tag(headline: str, body: str) -> tuple[Actor, ...]:
    """Return the actors of an article."""
    document = Document.of(headline, body)
    return TAGGER.tag(document, locate(document)).tags


@settings(deadline=None)
@given(TEXTS, TEXTS | st.text(st.characters(exclude_categories=["Cc", "Cs"])))
def test_mentions_are_exact_and_do_not_overlap(headline: str, body: str) -> None:
    """Every span is what the text says there, and no character belongs to two mentions."""
    text = {"headline": headline, "body": body}
    spans: list[Span] = []
    for actor in tag(headline, body):
        spans += actor.mentions
        for span in (*actor.mentions, *([actor.role] if actor.role else [])):
            assert text[span.field][span.start : span.end] == span.exact
    spans.sort(key=lambda span: (span.field, span.start))
    for before, after in pairwise(spans):
        assert before.field != after.field or before.end <= after.start


@settings(deadline=None)
@given(TEXTS)
def test_same_text_same_actors(body: str) -> None:
    """The same article gives the same bytes."""
    assert [actor.encode() for actor in tag("", body)] == [actor.encode() for actor in tag("", body)]
