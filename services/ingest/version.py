"""The version of ingest, as every article carries it."""

VERSION = "0.2.0"
