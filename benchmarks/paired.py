"""Compare the annotator with that of another checkout, and with spaCy's named entities where they are installed.

    python -m benchmarks.paired [OTHER_CHECKOUT] --text FILE... [--characters N] [--articles N] [--rounds N]

All read the same articles and take turns, each turn in a process of its own; the machine's noise shows in how far the
ratios of single rounds lie apart. Times are of the processor; each process has read one article before.
"""

import argparse
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from statistics import median

from benchmarks import spacy_model
from benchmarks.annotator.articles import articles
from benchmarks.annotator.checkout import read

Turns = Sequence[dict[str, float]]
"""What each round took, by stage."""


def main() -> None:
    """Print a table in Markdown."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("other", nargs="?", type=Path, metavar="OTHER_CHECKOUT")
    parser.add_argument("--text", type=Path, nargs="+", required=True, help="text to read")
    parser.add_argument("--characters", type=int, default=4_000, help="of an article (default: %(default)s)")
    parser.add_argument("--articles", type=int, default=120, help="how many at most (default: %(default)s)")
    parser.add_argument("--rounds", type=int, default=5, help="how many (default: %(default)s)")
    given = parser.parse_args()
    text = "\n\n".join(path.read_text(encoding="utf-8") for path in given.text)
    cut = articles(text, given.characters, given.articles)
    systems = {"here": partial(read, "annotator", cut)}
    if given.other:
        systems["other"] = partial(read, "annotator", cut, checkout=given.other.resolve())
    if spacy_model.is_installed():
        systems["spaCy sm, named entities"] = partial(read, "spacy", cut)
    rounds = [{name: systems[name]() for name in _in_turn(list(systems), turn)} for turn in range(given.rounds)]
    turns = {name: [taken[name] for taken in rounds] for name in systems}

    counted = cut[1:]
    kilobytes = sum(len(article.body.encode()) for article in counted) / 1000
    speeds = (f"{name} {kilobytes / median(turn['all'] for turn in turns[name]):,.0f} KB/s" for name in turns)
    print(f"{len(counted)} articles of {given.characters:,} characters, {given.rounds} rounds: {', '.join(speeds)}\n")
    print("| | ms an article | lowest | highest | ms here | ratio | lowest | highest |\n|---|" + "--:|" * 7)
    ours = turns.pop("here")
    for name, theirs in turns.items():
        for stage in sorted(theirs[0].keys() & ours[0].keys() - {"wall"}):
            print(f"| {name}, {stage} | {_compared(stage, theirs, ours, len(counted))} |")


def _in_turn(names: list[str], turn: int) -> list[str]:
    return names[::-1] if turn % 2 else names


def _compared(stage: str, theirs: Turns, ours: Turns, count: int) -> str:
    per_article = 1000 if stage == "load" else 1000 / count
    taken, here = ([per_article * turn[stage] for turn in turns] for turns in (theirs, ours))
    ratios = [one / other for one, other in zip(taken, here, strict=True)]
    figures = (median(taken), min(taken), max(taken), median(here), median(ratios), min(ratios), max(ratios))
    return " | ".join(f"{figure:.2f}" for figure in figures)


if __name__ == "__main__":
    main()
