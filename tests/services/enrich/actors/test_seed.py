"""The seed article, whose actors are known."""

from datetime import date
from pathlib import Path

from schemas.enriched import Actor
from services.enrich.actors import ActorTagger
from services.enrich.text import Document
from tests.services.enrich.actors.gazetteer import locate

SEED = Path(__file__).parents[4] / "seeds" / "000_cfcdbd64936e4662.txt"


def seed_actors() -> tuple[Actor, ...]:
    """Return the actors of the seed article."""
    first, *body, _publisher = SEED.read_text(encoding="utf-8").strip("\n").split("\n")
    document = Document.of(first.split(maxsplit=2)[2], "\n".join(body).strip("\n"))
    return ActorTagger.load().tag(document, locate(document), date(2024, 11, 30)).tags


def test_seed_article() -> None:
    """One actor each for everybody who acts, with as many mentions as the article has, and nobody invented."""
    assert {(actor.kind, actor.name, actor.code, len(actor.mentions)) for actor in seed_actors()} == {
        ("person", "Volodymyr Zelensky", "UKRGOV", 9),
        ("person", "Vladimir Putin", "RUSGOV", 2),
        ("person", "Donald Trump", "USAELI", 4),
        ("person", "Stuart Ramsay", "GBRMED", 1),
        ("organisation", "NATO", "IGONAT", 6),
        ("organisation", "Sky News", "GBRMED", 2),
        ("organisation", "News.Az", "AZEMED", 1),
        ("government", "Government of Ukraine", "UKRGOV", 3),
        ("group", "Ukraine's military", "UKRMIL", 1),
        ("government", "Government of Russia", "RUSGOV", 5),
    }


def test_seed_roles() -> None:
    """Roles are as the article gives them."""
    roles = {actor.name: actor.role.exact for actor in seed_actors() if actor.role}
    assert roles == {
        "Volodymyr Zelensky": "Ukrainian President",
        "Stuart Ramsay": "Sky News' chief correspondent",
        "Donald Trump": "President-elect",
    }
