"""Which places are meant where it is given what the names are: the toponym spans of the annotators are handed in."""

from collections import Counter
from collections.abc import Iterable, Iterator

from services.enrich.places.decide import Decision, Names
from services.enrich.places.gazetteer import Gazetteer
from services.enrich.places.meanings import Meanings
from services.enrich.places.models import Models
from services.enrich.places.reading import Reading, Sighting
from services.enrich.places.recognise import Weighed
from services.enrich.places.resolve import prior
from services.enrich.places.resolve.context import Surroundings
from services.enrich.places.resolve.features import Senses
from training.places.examples import Example
from training.places.judge import is_near


def report(judged: Iterable[tuple[Example, Models]], gazetteer: Gazetteer) -> Iterator[str]:
    """Yield for each corpus the share of the names with exactly their id, and of those within 161 km."""
    counts: dict[str, Counter[str]] = {}
    for example, models in judged:
        counted = counts.setdefault(example.text.corpus, Counter())
        counted["gold"] += len(example.gold)
        for decision in resolve(example, models, gazetteer):
            meant = example.gold[decision.weighed.sighting.start, decision.weighed.sighting.end]
            counted["id"] += meant.geonames_id == gazetteer.geonames_id(decision.rows[0])
            counted["near"] += is_near(meant, decision.rows[0], gazetteer)
    for corpus, counted in sorted(counts.items()):
        exact, near = (100 * counted[what] / counted["gold"] for what in ("id", "near"))
        yield f"{corpus:14}{counted['gold']:6} names given: {exact:.1f} % exactly, {near:.1f} % within 161 km"


def resolve(example: Example, models: Models, gazetteer: Gazetteer) -> list[Decision]:
    """Return which place each annotated name means, as far as the gazetteer knows it or a part of it."""
    found = (_sighting(at, example.field.readings[-1], gazetteer) for at in sorted(example.gold))
    weighed = [Weighed(len(example.field.readings) - 1, one, []) for one in found if one]
    if not weighed:
        return []
    evidence, sure = example.field.evidence, [1.0] * len(weighed)
    meanings = Meanings.of(list(dict.fromkeys(one.sighting.key for one in weighed)), gazetteer)
    names = Names(meanings, Surroundings(meanings), Senses(meanings, evidence, weighed))
    guess, decision = models.rankers
    likely = names.resolve(names.context(weighed, sure, prior(meanings)), guess)
    context = names.context(weighed, sure, likely)
    return names.choose([(1.0, one) for one in weighed], context, decision, evidence.behind)


def _sighting(at: tuple[int, int], reading: Reading, gazetteer: Gazetteer) -> Sighting | None:
    """Return the longest name of the gazetteer within a span, the first of those as long, as one of the whole span."""
    start, end = at
    names = (
        (name.length, name.key)
        for first in reading.starts[:-1]
        if start <= first < end
        for name in gazetteer.names_at(reading.folded, first)
        if first + name.length <= end
    )
    longest = max(names, key=lambda name: name[0], default=None)
    words = [word for word, first in enumerate(reading.starts) if start <= first < end]
    return Sighting(words[0], words[-1], start, end, longest[1]) if longest else None
