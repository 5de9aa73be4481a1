"""Names that are read as those of places and that the gazetteer lacks: suburbs, squares, villages."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from services.enrich.places.artefact import Word
from services.enrich.places.folding import fold
from services.enrich.places.gazetteer import Gazetteer
from services.enrich.tagging import Named

_SURE = 0.95
"""So sure must the reader be of a name where it is surest; chosen on corpora that it had not learned from."""
_LEAST = 0.5
"""Less sure, it is not the place's name there."""


def sure_names(names: Iterable[Named], gazetteer: Gazetteer) -> Iterator[Named]:
    """Yield the names that surely are those of places: no number of a road or a flight, no word of every day."""
    by_text: dict[str, list[Named]] = defaultdict(list)
    for name in names:
        by_text[name.text].append(name)
    for text, alike in by_text.items():
        if max(name.confidence for name in alike) >= _SURE and _is_a_name(text, gazetteer):
            yield from (name for name in alike if name.confidence >= _LEAST)


def _is_a_name(text: str, gazetteer: Gazetteer) -> bool:
    everyday = all(gazetteer.word(word) & Word.FREQUENCY for word in fold(text).split())
    return not everyday and not any(map(str.isdigit, text))
