"""Candidates that take turns, so that what else the machine does meets all of them, and tables of what they cost."""

from collections.abc import Callable, Mapping, Sequence
from statistics import median

from benchmarks.stream.cost import Cost

Works = dict[str, Cost]
"""What each kind of work costs."""
Candidates = Mapping[str, Callable[[], Works]]
"""Who does it, by name."""
Turns = Sequence[Mapping[str, Works]]
"""What it cost each candidate, round by round."""


def in_turns(candidates: Candidates, rounds: int) -> Turns:
    """Let each candidate work once a round."""
    return [{name: candidate() for name, candidate in candidates.items()} for _ in range(rounds)]


def print_medians(title: str, turns: Turns, count: int, baseline: str = "") -> None:
    """Print a table in Markdown, with ratios to a baseline if there is one."""
    print(f"### {title}\n\n| | broker | articles/s | CPU ms/article | wall ratio | CPU ratio |")
    print("|---|---|--:|--:|--:|--:|")
    medians = _medians(turns)
    for name, works in medians.items():
        for work, cost in works.items():
            ratios = _ratios(cost, medians[baseline][work]) if baseline else "|"
            print(f"| {work} | {name} | {count / cost.wall:,.0f} | {cost.cpu / count * 1000:.3f} | {ratios} |")
    print(flush=True)


def print_beyond(turns: Turns, work: str, part: str, count: int) -> None:
    """Print what a work costs beyond a part of it, round by round, for each candidate that does both."""
    print(f"| {work} beyond {part} | ms/article | lowest | highest | CPU ms/article | lowest | highest |")
    print("|---|--:|--:|--:|--:|--:|--:|")
    for name in (name for name, works in turns[0].items() if part in works):
        costs = [turn[name][work].beyond(turn[name][part]) for turn in turns]
        kinds = ([1000 * seconds / count for seconds in kind] for kind in zip(*costs, strict=True))
        figures = (figure for kind in kinds for figure in (median(kind), min(kind), max(kind)))
        print(f"| {name} | {' | '.join(f'{figure:.2f}' for figure in figures)} |")
    print(flush=True)


def _medians(turns: Turns) -> dict[str, Works]:
    return {
        name: {work: Cost.median([turn[name][work] for turn in turns]) for work in works}
        for name, works in turns[0].items()
    }


def _ratios(cost: Cost, baseline: Cost) -> str:
    return f"{cost.wall / baseline.wall:.2f} | {cost.cpu / baseline.cpu:.2f}"
