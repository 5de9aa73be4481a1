"""How often each kind of tag is right: writes the table behind the confidences.

python -m benchmarks.dates.calibration CORPUS.jsonl ... > services/enrich/dates/shares.py

On standard error it says how honest such a table is: made on one half of the documents, held against the other.
"""

import sys
from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

from benchmarks.dates.accuracy import Gold, read
from benchmarks.spans import Span, matched
from services.enrich import dates
from services.enrich.dates.confidence import kind
from services.enrich.text import Document

_PRIOR = 4  # a kind seen seldom is drawn towards the share of all, as if seen so often more
_BANDS = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 1.01)
_MODULE = '''"""The share of right tags of every kind on the tuning corpora; written by benchmarks.dates.calibration."""

ALL = {all}
SHARES = {{
{rows}
}}
'''

Judged = list[tuple[str, bool]]


def judged(documents: Iterable[Gold]) -> Judged:
    """Return the kind of every tag, and whether its value is the gold value."""
    out = []
    for document in documents:
        tags = dates.tag(Document.of("", document.text), document.published).tags
        found = {Span(t.start, t.end, t.value): kind(t.method, t.status, t.reason) for t in tags}
        pairs = matched(document.spans, list(found))
        right = {pair.found for pair in pairs if pair.gold.value == pair.found.value}
        out += [(name, span in right) for span, name in found.items()]
    return out


def overall(tags: Judged) -> float:
    """Return the share of all tags that are right."""
    return round(sum(right for _, right in tags) / len(tags), 2)


def shares(tags: Judged) -> dict[str, float]:
    """Return the share of right tags by kind."""
    by_kind: dict[str, list[bool]] = defaultdict(list)
    for name, right in tags:
        by_kind[name].append(right)
    prior = _PRIOR * overall(tags)
    return {name: round((sum(seen) + prior) / (len(seen) + _PRIOR), 2) for name, seen in sorted(by_kind.items())}


def honesty(made_on: Judged, held_against: Judged) -> None:
    """Print for each band of confidence what it promises and what holds."""
    table, rest = shares(made_on), overall(made_on)
    promises = [(table.get(name, rest), right) for name, right in held_against]
    for low, high in pairwise(_BANDS):
        if band := [(promised, right) for promised, right in promises if low <= promised < high]:
            promised, right = (sum(column) / len(band) for column in zip(*band, strict=True))
            print(f"{low:.2f}-{high:.2f}  {len(band):5} tags  promised {promised:.2f}  right {right:.2f}",
                  file=sys.stderr)  # fmt: skip


def main() -> None:
    """Write the table made of all documents, and report the cross-validation."""
    documents = [document for path in sys.argv[1:] for document in read(Path(path))]
    tags = judged(documents)
    rows = "\n".join(f'    "{name}": {share},' for name, share in shares(tags).items())
    print(_MODULE.format(all=overall(tags), rows=rows), end="")
    halves = judged(documents[0::2]), judged(documents[1::2])
    honesty(*halves)
    honesty(*halves[::-1])


if __name__ == "__main__":
    main()
