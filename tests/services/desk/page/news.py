"""Articles with tags at chosen words, as events."""

import json
from typing import Any

from tests.services.desk.said import EXAMPLE

Tag = dict[str, Any]
_FINDING = {"confidence": 0.9, "method": "test", "status": "resolved"}
KYIV = {"name": "Kyiv", "geonamesId": 703448, "countryCode": "UA", "featureCode": "PPLC"}


def span(text: str, exact: str, field: str = "body") -> Tag:
    """Return where words stand first in a text."""
    start = text.index(exact)
    return {"field": field, "start": start, "end": start + len(exact), "exact": exact}


def place(text: str, exact: str, **said: Any) -> Tag:
    """Return a location: Kyiv, if nothing else is said."""
    point = {"type": "Point", "coordinates": [30.52, 50.45]}
    return span(text, exact) | _FINDING | KYIV | {"geometry": point, "role": "mention", "demonym": False} | said


def when(text: str, exact: str, day: str = "2024-11-29", **said: Any) -> Tag:
    """Return a date of one day."""
    return span(text, exact) | _FINDING | {"type": "DATE", "value": day, "from": day, "to": day} | said


def actor(text: str, exact: str, **said: Any) -> Tag:
    """Return an actor that is named once."""
    return _FINDING | {"kind": "organisation", "name": exact, "mentions": [span(text, exact)]} | said


def event(article_id: str, body: str, /, revision: int = 1, **said: Any) -> bytes:
    """Return an event; what is said beside the body is of the article, but for tags."""
    tags = {kind: said.pop(kind, []) for kind in ("dates", "locations", "actors")}
    article = EXAMPLE["article"] | {"articleId": article_id, "body": body, "revision": revision} | said
    return json.dumps(EXAMPLE | tags | {"articleId": article_id, "revision": revision, "article": article}).encode()
