"""The recipe for Flink takes 130 MB of jars: it is tested by `TESTS_FLINK=1 pytest tests/downstream`."""

import os

if not os.environ.get("TESTS_FLINK"):
    collect_ignore_glob = ["test_*"]
