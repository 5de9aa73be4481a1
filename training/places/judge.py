"""Judges decisions against annotations: the exact span and the exact id, and the span within 161 km."""

import math
from collections import Counter
from collections.abc import Iterable

from services.enrich.places.decide import Decision
from services.enrich.places.gazetteer import Gazetteer
from training.places.corpora import Toponym
from training.places.examples import Example

HEADER = f"{'':14}{'gold':>6}{'span P':>8}{'R':>7}{'F1':>7}{'EM':>8}{'EM F1':>7}{'id|span':>9}{'@161km F1':>11}"
_NEAR = 161.0


def judge(judged: Iterable[tuple[Example, list[Decision]]], gazetteer: Gazetteer) -> dict[str, str]:
    """Return a line of figures for each corpus and for all together. EM: share of gold with exact span and id."""
    counts: dict[str, Counter[str]] = {}
    for example, decisions in judged:
        counted = _count(example, decisions, gazetteer)
        for name in (example.text.corpus, "pooled"):
            counts.setdefault(name, Counter()).update(counted)
    return {name: _line(name, counts[name]) for name in sorted(counts)}


def _count(example: Example, decisions: list[Decision], gazetteer: Gazetteer) -> Counter[str]:
    counted = Counter(gold=len(example.gold))
    unmatched = dict(example.gold)
    for decision in decisions:
        start, end = decision.weighed.sighting.start, decision.weighed.sighting.end
        if (start, end) in example.ignored:
            continue
        counted["system"] += 1
        gold = example.gold.get((start, end))
        if gold:
            counted["span"] += 1
            counted["id"] += gold.geonames_id == gazetteer.geonames_id(decision.rows[0])
        overlapping = next((at for at in unmatched if at[0] < end and start < at[1]), None)
        if overlapping:
            counted["near"] += is_near(unmatched.pop(overlapping), decision.rows[0], gazetteer)
    return counted


def is_near(gold: Toponym, row: int, gazetteer: Gazetteer) -> bool:
    """Return whether a place is the annotated one, or within 161 km of it."""
    if gold.geonames_id == gazetteer.geonames_id(row):
        return True
    if gold.latitude is None or gold.longitude is None:
        return False
    place = gazetteer.places[row]
    return kilometres(gold.latitude, gold.longitude, float(place["latitude"]), float(place["longitude"])) <= _NEAR


def kilometres(from_latitude: float, from_longitude: float, latitude: float, longitude: float) -> float:
    """Return the distance on the sphere."""
    a, b, c, d = map(math.radians, (from_latitude, from_longitude, latitude, longitude))
    half = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return 12742 * math.asin(min(1.0, math.sqrt(half)))


def _line(name: str, counted: Counter[str]) -> str:
    gold, system, span, right, near = (counted[key] for key in ("gold", "system", "span", "id", "near"))
    return (
        f"{name:14}{gold:6}{100 * span / system:8.1f}{100 * span / gold:7.1f}{200 * span / (gold + system):7.1f}"
        f"{100 * right / gold:8.1f}{200 * right / (gold + system):7.1f}{100 * right / span:9.1f}"
        f"{200 * near / (gold + system):11.1f}"
    )
