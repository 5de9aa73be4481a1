"""What a word looks like."""

import pytest

from services.enrich.actors.recogniser.features import BUCKETS, buckets, features, shape


@pytest.mark.parametrize(
    ("word", "expected"),
    [("NATO", "XX"), ("Zelensky", "Xxx"), ("McCain", "XxXxx"), ("U.S.", "X.X."), ("COVID-19", "XX-dd"), ("’", "’")],
)
def test_shape(word: str, expected: str) -> None:
    """Capitals, letters and digits, at most two of a kind in a row."""
    assert shape(word) == expected


def test_features() -> None:
    """A word, its shape, its beginnings and its ends; a short word has fewer of them."""
    assert features("Kim") == ["w=kim", "s=Xxx", "p2=ki", "x1=m", "x2=im"]
    assert features("a") == ["w=a", "s=x"]


def test_bucket_is_never_the_empty_one() -> None:
    """Bucket 0 stays empty."""
    assert all(0 < number < BUCKETS for number in buckets(f"w={number}" for number in range(1000)))
