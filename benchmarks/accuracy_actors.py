"""Score the actor tagger on corpora, and time it.

    python -m benchmarks.accuracy_actors SCORER.py CORPUS.jsonl...

SCORER.py offers `actors(pairs)` over (gold document, enriched event) and prints F1, precision and recall;
CORPUS.jsonl has one gold document a line: {"doc_id", "text", "entities": [{"start", "end", "type"}]}.
The speed is in words separated by white space per second of CPU time, finding locations and loading not counted.
Set OPENBLAS_NUM_THREADS=1, as the services do: on products as small as these, more threads only wait for each other.
"""

import importlib.util
import json
import sys
import time
from pathlib import Path
from typing import Any

from services.enrich.actors import ActorTagger
from services.enrich.places import PlaceTagger
from services.enrich.text import Document


def main(scorer: str, corpora: list[str]) -> None:
    """Print the figures of each corpus."""
    score = _load(scorer)
    places, tagger = PlaceTagger.load(), ActorTagger.load()
    for corpus in corpora:
        gold = [json.loads(line) for line in Path(corpus).read_text(encoding="utf-8").splitlines()]
        documents = [Document.of("", document["text"]) for document in gold]
        locations = [places.tag(document).tags for document in documents]
        documents = [Document.of("", document["text"]) for document in gold]  # once more: what was read is kept
        started = time.process_time()
        tagged = [tagger.tag(*read).tags for read in zip(documents, locations, strict=True)]
        seconds = time.process_time() - started
        words = sum(len(document["text"].split()) for document in gold)
        print(f"{Path(corpus).stem}: {len(gold)} documents, {words / seconds:,.0f} words/s")
        events = [{"actors": [actor.model_dump() for actor in actors]} for actors in tagged]
        for name, figures in score.actors(list(zip(gold, events, strict=True))).items():
            print(f"  {name:12}" + "".join(f"{figure:8.2f}" for figure in figures))


def _load(path: str) -> Any:
    spec = importlib.util.spec_from_file_location("scorer", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path} is no Python file")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    if len(sys.argv) < 3:
        raise SystemExit(__doc__)
    main(sys.argv[1], sys.argv[2:])
