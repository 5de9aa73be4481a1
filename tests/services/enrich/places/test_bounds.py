"""What reading costs, counted in calls and bytes: whatever is written, four times the text costs four times as much."""

import tracemalloc

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from services.enrich.places import PlaceTagger
from services.enrich.places.gazetteer import Gazetteer
from services.enrich.text import Document
from tests.services.enrich.steps import steps

_SIZE = 4_000
_ALLOWED = 4.5
_PEAK = 60_000_000
_PIECES = (
    "Paris", "Texas", "San José", "Springfield", "Illinois", "Georgia", "Jordan", "John", "U.S.", "MOSCOW", "Xyzzy",
    "city of", "village", "Lake", "County", "Ukrainian", "in", "and", "the", ",", ".", "(", ")", "-", "’s", "\n",
)  # fmt: skip


def _repeated(pieces: list[str], size: int) -> Document:
    unit = " ".join(pieces) + " "
    return Document.of("", (unit * (size // len(unit) + 1))[:size])


def _calls(tagger: PlaceTagger, document: Document) -> int:
    """Return how many functions are called when a document is read for the second time."""
    tagger.tag(document)
    return steps(lambda: tagger.tag(document))


@settings(max_examples=25, deadline=None)
@example(["Paris", ",", "Texas", ","])
@example(["San José", ","])
@example(["John", "Georgia", "Jordan"])
@example(["city of"])
@example(["Lake", "Xyzzy", "County"])
@given(st.lists(st.sampled_from(_PIECES), min_size=1, max_size=8))
def test_calls_grow_with_the_text(tagger: PlaceTagger, pieces: list[str]) -> None:
    """Four times the text takes at most four and a half times the calls."""
    assert _calls(tagger, _repeated(pieces, 4 * _SIZE)) <= _ALLOWED * _calls(tagger, _repeated(pieces, _SIZE))


@pytest.fixture(scope="module")
def towns() -> list[str]:
    """Thousands of names, those of the most populous places first."""
    gazetteer = Gazetteer.open()
    largest = gazetteer.places["population"].argsort()[::-1][:_SIZE]
    return [gazetteer.label(row) for row in largest.tolist()]


@pytest.mark.parametrize("joint", [" ", ", ", ". ", " and ", " in ", " ("])
def test_a_list_without_end_takes_little_memory(tagger: PlaceTagger, towns: list[str], joint: str) -> None:
    """However many names mean however many places, and however many of them are near each other."""
    document = Document.of("", joint.join(towns)[: 16 * _SIZE])
    tracemalloc.start()
    try:
        tagger.tag(document)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < _PEAK
