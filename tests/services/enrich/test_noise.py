"""Text that no reporter wrote: it costs no article its tags, and no tagger its life."""

import pytest

from schemas.article import text_sha256
from services.enrich.annotate import Annotator
from tests.schemas.samples import smallest_article

NOISE = {
    "a name without end": "Mr. " + "Ivan " * 2_000 + "said.",
    "a body without end": "The " + "International " * 300 + "Bank said.",
    "a hyphenated name without end": "Mr. " + "A-" * 3_000 + "Smith said.",
    "a group without end": "Israeli " * 600 + "troops and protesters in " + "northern " * 600 + "Kenya said.",
    "titles without end": "President " * 500 + "John Smith said.",
    "capitals without end": "KYIV " * 3_000,
    "capitals that are no dateline": "A.-" * 500 + "KYIV",
    "numbers without end": "1 2 3 " * 3_000 + "May 2024",
    "people without end": "".join(f"John {chr(65 + n % 26)}arl{chr(97 + n // 26 % 26)}n, " for n in range(2_000)),
    "places without end": "Springfield, San José, Santa Cruz, Victoria, Córdoba, " * 500,
    "namesakes without end": "".join(f"Anna {chr(97 + n % 26).upper()}{n * 'e'}. " for n in range(150)) + "Anna said.",
}


@pytest.mark.parametrize("text", NOISE.values(), ids=NOISE)
def test_noise_is_tagged(annotator: Annotator, text: str) -> None:
    """What stands in the noise is found all the same."""
    body = f"Vladimir Putin met Angela Merkel in Paris on 3 May 2021. {text}"
    article = smallest_article(body=body, text_sha256=text_sha256("", body))
    found = annotator.annotate(article)
    assert {"Vladimir Putin", "Angela Merkel"} <= {actor.name for actor in found.actors.tags}
    assert "Paris" in {place.name for place in found.locations.tags}
    assert "2021-05-03" in {date.value for date in found.dates.tags}
