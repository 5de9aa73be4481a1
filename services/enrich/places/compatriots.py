"""The countries whose people and bodies a text names: with Saakashvili, Georgia is the country."""

from collections.abc import Iterable, Iterator, Mapping

from services.enrich.places.folding import fold
from services.enrich.places.gazetteer import Gazetteer
from services.enrich.places.reading import Reading, words_of


class Compatriots:
    """Names of people and bodies that are enough to know their country."""

    def __init__(self, country_of_name: Mapping[str, str], gazetteer: Gazetteer) -> None:
        self._beginning: dict[str, dict[str, list[tuple[list[str], int]]]] = {}
        """By the first word, and the second one if there is one."""
        for name, country in country_of_name.items():
            words, row = words_of(fold(name)), gazetteer.countries.get(country)
            if row and words:
                first, second = [*words, ""][:2]
                self._beginning.setdefault(first, {}).setdefault(second, []).append((words, row))

    def countries(self, readings: Iterable[Reading]) -> set[int]:
        """Return the rows of the countries."""
        return {row for reading in readings for row in self._countries(reading)}

    def _countries(self, reading: Reading) -> Iterator[int]:
        for word in reading.capitals:
            if following := self._beginning.get(reading.words[word]):
                for words, row in (*following.get("", ()), *following.get(reading.words[word + 1], ())):
                    if reading.words[word : word + len(words)] == words:
                        yield row
