"""A key has one partition, whoever publishes under it."""

from hypothesis import given
from hypothesis import strategies as some
from kafka.partitioner import default

from streaming.kafka.partitioner import murmur2, partition_of


@given(some.binary(max_size=50))
def test_the_hash_is_that_of_other_clients(key: bytes) -> None:
    """Of every length: four bytes are taken at a time, and then the rest."""
    assert murmur2(key) == default.murmur2(key)


@given(some.none() | some.binary(), some.integers(1, 100))
def test_every_key_has_a_partition(key: bytes | None, partitions: int) -> None:
    """Also what has no key."""
    assert partition_of(key, partitions) in range(partitions)
