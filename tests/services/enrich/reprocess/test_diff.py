"""Which tags differ between two events of an article."""

from schemas.enriched import EnrichedArticle
from services.enrich import event
from services.enrich.annotate import Annotator
from services.enrich.reprocess.diff import Tag, changes
from tests.services.enrich.stream import made

BODY = "They met in Kyiv on Friday. On Friday they left Kyiv."


def test_the_same_tags_are_no_change(annotator: Annotator) -> None:
    """Nor is how sure a tag is, or which rule made it."""
    before = enriched(annotator, BODY)
    surer = tuple(tag.model_copy(update={"confidence": 1.0, "method": "another"}) for tag in before.dates)
    assert changes(before, before.model_copy(update={"dates": surer})) == []


def test_what_is_new_what_is_gone_and_what_means_something_else(annotator: Annotator) -> None:
    """Each with the words it is read from."""
    before = enriched(annotator, BODY)
    assert [tag.exact for tag in before.locations] == ["Kyiv", "Kyiv"]
    moved = before.locations[1].model_copy(update={"name": "Kyiv, Ontario", "geonames_id": 1, "country_code": "CA"})
    after = before.model_copy(update={"locations": (before.locations[0], moved), "dates": ()})
    found = changes(before, after)
    assert [(change.tag.kind, change.tag.exact, change.tag.number, change.after is None) for change in found] == [
        ("when", "Friday", 1, True),
        ("when", "Friday", 2, True),
        ("where", "Kyiv", 2, False),
    ]
    assert found[-1].after is not None
    assert found[-1].after.startswith("Kyiv, Ontario · CA")


def test_a_correction_moves_no_tags(annotator: Annotator) -> None:
    """What is said as often as before is the same tag, wherever it stands now."""
    before, after = enriched(annotator, BODY), enriched(annotator, f"Correction. {BODY} They came from Lviv.")
    (change,) = changes(before, after)
    assert change.tag == Tag("where", "body", "Lviv", 1)
    assert change.before is None


def enriched(annotator: Annotator, body: str) -> EnrichedArticle:
    """Return the enriched event of an article with that body."""
    article = made(1, body)
    return event.enriched(article, "event", annotator.annotate(article), annotator.pipeline)
