"""The codes of actors in sentences of news from everywhere."""

import re

from benchmarks.actors.codes import CodeScore, Marked, coded, score
from services.enrich.actors import ActorTagger
from services.enrich.places import PlaceTagger
from tests.corpora.actors.records import RECORDS

MARKED = re.compile(r"\{(?P<actor>[^=]+)=(?P<code>[A-Z]+)\}")


def unmarked(record: str) -> tuple[str, list[Marked]]:
    """Return a sentence without its marks, and where its actors stand in it."""
    text, marked, reached = "", [], 0
    for match in MARKED.finditer(record):
        text += record[reached : match.start()]
        marked.append((len(text), len(text) + len(match["actor"]), match["code"]))
        text += match["actor"]
        reached = match.end()
    return text + record[reached:], marked


def test_records() -> None:
    """Nearly all actors of the table are found, with their country and their sector, though no day is known."""
    places, actors = PlaceTagger.load(), ActorTagger.load()
    total = CodeScore()
    for record in RECORDS:
        text, marked = unmarked(record)
        total += score(marked, list(coded(text, places, actors)))
    assert total.found >= 0.96 * total.actors
    assert total.primary >= 0.93 * total.actors
    assert total.sector >= 0.93 * total.sectors
