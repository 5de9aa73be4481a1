"""What is read again further down: the sentences that introduced who acts and where, and those just before."""

from collections import Counter
from collections.abc import Iterator

from services.enrich.windows import Stretch

_ROOM = 1 << 12
"""Characters of sentences that introduced somebody or some place."""
_TAIL = 1 << 10
"""Characters just before a window, as what is told there goes on in it."""


class Introductions:
    """The sentence in which each name stood first, and how much is spoken of those whom a sentence introduced."""

    def __init__(self) -> None:
        self._sentence_of: dict[str, Stretch] = {}
        self._spoken_of: Counter[Stretch] = Counter()

    def hear(self, name: str, sentence: Stretch) -> None:
        """Count a mention that stands in some sentence."""
        self._spoken_of[self._sentence_of.setdefault(name, sentence)] += 1

    def before(self, new: Stretch) -> list[Stretch]:
        """Return what is read again before a stretch, which is the whole of what was read if that is short."""
        tail = Stretch(new.field, max(0, new.start - _TAIL), new.start)
        return [*self._most_spoken_of(tail), *([tail] if tail.end else [])]

    def _most_spoken_of(self, tail: Stretch) -> Iterator[Stretch]:
        room = _ROOM
        for sentence, _ in self._spoken_of.most_common():
            room -= sentence.end - sentence.start
            if room < 0:
                return
            if sentence.field != tail.field or sentence.end <= tail.start:
                yield sentence
