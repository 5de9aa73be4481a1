"""How fast dates are found: an article's worth of text at a time, in processor time, the best of several rounds."""

import subprocess
import sys
from datetime import date

from benchmarks.dates.systems import System, systems
from benchmarks.timing import ARTICLE_CHARACTERS, articles, processor_seconds

_ROUNDS = 3
_PUBLISHED = date(2024, 11, 30)
_LOAD = "import time; import schemas.enriched; t = time.process_time(); import services.enrich.dates; "


def report(text: str) -> None:
    """Print KB of text per second of processor time, for each system."""
    loading = subprocess.run(
        [sys.executable, "-c", _LOAD + "print(time.process_time() - t)"], capture_output=True, text=True, check=True
    )
    print(f"load: {float(loading.stdout):.2f} s, without the event schemas")
    for name, system in systems().items():
        size = 1_000_000 if name == "dateline" else 40_000
        enough = (text * (size // len(text) + 1))[:size]
        print(f"  {name:20}{_kilobytes_per_second(system, enough):10.0f} KB/s")


def _kilobytes_per_second(system: System, text: str) -> float:
    system(text[:ARTICLE_CHARACTERS], _PUBLISHED)  # imports and compiles
    best = min(processor_seconds(lambda article: system(article, _PUBLISHED), articles(text)) for _ in range(_ROUNDS))
    return len(text.encode()) / best / 1000
