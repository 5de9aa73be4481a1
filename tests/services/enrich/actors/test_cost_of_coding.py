"""What actors cost: four times the text takes about four times the steps, whatever is in it."""

from datetime import date
from itertools import islice, product
from string import ascii_uppercase

import pytest

from schemas.enriched import LocationTag
from services.enrich.actors.coding.coder import Coder
from services.enrich.actors.entities.gathering import gather
from services.enrich.actors.facts.facts import Facts
from services.enrich.actors.mention import Kind, Mention
from services.enrich.actors.reading import Reading
from services.enrich.actors.tagger import actor_of
from services.enrich.persons import without_names_of_people
from services.enrich.tagging import Tagging
from services.enrich.text import Document
from tests.services.enrich.actors.gazetteer import locate
from tests.services.enrich.steps import steps

FACTS = Facts.load()
SIZE = 100
"""Lines of the shorter text."""
MOST = 4.5

# A line each, with a word of its own as *; {person} and [body] are mentions.
PATTERNS = (
    "[*] met",
    "[*] met.",
    "[Ministry of *] met.",
    "[* Ministry] met [Ministry].",
    "[National * Agency] met.",
    "[Inter*] met.",
    "[Interior * Group] met.",
    "[Zephyr *] met [Zephyr].",
    "The [* Aba Abu Council] ([*AAC]) met.",
    "[* Bank]'s president {Ana *} met.",
    "[* Bank]'s",
    "{*} met.",
    "{Smith} met.",
    "{* Smith} met.",
    "{* Smith} met {Smith}.",
    "{J. Smith}, {* Smith},",
    "{John *} met {John}.",
    "{John *},",
    "{Ana *}, also known as {*o},",
    "{Mohammed* Lima},",
    "President {*}",
    "President {Bush} met {Clinton}.",
    "the head of the head of the {*}",
    "Kenya met {Ana *}, the president, France,",
    "The interior minister, {Ana *}, met Russia.",
    "The [Supreme Court of *] of Kenya met.",
)


def article(pattern: str, first: int, lines: int) -> tuple[str, list[tuple[int, int, Kind]]]:
    """Return a text of so many lines, with words of their own from a first one on, and where its mentions are."""
    text, mentions, start = "", [], 0
    kinds: dict[str, Kind] = {"}": "person", "]": "organisation"}
    for letters in islice(product(ascii_uppercase, repeat=3), first, first + lines):
        for mark in pattern.replace("*", "".join(letters)) + " ":
            if mark in "{[":
                start = len(text)
            elif mark in kinds:
                mentions.append((start, len(text), kinds[mark]))
            else:
                text += mark
    return text, mentions


def cost(pattern: str, first: int, lines: int) -> int:
    """Return the steps that the mentions of a text of so many lines take."""
    text, places = article(pattern, first, lines)
    document = Document.of("", text)
    locations = locate(document)
    reading = Reading.of(document.passages[0], locations)
    mentions = [Mention(reading.passage, start, end, kind, "test", 1) for start, end, kind in places]
    return steps(lambda: code(mentions, reading, locations))


def code(mentions: list[Mention], reading: Reading, locations: tuple[LocationTag, ...]) -> None:
    """Do all that is done with mentions."""
    day = date(2024, 11, 29)
    entities = gather(mentions, FACTS, day)
    coder = Coder(entities, [reading], FACTS, day)
    actors = [actor_of(entity, coder) for entity in entities]
    without_names_of_people(Tagging(locations, ()), actors)


@pytest.mark.parametrize("pattern", PATTERNS)
def test_cost_grows_as_the_text(pattern: str) -> None:
    """Names that share all, thousands of one head, chains of roles: nothing is compared with everything."""
    short = cost(pattern, 0, SIZE)
    assert cost(pattern, SIZE, 4 * SIZE) <= MOST * short  # of other words: what was read once is remembered
