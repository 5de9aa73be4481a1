"""Measure how fast the desk answers what its page and API ask, over generated rows.

    python -m benchmarks.desk.queries [--articles N] [--rounds N] [--database URL] [--folder FOLDER]

Each is asked with values of which some come often and some rarely, in a random order; what has not been asked before is
counted, too. A database that was filled before is not filled again.
"""

import argparse
import time
from collections import defaultdict
from pathlib import Path
from random import Random
from statistics import median, quantiles

from sqlalchemy import Connection, Engine, select

from benchmarks.desk.asked import questions
from benchmarks.desk.generated import fill
from services.desk.database import open_database
from services.desk.queries.question import Question
from services.desk.tables import articles
from streaming import logs


def main() -> None:
    """Fill, measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1_000_000, help="how many (default: %(default)s)")
    parser.add_argument("--rounds", type=int, default=40, help="how often each is asked (default: %(default)s)")
    parser.add_argument("--database", default="", help="a PostgreSQL instead of a SQLite file")
    parser.add_argument(
        "--folder", type=Path, default=Path(".cache/generated"), help="of the file (default: %(default)s)"
    )
    options = parser.parse_args()
    logs.configure("benchmark", "WARNING")
    engine = open_database(options.database, options.folder)
    if _is_empty(engine):
        started = time.monotonic()
        fill(engine, options.articles)
        print(f"filled in {time.monotonic() - started:.0f} s")
    with engine.connect() as connection:
        _print(_measure(connection, options.rounds))


def _is_empty(engine: Engine) -> bool:
    with engine.connect() as connection:
        return connection.execute(select(articles.c.id).limit(1)).first() is None


def _measure(connection: Connection, rounds: int) -> dict[str, list[float]]:
    """Return how many milliseconds each asking took, by what was asked."""
    chance = Random(1)  # noqa: S311  chance that repeats itself
    drawn = [(name, *each) for name, each in questions().items()] * rounds
    asked = [(name, ask, Question.read(draw(chance).items())) for name, ask, draw in drawn]
    chance.shuffle(asked)
    took: dict[str, list[float]] = defaultdict(list)
    for name, ask, question in asked:
        started = time.perf_counter()
        ask(connection, question)
        took[name].append(1_000 * (time.perf_counter() - started))
    return took


def _print(took: dict[str, list[float]]) -> None:
    print("| asked for | p50 ms | p95 ms | most ms |\n| --- | --: | --: | --: |")
    everything = [ms for each in took.values() for ms in each]
    for name, each in [*((name, took[name]) for name in questions()), ("all of these", everything)]:
        print(
            f"| {name} | {median(each):.1f} | {quantiles(each, n=20, method='inclusive')[-1]:.1f} | {max(each):.1f} |"
        )


if __name__ == "__main__":
    main()
