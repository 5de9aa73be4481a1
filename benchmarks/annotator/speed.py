"""How fast whole articles are read: text per second of processor time, in a process of its own for each system."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Mapping

from benchmarks.annotator.systems import SYSTEMS
from benchmarks.timing import articles, peak_mebibytes, processor_seconds

# As the services set it: on products as small as these, more threads only wait for each other.
_ENVIRONMENT = {**os.environ, "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}


def report(text: str) -> None:
    """Print what reading the text in articles of four thousand characters takes, each met for the first time."""
    for name in SYSTEMS:
        command = [sys.executable, "-m", "benchmarks.annotator.speed", name]
        run = subprocess.run(command, input=text, env=_ENVIRONMENT, stdout=subprocess.PIPE, text=True, check=True)
        print(f"  {name:28}{_line(json.loads(run.stdout))}")


def _line(figures: Mapping[str, float]) -> str:
    speed = f"{figures['kilobytes_per_second']:6.0f} KB/s, {figures['milliseconds_an_article']:5.1f} ms an article"
    return f"{speed}, loaded in {figures['load_seconds']:.2f} s, {figures['mebibytes']:.0f} MiB"


def _measured(name: str, text: str) -> dict[str, float]:
    started = time.process_time()
    system = SYSTEMS[name]()
    load_seconds = time.process_time() - started
    read_seconds = processor_seconds(system, articles(text))
    return {
        "load_seconds": load_seconds,
        "kilobytes_per_second": len(text.encode()) / 1000 / read_seconds,
        "milliseconds_an_article": read_seconds / len(articles(text)) * 1000,
        "mebibytes": peak_mebibytes(),
    }


if __name__ == "__main__":
    sys.stdout.write(json.dumps(_measured(sys.argv[1], sys.stdin.read())))
