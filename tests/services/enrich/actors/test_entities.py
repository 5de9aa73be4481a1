"""Which mentions are of one actor."""

import pytest

from services.enrich.actors.entities.gathering import Entity, gather
from services.enrich.actors.facts.facts import Facts
from services.enrich.actors.mention import Kind, Mention
from services.enrich.text import Passage
from tests.corpora.actors import aliases

FACTS = Facts.load()


def gathered(kind: Kind, text: str, *names: str) -> list[Entity]:
    """Return the entities of the names of one kind in a text, each found behind the one before."""
    passage, mentions, end = Passage("body", text), [], 0
    for name in names:
        start = text.index(name, end)
        end = start + len(name)
        mentions.append(Mention(passage, start, end, kind, "test", 1))
    return gather(mentions, FACTS)


@pytest.mark.parametrize("case", aliases.CASES, ids=lambda case: f"{case.first} | {case.later}")
def test_aliases(case: aliases.AliasCase) -> None:
    """Two names are of one actor, or of two."""
    entities = gathered(case.kind, f"We saw {case.first}. And then {case.later} left.", case.first, case.later)
    assert (len(entities) == 1) == case.same


@pytest.mark.parametrize(
    ("kind", "text", "names"),
    [
        ("organisation", "The Partido Verde Unido (PXQ) won.", ("Partido Verde Unido", "PXQ")),
        ("organisation", "The PXQ (Partido Verde Unido) won.", ("PXQ", "Partido Verde Unido")),
        ("person", "Nikos Aliagas (Greek: Νίκος Αλιάγας) sang.", ("Nikos Aliagas", "Νίκος Αλιάγας")),
        ("person", "Ana Lima, also known as Zaza, sang.", ("Ana Lima", "Zaza")),
    ],
)
def test_names_set_side_by_side(kind: Kind, text: str, names: tuple[str, str]) -> None:
    """What stands in brackets, or is said to be another name, is another name of the same actor."""
    assert len(gathered(kind, text, *names)) == 1


@pytest.mark.parametrize(
    ("kind", "text", "names"),
    [
        ("organisation", "The Green Guild (Blue Guild members too) won.", ("Green Guild", "Blue Guild")),
        ("person", "Ana Lima (Rui Costa was ill) sang.", ("Ana Lima", "Rui Costa")),
        ("person", "Ana Lima, known to Zaza, sang.", ("Ana Lima", "Zaza")),
    ],
)
def test_names_that_only_stand_close(kind: Kind, text: str, names: tuple[str, str]) -> None:
    """Brackets alone make no alias."""
    assert len(gathered(kind, text, *names)) == 2


def test_a_surname_is_of_whom_the_text_introduced_before() -> None:
    """A later namesake does not make an earlier surname unclear, and what it meant once it goes on to mean."""
    names = ("Anna Berg", "Berg", "Jonas Berg", "Berg")
    text = "Anna Berg sang. Berg left. Jonas Berg came. Berg was late."
    found = {entity.name: len(entity.mentions) for entity in gathered("person", text, *names)}
    assert found == {"Anna Berg": 3, "Jonas Berg": 1}


def test_a_surname_is_of_whom_it_is_spelt_like() -> None:
    """Another spelling of a surname counts only where nobody has the surname as it is spelt."""
    names = ("Ana Perres", "Rui Peretz", "Peretz")
    found = {
        entity.name: len(entity.mentions) for entity in gathered("person", "Ana Perres, Rui Peretz, Peretz", *names)
    }
    assert found == {"Ana Perres": 1, "Rui Peretz": 2}


def test_a_short_name_of_bodies_is_of_the_one_named_last() -> None:
    """The ministry is the one that was spoken of."""
    names = ("Ministry of Health", "Ministry", "Ministry of Justice", "Ministry")
    text = "The Ministry of Health paid. The Ministry is rich. The Ministry of Justice paid. The Ministry is poor."
    assert [len(entity.mentions) for entity in gathered("organisation", text, *names)] == [2, 2]
