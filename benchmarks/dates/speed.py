"""How fast dates are found: an article's worth of text at a time, in processor time, the best of several rounds."""

import subprocess
import sys
import time
from datetime import date

from benchmarks.dates.systems import System, systems

_ARTICLE = 4_000
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
        print(f"  {name:20}{_kilobytes_per_second(system, _articles(text, size)):10.0f} KB/s")


def _articles(text: str, size: int) -> list[str]:
    repeated = text * (size // max(len(text), 1) + 1)
    return [repeated[at : at + _ARTICLE] for at in range(0, size, _ARTICLE)]


def _kilobytes_per_second(system: System, articles: list[str], rounds: int = 3) -> float:
    system(articles[0], _PUBLISHED)  # imports and compiles
    best = min(_seconds(system, articles) for _ in range(rounds))
    return sum(len(article.encode()) for article in articles) / best / 1000


def _seconds(system: System, articles: list[str]) -> float:
    start = time.process_time()
    for article in articles:
        system(article, _PUBLISHED)
    return time.process_time() - start
