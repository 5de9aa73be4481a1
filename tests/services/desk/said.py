"""Events as enrich publishes them, made from the guide's example: same tags, other articles."""

import json
from pathlib import Path
from typing import Any

EXAMPLE: dict[str, Any] = json.loads(Path("docs/events.example.json").read_text())["enriched"]["value"]


def event(article_id: str, revision: int = 1, headline: str = "Mayors meet", tags: int = 9) -> bytes:
    """Return an event of a revision of an article with at most so many tags of each kind; the later came in later."""
    ingest = EXAMPLE["article"]["ingest"] | {"fetchedAt": f"2026-11-30T12:{revision:02}:00Z"}
    own = {"articleId": article_id, "revision": revision, "headline": headline, "ingest": ingest}
    article = EXAMPLE["article"] | own
    few = {kind: EXAMPLE[kind][:tags] for kind in ("dates", "locations", "actors")}
    return json.dumps(EXAMPLE | few | {"articleId": article_id, "revision": revision, "article": article}).encode()
