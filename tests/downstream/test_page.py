"""The page has no code but what the tests beside this one run."""

from collections import Counter

from tests.downstream.page import page

RUN = {
    ("kcat", "bash"): 1,
    ("Python", "python"): 2,
    ("DuckDB over Parquet", "bash"): 1,
    ("DuckDB over Parquet", "sql"): 5,
    ("PostgreSQL", "sql"): 5,
    ("Kafka Connect", "properties"): 1,
    ("Into a file", "properties"): 1,
    ("Into a database", "properties"): 1,
    ("Flink SQL", "sql"): 2,
}


def test_all_code_is_run() -> None:
    """Who adds a block to the page adds its test."""
    assert Counter(block[:2] for block in page()) == RUN
