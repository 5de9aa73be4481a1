"""What was rejected, and why: `rejected`, a line each, for people or as JSON."""

import argparse
import sys

from schemas.rejected import DeadLetter
from schemas.topics import Topics
from services.ingest.settings import Settings
from streaming.connect import open_broker
from streaming.printing import in_a_line


def show(given: argparse.Namespace) -> None:
    """Print every rejection, the oldest first."""
    settings = Settings.read()
    with open_broker(settings, "ingest.rejected") as broker:
        records = broker.replay(Topics(settings.topic_prefix).rejected.name)
        letters = [DeadLetter.from_headers(record.headers) for record in records]
        for letter in sorted(letters, key=lambda letter: letter.first_failed_at):
            sys.stdout.write(f"{letter.encode().decode() if given.json else _line(letter)}\n")


def _line(letter: DeadLetter) -> str:
    when = f"{letter.first_failed_at:%Y-%m-%d %H:%M:%S}Z"
    return in_a_line(f"{when} {letter.source_ref}: {letter.error_class}: {letter.error_message}")
