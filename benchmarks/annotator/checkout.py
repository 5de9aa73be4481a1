"""Lets the annotator of any checkout, or spaCy, read articles in a process of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from schemas.article import Article

HERE = Path(__file__).parents[2]
_READING = Path(__file__).with_name("reading.py")
# As the services set it: on products as small as these, more threads only wait for each other.
_ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}


def read(system: str, articles: Sequence[Article], warm_up: int = 1, checkout: Path = HERE) -> dict[str, float]:
    """Let a system read articles, and return the seconds that `reading` tells: those of some first are left out."""
    run = subprocess.run(
        [sys.executable, "-P", _READING, system, str(warm_up)],
        input=b"".join(article.encode() + b"\n" for article in articles),
        env={**os.environ, **_ONE_THREAD, "PYTHONPATH": str(checkout)},
        cwd=checkout,
        stdout=subprocess.PIPE,
        check=True,
    )
    seconds: Any = json.loads(run.stdout)
    return dict(seconds)
