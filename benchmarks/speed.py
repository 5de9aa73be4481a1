"""Speed of a tagger and its peers: text per second of processor time, and the time to load.

python -m benchmarks.speed dates | places | actors [--text FILE...]

Without a file it reads the seeds of the demo.
"""

import argparse
from collections.abc import Callable
from pathlib import Path

from benchmarks.actors import speed as actors
from benchmarks.dates import speed as dates
from benchmarks.places import speed as places

TASKS: dict[str, Callable[[str], None]] = {
    "dates": dates.report,
    "places": places.report,
    "actors": actors.report,
}
SEEDS = Path(__file__).parents[1] / "seeds"


def main() -> None:
    """Report how fast a task's systems read the text."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("task", choices=TASKS)
    parser.add_argument("--text", type=Path, nargs="*", default=sorted(SEEDS.glob("*.txt")), help="text to read")
    given = parser.parse_args()
    TASKS[given.task]("\n\n".join(path.read_text(encoding="utf-8") for path in given.text))


if __name__ == "__main__":
    main()
