"""The items of Wikidata that people and bodies have whom the tables know."""

from services.enrich.actors.facts.table import rows

_ITEMS = {(kind, name): item for kind, name, item, _ in rows("wikidata")}


def item_of(kind: str, name: str) -> str | None:
    """Return the item of a person or an organisation by the name that a table gives first."""
    return _ITEMS.get((kind, name))
