"""The tables of facts are well formed: what a typing slip would break."""

import re
from collections import Counter
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from services.enrich import tables
from services.enrich.actors.facts.countries import load_countries
from services.enrich.actors.facts.leaders import LEADERS, Leader
from services.enrich.actors.facts.named import HOME_OF_NAME, SHARED
from services.enrich.actors.facts.organisations import BODIES, Body
from services.enrich.actors.facts.table import rows
from services.enrich.actors.facts.terms import terms

OFFICES = Path(__file__).parents[3] / "corpora" / "actors" / "offices.tsv"
COUNTRIES = {country.code3 for country in load_countries().values()}
CODE = re.compile(r"(?:IGO|NGO|IMG|MNC|[A-Z]{3})(?:[A-Z]{3}){0,3}|(?:IGO|NGO|IMG|MNC)[A-Z]{0,9}")


def is_code(code: str) -> bool:
    """Tell whether a code begins with a country or the kind of an international body."""
    return bool(CODE.fullmatch(code)) and (code[:3] in COUNTRIES or code[:3] in ("IGO", "NGO", "IMG", "MNC"))


@pytest.mark.parametrize("leader", LEADERS, ids=lambda leader: leader.name)
def test_leader(leader: Leader) -> None:
    """Terms have codes, do not end before they begin, and stand in order; only the last has no end."""
    assert leader.country_code3 in COUNTRIES
    assert all(is_code(term.code) and (term.end is None or term.begin < term.end) for term in leader.terms)
    assert all(one.begin <= other.begin for one, other in pairwise(leader.terms))


def test_no_leader_contradicts_a_source() -> None:
    """Of whom a source tells an office, the country is the same, and a term reaches its years, give or take one."""
    leaders = {leader.wikidata: leader for leader in LEADERS if leader.wikidata}
    wrong = [
        (name, first, last)
        for country, name, item, first, last in tables.rows(OFFICES)
        if leaders[item].country_code3 != country
        or not all(in_office(leaders[item], int(year)) for year in (first, last) if year)
    ]
    assert wrong == []


def in_office(leader: Leader, year: int) -> bool:
    """Tell whether somebody held an office in a year, the one before or the one behind."""
    return any(term.begin.year <= year + 1 and (term.end is None or year - 1 <= term.end.year) for term in leader.terms)


@pytest.mark.parametrize("body", BODIES, ids=lambda body: body.name)
def test_body(body: Body) -> None:
    """Codes are codes, and terms do not end before they begin."""
    assert is_code(body.code)
    assert all(is_code(term.code) and (term.end is None or term.begin < term.end) for term in body.terms)


@pytest.mark.parametrize("table", ["leaders", "organisations"])
def test_no_name_stands_twice(table: str) -> None:
    """A name that alone is enough is enough for one only."""
    name, aliases = (0, 3) if table == "leaders" else (1, 2)
    names = [alias.lstrip("~") for row in rows(table) for alias in (row[name], *row[aliases].split("|")) if alias]
    assert [alias for alias, count in Counter(names).items() if count > 1 and not alias.startswith("*")] == []


def test_shared_names_are_names_of_bodies() -> None:
    """What many countries have is called so by a table, too: else it would have nothing to share."""
    known = {name for body in BODIES for name in (*body.names, *body.short)}
    assert known >= SHARED


def test_a_term_may_be_known_to_the_year() -> None:
    """Years count whole, from their first day to their last."""
    (term,) = terms("1994/1999", "GOV")
    assert (term.begin, term.end) == (date(1994, 1, 1), date(2000, 1, 1))


@pytest.mark.parametrize(
    "table",
    [
        "countries",
        "frames",
        "leaders",
        "lexicon",
        "names",
        "offices",
        "organisations",
        "peoples",
        "regions",
        "sectors",
        "states",
    ],
)
def test_rows_have_the_same_cells(table: str) -> None:
    """A missing tab would move every cell behind it."""
    assert len({len(row) for row in rows(table)}) == 1


@pytest.mark.parametrize("table", ["lexicon", "verbs"])
def test_what_a_row_is_of_stands_once(table: str) -> None:
    """A second row of a verb or a list would hide the first."""
    names = [row[0] for row in rows(table)]
    assert [name for name, count in Counter(names).items() if count > 1] == []


def test_verbs_have_known_traits() -> None:
    """A trait that is misspelt would say nothing."""
    traits = {trait for _verb, _past, _nouns, traits in rows("verbs") for trait in traits.split()}
    assert traits == {"causes", "gives", "noun", "people", "says", "upon"}


def test_bodies_are_at_home_in_a_country() -> None:
    """Where clubs, companies, media and associations are at home is a code of ISO 3166-1."""
    assert set(HOME_OF_NAME.values()) <= COUNTRIES
