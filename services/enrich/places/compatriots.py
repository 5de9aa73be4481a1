"""The countries whose people and bodies a text names: with Saakashvili, Georgia is the country."""

from collections.abc import Iterable, Mapping

from services.enrich.places.gazetteer import Gazetteer
from services.enrich.places.phrases import Phrases
from services.enrich.places.reading import Reading


class Compatriots:
    """Names of people and bodies that are enough to know their country."""

    def __init__(self, country_of_name: Mapping[str, str], gazetteer: Gazetteer) -> None:
        rows = ((name, gazetteer.countries.get(country)) for name, country in country_of_name.items())
        self._countries = Phrases((name, row) for name, row in rows if row)

    def countries(self, readings: Iterable[Reading]) -> set[int]:
        """Return the rows of the countries."""
        return {row for reading in readings for _, _, row in self._countries.found(reading)}
