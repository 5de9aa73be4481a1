"""The tagger against news from everywhere."""

import re

import pytest

from services.enrich.actors import ActorTagger
from services.enrich.places import PlaceTagger
from services.enrich.text import Document
from tests.corpora.actors import stories, world

PLACES, TAGGER = PlaceTagger.load(), ActorTagger.load()
MARKED = re.compile(r"\{(?P<person>.+?)\}|<(?P<organisation>.+?)>")


@pytest.mark.parametrize("marked", [*world.PEOPLE, *world.ORGANISATIONS, *world.NOBODY, *stories.STORIES])
def test_world(marked: str) -> None:
    """The people and bodies that are marked are found with exactly these words, and nobody else."""
    expected = sorted((match.lastgroup, match[match.lastgroup or 0]) for match in MARKED.finditer(marked))
    document = Document.of("", re.sub(r"[{}<>]", "", marked))
    actors = TAGGER.tag(document, PLACES.tag(document).tags).tags
    found = sorted((actor.kind, mention.exact) for actor in actors for mention in actor.mentions)
    assert [one for one in found if one[0] in ("person", "organisation")] == expected
