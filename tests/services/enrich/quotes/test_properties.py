"""What holds for every text."""

from hypothesis import given, settings
from hypothesis import strategies as some

from services.enrich.annotate import Annotator
from tests.services.enrich.quotes.texts import read

ANNOTATOR = Annotator.load()
PIECES = """
    “ ” " ' ’ ‘ « » „ ( ) [ ] : , . ? ! … — said says told according to quoted as saying he she they Ana Lima Ben Holt
    the mayor statement Reuters who and that We will stay. not called of in was “We it’s
"""
TEXTS = some.lists(
    some.tuples(some.sampled_from(PIECES.split()), some.sampled_from([" ", "", "\n", "\n\n"])), min_size=1
)


@settings(max_examples=150)
@given(TEXTS)
def test_any_text_has_quotations_that_are_its_own(pieces: list[tuple[str, str]]) -> None:
    """None is empty, none lies in another, they are in reading order, and all who speak are actors of the article."""
    event = read(ANNOTATOR, "".join(piece + space for piece, space in pieces))
    ends = [0, *(quote.end for quote in event.quotes)]
    assert all(end <= quote.start < quote.end for end, quote in zip(ends, event.quotes, strict=False))
    assert all(
        quote.status == "resolved" for quote in event.quotes if quote.speaker and quote.speaker.actor is not None
    )
