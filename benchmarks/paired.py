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
from schemas.article import Article

HERE, OTHER, SPACY = "here", "the other", "spaCy sm, named entities"
Turns = Sequence[dict[str, float]]
"""The seconds of each round, by stage."""


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
    turns = _turns(cut, given.other and given.other.resolve(), given.rounds)
    print(f"{len(cut) - 1} articles of {given.characters:,} characters, medians of {given.rounds} rounds\n")
    _print_speeds(turns, cut[1:])
    ours = turns.pop(HERE)
    _print_ratios(turns, ours, len(cut) - 1)


def _turns(cut: Sequence[Article], other: Path | None, rounds: int) -> dict[str, Turns]:
    """Let all read the articles, in every other round in reverse."""
    systems = {HERE: partial(read, "annotator", cut)}
    if other:
        systems[OTHER] = partial(read, "annotator", cut, checkout=other)
    if spacy_model.is_installed():
        systems[SPACY] = partial(read, "spacy", cut)
    turns: dict[str, list[dict[str, float]]] = {name: [] for name in systems}
    for number in range(rounds):
        for name in sorted(systems, reverse=number % 2 == 1):
            turns[name].append(systems[name]())
    return dict(turns)


def _print_speeds(turns: dict[str, Turns], read: Sequence[Article]) -> None:
    kilobytes = sum(len(article.body.encode()) for article in read) / 1000
    print("| | KB/s | ms an article | loaded in ms |\n|---|--:|--:|--:|")
    for name, taken in turns.items():
        seconds, load = (median(turn[stage] for turn in taken) for stage in ("all", "load"))
        print(f"| {name} | {kilobytes / seconds:,.0f} | {1000 * seconds / len(read):.2f} | {1000 * load:.0f} |")


def _print_ratios(turns: dict[str, Turns], ours: Turns, count: int) -> None:
    """Print how many times as long the others take, stage by stage."""
    print("\n| | ms an article | ms here | ratio | lowest | highest |\n|---|--:|--:|--:|--:|--:|")
    for name, theirs in turns.items():
        for stage in sorted(theirs[0].keys() & ours[0].keys() - {"load", "wall"}):
            taken, here = ([1000 / count * turn[stage] for turn in each] for each in (theirs, ours))
            ratios = [one / other for one, other in zip(taken, here, strict=True)]
            figures = (median(taken), median(here), median(ratios), min(ratios), max(ratios))
            print(f"| {name}, {stage} | {' | '.join(f'{figure:.2f}' for figure in figures)} |")


if __name__ == "__main__":
    main()
