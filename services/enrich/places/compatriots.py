"""The countries whose people and bodies a text names: with Saakashvili, Georgia is the country."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import compress, count

from services.enrich.places.folding import fold
from services.enrich.places.gazetteer import Gazetteer
from services.enrich.places.reading import Reading, words_of


class Compatriots:
    """Names of people and bodies that are enough to know their country."""

    def __init__(self, country_of_name: Mapping[str, str], gazetteer: Gazetteer) -> None:
        self._beginning: dict[str, list[tuple[list[str], int]]] = {}
        for name, country in country_of_name.items():
            words, row = words_of(fold(name)), gazetteer.countries.get(country)
            if row and words:
                self._beginning.setdefault(words[0], []).append((words, row))

    def countries(self, readings: Iterable[Reading]) -> set[int]:
        """Return the rows of the countries."""
        return {row for reading in readings for row in self._countries(reading)}

    def _countries(self, reading: Reading) -> Iterator[int]:
        for word in compress(count(), reading.capitalised):
            for words, row in self._beginning.get(reading.words[word], ()):
                if reading.words[word : word + len(words)] == words:
                    yield row
