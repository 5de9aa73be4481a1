"""How often each rule's tags are right: the table of `services/enrich/dates/confidence.py` is made of this.

python -m benchmarks.dates.calibration CORPUS.jsonl ...

Prints the table, then how honest such a table is: made on one half of the documents, held against the other.
"""

import sys
from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

from benchmarks.dates.accuracy import Gold, read
from benchmarks.spans import Span, matched
from schemas.enriched import DateTag
from services.enrich import dates
from services.enrich.text import Document

_PRIOR = 4  # a rule seen seldom is drawn towards the share of all rules, as if seen so often more
_BANDS = (0.0, 0.5, 0.7, 0.8, 0.85, 0.9, 0.95, 1.01)

Judged = list[tuple[str, bool]]


def judged(documents: Iterable[Gold]) -> Judged:
    """Return the rule of every tag, or its status if it is not resolved, and whether its value is the gold value."""
    out = []
    for document in documents:
        tags = dates.tag(Document.of("", document.text), document.published).tags
        found = {Span(t.start, t.end, t.value): _key(t) for t in tags}
        right = {pair.found for pair in matched(document.spans, list(found)) if pair.gold.value == pair.found.value}
        out += [(method, span in right) for span, method in found.items()]
    return out


def _key(tag: DateTag) -> str:
    return tag.method if tag.status == "resolved" else tag.status


def shares(tags: Judged) -> dict[str, float]:
    """Return the share of right tags by rule, with that of all rules under the empty name."""
    overall = sum(right for _, right in tags) / len(tags)
    by_rule: dict[str, list[bool]] = defaultdict(list)
    for rule, right in tags:
        by_rule[rule].append(right)
    return {"": round(overall, 2)} | {
        rule: round((sum(rights) + _PRIOR * overall) / (len(rights) + _PRIOR), 2)
        for rule, rights in sorted(by_rule.items())
    }


def honesty(table: dict[str, float], tags: Judged) -> None:
    """Print for each band of confidence what it promises and what holds."""
    for low, high in pairwise(_BANDS):
        band = [(table.get(rule, table[""]), right) for rule, right in tags]
        band = [(promised, right) for promised, right in band if low <= promised < high]
        if band:
            promised = sum(p for p, _ in band) / len(band)
            print(f"# {low:.2f} to {high:.2f}: {len(band):5} tags, promised {promised:.2f}, right "
                  f"{sum(right for _, right in band) / len(band):.2f}")  # fmt: skip


def main() -> None:
    """Print the table made of all documents, and the cross-validation."""
    documents = [document for path in sys.argv[1:] for document in read(Path(path))]
    for rule, share in shares(judged(documents)).items():
        print(f"    {rule!r}: {share},")
    halves = judged(documents[0::2]), judged(documents[1::2])
    for made_on, held_against in (halves, halves[::-1]):
        honesty(shares(made_on), held_against)


if __name__ == "__main__":
    main()
