"""What may be said to the topic of enriched articles: new articles, revisions, events made anew, and retractions."""

import random
from collections import deque
from collections.abc import Iterator

from tests.services.desk.said import event

Said = tuple[str, bytes | None]


def history(count: int, seed: int = 1) -> Iterator[Said]:
    """Yield so many records by key, the same each time; what was retracted comes back as the next revision."""
    chance = random.Random(seed)  # noqa: S311  chance that repeats itself is what is wanted
    revisions: dict[str, int] = {}
    lately: deque[str] = deque(maxlen=500)
    for number in range(count):
        kind = chance.choices(["new", "revision", "anew", "retraction"], [6, 2, 1, 1])[0]
        key = f"article-{number}" if kind == "new" or not revisions else chance.choice(lately)
        lately.append(key)
        revisions[key] = revisions.get(key, 0) + (kind in {"new", "revision"})
        said = event(key, max(1, revisions[key]), f"Bridge {number}", tags=chance.randrange(4))
        yield key, None if kind == "retraction" else said
