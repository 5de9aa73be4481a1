"""The English name of a subdivision."""

import pytest

from services.enrich.places.build.naming import english_name

_WORDS = {"tuscany": 2, "toscana": 1, "north": 4, "eastern": 4, "western": 4, "san": 3, "polo": 2}


@pytest.mark.parametrize(
    ("name", "aliases", "english"),
    [
        ("Ḩalab", ["Aleppo", "Aleppo Governorate"], "Aleppo"),
        ("Bayern", ["Bavaria", "Free State of Bavaria"], "Bavaria"),
        ("Avtonomna Respublika Krym", ["Autonomous Republic of Crimea", "Crimea", "Крым"], "Crimea"),
        ("Toscana", ["Toscane", "Tuscany"], "Tuscany"),
        ("Nord-Kivu", ["Kivu ya Node", "North Kivu"], "North Kivu"),
        ("Ar Riyāḑ", ["Riyadh Province"], "Riyadh"),
        ("Ash Sharqīyah", ["Eastern Province"], "Eastern Province"),
        ("São Paulo", ["San Poło"], "São Paulo"),
        ("Western Visayas", ["Region VI"], "Western Visayas"),
        ("Vaucluse", [], "Vaucluse"),
    ],
)
def test_the_english_name_is_told_from_the_others(name: str, aliases: list[str], english: str) -> None:
    """An English word beside a name gives it away, else how well its words are known in English."""
    assert english_name(name, aliases, _WORDS) == english
