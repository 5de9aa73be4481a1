"""What is held until its embargo ends: `held`, a line each."""

import argparse
import sys

from schemas.submission import Submission
from schemas.topics import Topics
from services.ingest.register import embargo
from services.ingest.settings import Settings
from streaming.connect import open_broker


def show(_: argparse.Namespace) -> None:
    """Print every version that is held, the one that is due next first. It takes as long as reading the register."""
    settings = Settings.read()
    held: dict[bytes, bytes] = {}
    with open_broker(settings, "ingest.held") as broker:
        for record in broker.replay(Topics(settings.topic_prefix).register.name):
            if record.key and embargo.waits(record.key):
                held.pop(record.key, None)
                if record.value is not None:
                    held[record.key] = record.value
    for key, value in sorted(held.items()):
        article = Submission.decode(value)
        sys.stdout.write(f"{embargo.until(key):%Y-%m-%d %H:%M:%S}Z {article.article_id} {article.headline!r}\n")
