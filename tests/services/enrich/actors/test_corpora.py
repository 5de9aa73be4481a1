"""The tagger against the tables of tests/corpora/actors."""

from datetime import date

import pytest

from schemas.enriched import Actor
from services.enrich.actors import ActorTagger
from services.enrich.text import Document
from tests.corpora.actors import Case, codes, doers, governments, nobody, organisations, people
from tests.services.enrich.actors.gazetteer import locate

TAGGER = ActorTagger.load()


def actors_of(text: str) -> tuple[Actor, ...]:
    """Return the actors of a body published on the last day of November 2024."""
    document = Document.of("", text)
    return TAGGER.tag(document, locate(document), date(2024, 11, 30)).tags


@pytest.mark.parametrize("case", [*people.CASES, *organisations.CASES], ids=lambda case: case.text)
def test_actors(case: Case) -> None:
    """Every actor of the table is found, once, with all its mentions, and nobody else."""
    found = {
        f"{actor.kind} {actor.name}": [mention.exact for mention in actor.mentions] for actor in actors_of(case.text)
    }
    assert found == case.actors


@pytest.mark.parametrize("text", nobody.TEXTS)
def test_nobody(text: str) -> None:
    """Nobody is invented where nobody acts."""
    assert actors_of(text) == ()


@pytest.mark.parametrize("case", governments.CASES, ids=lambda case: case.text)
def test_governments(case: governments.GovernmentCase) -> None:
    """A country that acts is its government; a country that is only a place is not."""
    found = [actor for actor in actors_of(case.text) if actor.kind == "government"]
    assert {actor.code: [mention.exact for mention in actor.mentions] for actor in found} == case.governments


@pytest.mark.parametrize("case", [*codes.CASES, *doers.CASES], ids=lambda case: f"{case.text} {case.published}")
def test_codes(case: codes.CodeCase) -> None:
    """Every actor has the code of CAMEO and PLOVER that the text and the day give it, and nobody else has one."""
    document = Document.of("", case.text)
    found = TAGGER.tag(document, locate(document), case.published).tags
    assert {mention.exact: actor.code for actor in found if actor.code for mention in actor.mentions} == case.codes
