"""Texts in pieces, cut where tags begin and end."""

from hypothesis import given
from hypothesis import strategies as st

from services.desk.page.marks import Mark, paragraphs, pieces

TEXT = st.text(alphabet=st.sampled_from("aé\u0301🇺🇦👩‍🚀 \n"), min_size=1, max_size=30)


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    """Return a text with tags that overlap as they like."""
    text = draw(TEXT)
    spans = draw(st.lists(st.tuples(st.integers(0, len(text) - 1), st.integers(1, 9)), max_size=6))
    return text, [Mark(a, min(a + size, len(text)), f"who-{n}") for n, (a, size) in enumerate(spans)]


@given(marked())
def test_pieces_are_the_text_and_each_bears_the_tags_that_cover_it(said: tuple[str, list[Mark]]) -> None:
    """Nothing of a text is lost or said twice, and every character bears its tags and no others."""
    text, marks = said
    found = list(pieces(text, marks, 0, len(text)))
    assert "".join(piece.text for piece in found) == text
    at = 0
    for piece in found:
        for offset in range(at, at + len(piece.text)):
            assert set(piece.marks) == {mark for mark in marks if mark.start <= offset < mark.end}
        at += len(piece.text)


@given(marked())
def test_paragraphs_keep_the_marks(said: tuple[str, list[Mark]]) -> None:
    """What paragraphs say is the text without its empty lines."""
    text, marks = said
    lines = ["".join(piece.text for piece in line) for line in paragraphs(text, marks)]
    assert lines == [line for line in text.split("\n") if line.strip()]


def test_the_shortest_tag_comes_first() -> None:
    """Of tags within each other the inner one is what a piece is about."""
    text = "officials in Kyiv"
    found = list(pieces(text, [Mark(0, 17, "who-0"), Mark(13, 17, "where-0")], 0, 17))
    assert [(piece.text, piece.kinds) for piece in found] == [("officials in ", ["who"]), ("Kyiv", ["where", "who"])]
