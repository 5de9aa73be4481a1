"""What the weights know of words."""

from services.enrich.actors.recogniser.weights import Weights

WEIGHTS = Weights.load()


def test_rows() -> None:
    """A word has the row of its own writing or of its small letters; an unknown word has row 0."""
    said, shouted, unknown = WEIGHTS.look_up(["said", "SAID", "qzxvkkj"])[0].tolist()
    assert said == shouted > 0
    assert unknown == 0


def test_lists() -> None:
    """A given name, a surname, and a word that is neither."""
    maria, smith, nobody = WEIGHTS.look_up(["Maria", "Smith", "Zwxq"])[1].tolist()
    assert maria[0]
    assert smith[1]
    assert nobody == [False, False]


def test_version_is_that_of_the_file() -> None:
    """The weights carry their own digest, so that a tag can be traced to them."""
    assert len(WEIGHTS.version.sha256) == 64


def test_empty_bucket_says_nothing() -> None:
    """Words have different numbers of features; those that one lacks are bucket 0, which adds nothing."""
    assert not WEIGHTS.buckets[0].any()
