"""What reading a text costs grows as the text does, however odd it is."""

from functools import partial
from itertools import cycle, islice

import pytest

from schemas.enriched import LocationTag
from services.enrich.actors.facts.facts import Facts
from services.enrich.actors.mentions.known import KnownNames
from services.enrich.actors.mentions.recognition import recognise
from services.enrich.actors.reading import Reading
from services.enrich.actors.recogniser import Recogniser
from services.enrich.text import Document
from tests.services.enrich.actors.gazetteer import locate
from tests.services.enrich.steps import steps

RECOGNISER, KNOWN = Recogniser.load(), KnownNames(Facts.load())
WORDS = 400
TIMES = 4
MOST = 4.5
"""So much more may so many times the text cost."""


def cost(pieces: list[str], words: int) -> int:
    """Return how many calls it takes to recognise what so many words name, once the words are known."""
    document = Document.of("", " ".join(islice(cycle(pieces), words)))
    locations = locate(document)
    read = partial(read_all, document, locations)
    read()
    return steps(read)


def read_all(document: Document, locations: tuple[LocationTag, ...]) -> None:
    """Do all that is done until mentions are known."""
    recognise([Reading.of(passage, locations) for passage in document.passages], RECOGNISER, KNOWN)


@pytest.mark.parametrize(
    "pattern",
    [
        "Ana Banco Lima Azul",
        "Ana Lima of Banco Azul said nothing to Ben",
        "Ernst & Young and Banco & Azul",
        "“ Bob ” Robert “ Bob ”",
        "Mr Mr Sir",
        "Italian court Turkish soldiers",
        "Soviet court East Germany",
        "U.S. and Iraqi and",
        "U.S. and Iraqi forces ,",
        "the the embassy Brazil",
        "12 twelve soldiers",
        "former former minister",
        "Brazil , France and Kenya",
        "Brazil's Kenya's Ana's",
        "police said . Ana .",
        "Stop ! \n",
        "Hurricane Maria Hurricane",
        "United Nations European Union",
        "Downing Street said",
        "Gazeta.ru News.Az",
        "Banco Azul ( BA )",
        "( [ “ Ana",
        "SHOUTED WORDS OF ALL",
        "van der Lima",
        "A" * 10_000,
        "she said that",
    ],
)
def test_cost_grows_as_the_text(pattern: str) -> None:
    """Four times the text takes about four times the steps."""
    pieces = pattern.split(" ")
    words = max(1, WORDS // max(1, len(pattern) // 100))
    assert cost(pieces, TIMES * words) <= MOST * cost(pieces, words)
