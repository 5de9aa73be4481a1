"""Which names English uses."""

import pytest

from services.enrich.places.build.naming import english_name, is_common, is_variant

_WORDS = {"tuscany": 2, "toscana": 1, "north": 4, "eastern": 4, "western": 4, "san": 3, "polo": 2, "salted": 3}


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
        ("Guangxi Zhuangzu Zizhiqu", ["Guangxi", "Guangxi Zhuang Autonomous Region"], "Guangxi"),
        ("Penzenskaya oblast'", ["Penza Oblast"], "Penza"),
    ],
)
def test_the_english_name_is_told_from_the_others(name: str, aliases: list[str], english: str) -> None:
    """An English word beside a name gives it away, else how well its words are known in English."""
    assert english_name(name, aliases, _WORDS) == english


@pytest.mark.parametrize(
    ("name", "official", "variant"),
    [
        ("Fallujah", "Al Fallūjah", True),
        ("Frankfurt", "Frankfurt am Main", True),
        ("Mazar-i-Sharif", "Mazār-e Sharīf", True),
        ("Kharkov", "Kharkiv", True),
        ("Bombay", "Mumbai", False),
        ("Lassa", "Lhasa", False),
    ],
)
def test_other_spellings_of_a_town_are_told_from_other_names(name: str, official: str, variant: bool) -> None:
    """Only vowels, an article, a longer form may differ; short names and common words are too often something else."""
    assert is_variant(name, official, _WORDS) == variant


@pytest.mark.parametrize(("name", "common"), [("Salted", True), ("Eastern", True), ("Toscana", False), ("Ulm", False)])
def test_a_common_word_is_no_other_name_of_a_town(name: str, common: bool) -> None:
    """The sources say that Aden is also called First."""
    assert is_common(name, _WORDS) is common
