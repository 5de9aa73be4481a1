"""What changed between two revisions."""

from hypothesis import given
from hypothesis import strategies as st

from services.desk.page.changes import GONE, NEW, changes

LINES = st.lists(st.text("ab ", min_size=1, max_size=12), max_size=6)


@given(LINES, LINES)
def test_both_sides_say_their_text(before: list[str], after: list[str]) -> None:
    """Nothing of either text is lost, whatever changed."""
    sides = changes(before, after)
    for number, text in enumerate((before, after)):
        said = ["".join(piece for _, piece in pair[number]) for pair in sides]
        assert [line for line in said if line] == text


def test_a_word_that_changed_is_told() -> None:
    """The same words stay as they are on both sides."""
    ((left, right),) = changes(["three people died"], ["four people died"])
    assert left == [(GONE, "three"), ("same", " people died")]
    assert right == [(NEW, "four"), ("same", " people died")]
