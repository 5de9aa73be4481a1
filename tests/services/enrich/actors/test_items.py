"""Items of Wikidata: whose they are, and that no namesake has them."""

import re
from collections import Counter
from datetime import date

import pytest

from schemas.enriched import Actor
from services.enrich.actors import ActorTagger
from services.enrich.actors.facts.leaders import LEADERS
from services.enrich.actors.facts.named import SECTOR_OF_NAME
from services.enrich.actors.facts.organisations import BODIES
from services.enrich.actors.facts.table import rows
from services.enrich.text import Document
from tests.services.enrich.actors.gazetteer import locate

TAGGER = ActorTagger.load()
DAY = date(2015, 6, 1)
ITEM = re.compile(r"Q[1-9]\d*")
SOURCES = ("everypolitician", "name-suggestion-index", "opensanctions", "quoted")
NAMES = {
    "person": {leader.name for leader in LEADERS},
    "organisation": {body.name for body in BODIES} | set(SECTOR_OF_NAME),
}


def actors(body: str, day: date | None = DAY) -> dict[str, Actor]:
    """Return the actors of a text by their names."""
    document = Document.of("", body)
    return {actor.name: actor for actor in TAGGER.tag(document, locate(document), day).tags}


def test_an_item_is_that_of_a_name_which_a_table_gives_first() -> None:
    """Any other row would never be looked up; each says where it is from."""
    wrong = [
        (kind, name, item, source)
        for kind, name, item, source in rows("wikidata")
        if name not in NAMES[kind] or not ITEM.fullmatch(item) or source not in SOURCES
    ]
    assert wrong == []


def test_no_item_is_that_of_two_people() -> None:
    """A body may stand in two tables under two spellings."""
    counts = Counter(item for kind, _, item, _ in rows("wikidata") if kind == "person")
    assert [item for item, count in counts.items() if count > 1] == []


@pytest.mark.parametrize(
    ("body", "name", "item"),
    [
        ("President Barack Obama spoke on Monday.", "Barack Obama", "Q76"),
        ("Merkel met President Obama. Obama smiled.", "Barack Obama", "Q76"),
        ("NATO ministers met on Monday.", "NATO", "Q7184"),
        ("BMW AG recalled cars on Monday.", "BMW", "Q26678"),
        ("Accenture said it would hire.", "Accenture", "Q338825"),
    ],
)
def test_whom_a_table_knows_has_the_item(body: str, name: str, item: str) -> None:
    """By whatever name."""
    assert actors(body)[name].wikidata == item


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("French actor Gordon Brown wept on Monday.", "Gordon Brown"),
        ("Gordon Brown, a Kenyan farmer, wept on Monday.", "Gordon Brown"),
        ("Nigerian Gordon Brown lost the match.", "Gordon Brown"),
        ("Ana Lima wept on Monday.", "Ana Lima"),
    ],
)
def test_a_namesake_has_none(body: str, name: str) -> None:
    """Somebody of another country, by the words of the text."""
    assert actors(body)[name].wikidata is None


@pytest.mark.parametrize(
    ("day", "item"), [(date(1990, 1, 1), None), (date(2014, 1, 1), None), (date(2016, 1, 1), "Q22686")]
)
def test_long_before_the_first_office_nobody_is_known(day: date, item: str | None) -> None:
    """The name may be anybody's then; in the years of the campaign it is the candidate's."""
    assert actors("Donald Trump spoke on Monday.", day)["Donald Trump"].wikidata == item


def test_without_a_day_the_name_is_enough() -> None:
    """As it is for the code."""
    assert actors("Barack Obama spoke.", None)["Barack Obama"].wikidata == "Q76"
