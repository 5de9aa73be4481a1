"""The codes of actors in sentences of news from everywhere."""

import re
from typing import Any

import pytest

from benchmarks.actors.codes import CodeScore, Gold, coded, gold_of, score
from services.enrich.actors import ActorTagger
from services.enrich.places import PlaceTagger
from tests.corpora.actors.records import RECORDS

MARKED = re.compile(r"\{(?P<actor>[^=]+)=(?P<code>[A-Z]+)\}")


def unmarked(record: str) -> dict[str, Any]:
    """Return a sentence without its marks, and where its actors stand in it."""
    text, actors, reached = "", [], 0
    for match in MARKED.finditer(record):
        text += record[reached : match.start()]
        actors.append({"start": len(text), "end": len(text) + len(match["actor"]), "code": match["code"]})
        text += match["actor"]
        reached = match.end()
    return {"text": text + record[reached:], "actors": actors}


def test_records() -> None:
    """Nearly all actors of the table are found, with their country and their sector, though no day is known."""
    places, actors = PlaceTagger.load(), ActorTagger.load()
    total = CodeScore()
    for record in RECORDS:
        document = unmarked(record)
        total += score(gold_of(document), list(coded(document["text"], places, actors)))
    assert total.found >= 0.96 * total.actors
    assert total.primary >= 0.93 * total.actors
    assert total.sector >= 0.93 * total.sectors


@pytest.mark.parametrize(
    ("sides", "gold"),
    [
        ({"source": [], "target": ""}, []),
        ({"source": {"actorText": "rebels", "code": "MLI", "sector": "REBtua"}}, [Gold(11, 17, "MLI", "REB")]),
        (
            {"source": None, "target": [{"actorText": "Malian", "code": "MLI", "sector": "***"}]},
            [Gold(0, 6, "MLI", "")],
        ),
        ({"target": [{"actorText": "Mali ... soldiers", "code": "MLI"}]}, [Gold(24, 28, "MLI", "")]),
        ({"target": [{"actorText": "Peru", "code": "PER"}]}, [Gold(0, 0, "PER", "")]),
    ],
)
def test_records_of_plover(sides: dict[str, Any], gold: list[Gold]) -> None:
    """The actors of a published record stand where its text first says so, as words of their own."""
    assert list(gold_of({"text": "Malian and rebels sued  Mali.", **sides})) == gold


def test_sector_behind_a_body() -> None:
    """The peacekeepers of an international body are of its code and of theirs; a state has no sector to miss."""
    found = [(0, 4, "IGOUNOMIL"), (5, 9, "PERGOV")]
    scored = score([Gold(0, 4, "IGO", "MIL"), Gold(5, 9, "PER", ""), Gold(9, 9, "PER", "GOV")], found)
    assert scored == CodeScore(actors=3, found=2, primary=2, sectors=2, sectors_found=1, sector=1)
