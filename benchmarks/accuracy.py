"""Accuracy of a tagger and its peers on annotated corpora.

python -m benchmarks.accuracy dates | places | actors | aliases | codes --corpora PATH

PATH is a JSON-lines file of documents with gold annotations, or a folder of such files. Corpora are not part of the
project: give your own.
"""

import argparse
from collections.abc import Callable
from pathlib import Path

from benchmarks.actors import accuracy as actors
from benchmarks.actors import aliases, codes
from benchmarks.corpora import documents
from benchmarks.dates import accuracy as dates
from benchmarks.places import accuracy as places

TASKS: dict[str, tuple[tuple[str, ...], Callable[[Path], None]]] = {
    "dates": (("timexes",), dates.report),
    "places": (("places",), places.report),
    "actors": (("entities",), actors.report),
    "aliases": (("entities",), aliases.report),
    "codes": (("actors", "source"), codes.report),
}
"""For each task the annotations of which its documents need one, and who reports on a corpus of them."""


def main() -> None:
    """Report on every corpus that lies under the path given."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("task", choices=TASKS)
    parser.add_argument("--corpora", type=Path, required=True, help="a JSON-lines file, or a folder of them")
    given = parser.parse_args()
    files = sorted(given.corpora.glob("*.jsonl")) if given.corpora.is_dir() else [given.corpora]
    annotations, report = TASKS[given.task]
    for file in files:
        if all(any(map(document.__contains__, annotations)) for document in documents(file)):
            report(file)
        else:
            print(f"{file.stem}: no {' or '.join(annotations)} are annotated")


if __name__ == "__main__":
    main()
