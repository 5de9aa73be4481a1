"""Scores toponyms against gold annotations: the span, the exact id, the place within 161 km; so with names given."""

from collections import Counter
from pathlib import Path

from benchmarks.corpora import documents
from benchmarks.places.systems import Located, systems
from services.enrich.places.gazetteer import Gazetteer
from services.enrich.places.models import Models
from training.places import given
from training.places.corpora import Text, Toponym, read
from training.places.examples import Example
from training.places.judge import kilometres

_NEAR = 161.0


def report(corpus: Path) -> None:
    """Print the figures of all systems on one corpus.

    EM is the share of annotated toponyms with exactly their span and their id. The shipped models were fitted on the
    tuning corpora, so on those this flatters them; `python -m training.places` cross-validates.
    """
    texts = [read(corpus.stem, document) for document in documents(corpus)]
    print(f"{corpus.stem}: {len(texts)} documents{'span F1':>28}{'EM':>8}{'EM F1':>8}{'@161km F1':>11}")
    for name, locate in systems():
        counted: Counter[str] = Counter()
        for text in texts:
            gold = {(toponym.start, toponym.end): toponym for toponym in text.toponyms if not toponym.ignored}
            ignored = {(toponym.start, toponym.end) for toponym in text.toponyms if toponym.ignored}
            found = [one for one in locate(text.text, text.outlet) if (one.start, one.end) not in ignored]
            counted.update(_count(gold, found))
        both = counted["gold"] + counted["found"]
        print(
            f"  {name:40}{200 * counted['span'] / both:8.1f}{100 * counted['id'] / counted['gold']:8.1f}"
            f"{200 * counted['id'] / both:8.1f}{200 * counted['near'] / both:11.1f}"
        )
    _report_names_given(texts)


def _report_names_given(texts: list[Text]) -> None:
    gazetteer, models = Gazetteer.open(), Models.load()
    examples = [Example.of(text, gazetteer) for text in texts]
    for told, ones in (("", examples), (", told the outlet", [one.at_home(gazetteer) for one in examples])):
        print(*(f"  {line}{told}" for line in given.report(((one, models) for one in ones), gazetteer)), sep="\n")


def _count(gold: dict[tuple[int, int], Toponym], found: list[Located]) -> Counter[str]:
    counted = Counter(gold=len(gold), found=len(found))
    unmatched = dict(gold)
    for one in found:
        toponym = gold.get((one.start, one.end))
        if toponym:
            counted["span"] += 1
            counted["id"] += toponym.geonames_id == one.geonames_id
        at = next((at for at in unmatched if at[0] < one.end and one.start < at[1]), None)
        if at:
            counted["near"] += _is_near(unmatched.pop(at), one)
    return counted


def _is_near(gold: Toponym, one: Located) -> bool:
    if gold.geonames_id == one.geonames_id:
        return True
    if gold.latitude is None or gold.longitude is None:
        return False
    return kilometres(gold.latitude, gold.longitude, one.latitude, one.longitude) <= _NEAR
