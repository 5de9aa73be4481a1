"""Judges models: value F1 on corpora, and the share of choices that are right, also on sentences of our own."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from benchmarks.spans import Score, Span, matched
from schemas.enriched import DateTag
from services.enrich.dates import confidence, tagger
from services.enrich.dates.choice import choose, worth
from training.dates.corpora import OWN
from training.dates.examples import Example, questions
from training.dates.fit import Models

HEADER = f"{'':20}{'choices':>8}{'right':>8}   value F1 (precision recall)"


class Judged(NamedTuple):
    """A text and its tags under models that never saw it."""

    example: Example
    models: Models
    tags: list[tuple[DateTag, float | None]]
    """Each tag, and how likely the choice of its date was, if there was one."""

    @classmethod
    def of(cls, example: Example, models: Models) -> "Judged":
        """Tag a text."""
        reader = example.reader(models.mode)
        reader.decide = partial(choose, worth=partial(worth, weights=models.choice))
        return cls(example, models, [(tag, reader.likely) for tag in tagger.read(example.found, reader)])

    def right(self) -> list[bool]:
        """Return of each tag whether its value is right."""
        found = [Span(tag.start, tag.end, tag.value) for tag, _ in self.tags]
        gold = [Span(*at, None) for at in self.example.text.timexes]
        values = {pair.found: self.example.text.timexes[pair.gold[:2]] for pair in matched(gold, found)}
        return [span.value in values.get(span, ()) for span in found]

    def evidence(self) -> list[dict[str, float]]:
        """Return what the confidence in each tag goes by."""
        return [dict(confidence.features(tag.method, tag.status, tag.reason, likely)) for tag, likely in self.tags]


def error(promised: Sequence[float], right: Sequence[bool]) -> float:
    """Return the expected calibration error, in points: how far ten equal bands of confidence are off, on average."""
    bands: dict[int, list[tuple[float, bool]]] = {}
    for share, one in zip(promised, right, strict=True):
        bands.setdefault(min(int(10 * share), 9), []).append((share, one))
    off = sum(abs(sum(share for share, _ in band) - sum(one for _, one in band)) for band in bands.values())
    return 100 * off / len(right)


def judge(judged: Iterable[Judged]) -> Iterator[str]:
    """Yield a line of figures for each corpus."""
    by_corpus: dict[str, list[Judged]] = {}
    for one in judged:
        by_corpus.setdefault(one.example.text.corpus, []).append(one)
    for corpus, ones in by_corpus.items():
        number, share = _choices(ones)
        value = "" if corpus in OWN else str(_value(ones))
        yield f"{corpus:20}{number:8.0f}{100 * share:8.1f}   {value}"


def _choices(judged: list[Judged]) -> tuple[float, float]:
    right = total = 0.0
    for one in judged:
        for asked in questions([one.example], one.models.mode):
            chosen = choose(asked.form, asked.given, asked.known, partial(worth, weights=one.models.choice)).period
            total += asked.text.weight
            right += asked.text.weight * (chosen == asked.given[asked.right])
    return total, right / max(total, 1.0)


def _value(judged: list[Judged]) -> Score:
    right = [right for one in judged for right in one.right()]
    return Score(sum(right), len(right), sum(len(one.example.text.timexes) for one in judged))
