"""Tests of the texts that repeat a pattern."""

import pytest

from benchmarks.generated import PATTERNS, text


@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_longer_text_of_the_same_seed_begins_as_the_shorter(pattern: str) -> None:
    """Texts have exactly the length that is asked, and are the same whenever they are asked for."""
    short, long = text(pattern, 500, seed=1), text(pattern, 2_000, seed=1)
    assert (len(short), len(long)) == (500, 2_000)
    assert long.startswith(short)
