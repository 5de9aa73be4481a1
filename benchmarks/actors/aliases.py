"""Scores how the mentions of one person or organisation are gathered: B-cubed, with gold mentions.

A gold document is {"doc_id", "text", "entities": [{"start", "end", "type", "cluster"}]}, where the mentions of one
entity have one cluster. Mentions of other types than PER and ORG are left out.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.corpora import documents
from services.enrich.actors.entities.gathering import gather
from services.enrich.actors.facts.facts import Facts
from services.enrich.actors.mention import Mention
from services.enrich.actors.mentions.candidate import KINDS
from services.enrich.text import Passage

_FACTS = Facts.load()


class BCubed(NamedTuple):
    """Sums over mentions of B-cubed precision and recall (Bagga and Baldwin 1998)."""

    mentions: int = 0
    precision: float = 0
    recall: float = 0

    def __str__(self) -> str:
        precision, recall = 100 * self.precision / self.mentions, 100 * self.recall / self.mentions
        return f"{2 * precision * recall / (precision + recall):5.1f} ({precision:5.1f} {recall:5.1f})"


def report(corpus: Path) -> None:
    """Print F1, precision and recall of people, of organisations and of both."""
    gold = documents(corpus)
    print(f"{corpus.stem}: {len(gold)} documents")
    for name, types in (("PER", ["PER"]), ("ORG", ["ORG"]), ("PER + ORG", ["PER", "ORG"])):
        total = BCubed(*(sum(parts) for parts in zip(*(_score(document, types) for document in gold), strict=True)))
        print(f"  {name:10} {total}, {total.mentions} mentions")


def _score(document: dict[str, Any], types: list[str]) -> BCubed:
    """Score the mentions of some types in a document."""
    gold = [entity for entity in document["entities"] if entity["type"] in types]
    found = _clusters(document["text"], gold)
    precision = recall = 0.0
    for entity, cluster in zip(gold, found, strict=True):
        both = sum(
            other["cluster"] == entity["cluster"] and name == cluster for other, name in zip(gold, found, strict=True)
        )
        precision += both / found.count(cluster)
        recall += both / sum(other["cluster"] == entity["cluster"] for other in gold)
    return BCubed(len(gold), precision, recall)


def _clusters(text: str, gold: Sequence[dict[str, Any]]) -> list[int]:
    """Return the number of the entity to which each gold mention is gathered."""
    passage = Passage("body", text)
    mentions = [Mention(passage, entity["start"], entity["end"], KINDS[entity["type"]], "gold", 1) for entity in gold]
    number = {
        id(mention): index for index, entity in enumerate(gather(mentions, _FACTS)) for mention in entity.mentions
    }
    return [number[id(mention)] for mention in mentions]
