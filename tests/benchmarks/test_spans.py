"""Gold and found spans are matched one to one."""

from benchmarks.spans import Pair, Score, Span, matched


def test_exact_matches_come_first() -> None:
    """A span goes to the gold span that it equals, though it overlaps another as well."""
    gold = [Span(0, 10, "a"), Span(4, 8, "b")]
    found = [Span(4, 8, "b"), Span(0, 3, "a")]
    assert set(matched(gold, found)) == {Pair(gold[1], found[0]), Pair(gold[0], found[1])}


def test_every_span_is_used_once() -> None:
    """Two found spans over one gold span are one hit."""
    assert len(matched([Span(0, 10, None)], [Span(0, 4, None), Span(5, 10, None)])) == 1


def test_score() -> None:
    """F1 with precision and recall, in percent."""
    assert str(Score(hits=1, found=2, gold=4)) == " 33.3 (50.0 25.0)"
