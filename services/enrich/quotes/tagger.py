"""The tagger of quotations: the reading of an article and its actors go in, one tag for each quotation comes out."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal, NamedTuple

from schemas.enriched import Actor, Quote, Span, Speaker
from services.enrich.actors.reading import Reading
from services.enrich.actors.tagger import ActorTagging
from services.enrich.quotes.clauses import Clauses, Told
from services.enrich.quotes.marks import ENDINGS, MARKS, Pairing, Quoted
from services.enrich.quotes.phrases import Phrase, Phrases
from services.enrich.quotes.speakers import Meant, Speakers
from services.enrich.quotes.speech import opens, why_none
from services.enrich.quotes.words import LISTS
from services.enrich.tables import rows
from services.enrich.tagging import Rejection, Tagging

_CONFIDENCE = {name: float(share) for name, share in rows(Path(__file__).with_name("confidence.tsv"))}
Kind = Literal["direct", "mixed"]
_TOGETHER = 4
"""So many words in marks of one sentence may share who says them."""
_NEAR = 20
"""Words behind a verb of saying that may name what it is said in."""


def tag(actors: ActorTagging) -> Tagging[Quote]:
    """Return the quotations of an article, in which actors were found."""
    tags: list[Quote] = []
    rejected: list[Rejection] = []
    for reading in actors.readings:
        if marks := reading.where(MARKS):
            for found in _Passage(reading, actors.tags, marks).quotes(len(tags)):
                if isinstance(found, Quote):
                    tags.append(found)
                else:
                    rejected.append(found)
    return Tagging(tuple(tags), tuple(rejected))


class _Said(NamedTuple):
    """A quotation that was told before: its place among all, its marks, who says it and where that is told."""

    place: int
    quoted: Quoted
    told: Told | None
    meant: Meant


class _Passage:
    """Finds the quotations of a passage, one after the other."""

    def __init__(self, reading: Reading, actors: Sequence[Actor], marks: list[int]) -> None:
        self._reading, self._words, self._actors = reading, reading.words, actors
        mentions = dict(_mentions(reading, actors))
        persons = {place for place, actor in enumerate(actors) if actor.kind == "person"}
        self._phrases = Phrases(reading, mentions, persons)
        self._clauses = Clauses(reading, self._phrases)
        pairs = Pairing(reading).pair(marks)
        self._stretches = [self._ended(quoted) for quoted in pairs if quoted.first < quoted.last]
        self._speakers = Speakers(reading, actors, mentions, self._stretches)

    def quotes(self, place: int) -> Iterator[Quote | Rejection]:
        """Yield the quotations, and what stands in marks and is none, in the order of the text."""
        before: _Said | None = None
        behind = 0
        for index, quoted in enumerate(self._stretches):
            opens_anew = self._words[quoted.first].starts
            start = quoted.mark if opens_anew else self._clauses.start(quoted.mark, behind)
            told, goes_on = self._told(quoted, start, self._stretches[index : index + _TOGETHER], before, behind)
            reason = None if quoted.goes_on and before else why_none(self._words, quoted.first, quoted.last, told)
            if reason:
                yield self._rejection(quoted, reason)
                continue
            behind = quoted.behind
            said = self._said(place, quoted, told, before if goes_on else None)
            yield self._quote(said, before if goes_on else None)
            before, place = said, place + 1

    def _ended(self, quoted: Quoted) -> Quoted:
        return self._clauses.within(quoted) if quoted.behind == quoted.last else quoted

    def _told(
        self, quoted: Quoted, start: int, following: Sequence[Quoted], before: _Said | None, behind: int
    ) -> tuple[Told | None, bool]:
        """Return who says it, and whether it goes on from the quotation before."""
        trail = self._behind(following)
        if before and quoted.goes_on:
            return trail or before.told, True
        joined = before is not None and self._is_joined(before.quoted.behind, start, quoted.mark)
        lead = self._clauses.before(quoted, start)
        if best := self._better(quoted, lead, trail):
            return best, joined
        if before and joined:
            return before.told, True
        return self._earlier(quoted, start, before, behind)

    def _better(self, quoted: Quoted, lead: Told | None, trail: Told | None) -> Told | None:
        """Return which of two tells who speaks, the one before words in marks or the one behind them."""
        if lead is None or trail is None:
            return lead or trail
        if not trail.beside:
            return lead
        punctuated = self._words[quoted.mark - 1].text in ",:"
        return lead if lead.beside and (punctuated or self._words[quoted.last - 1].text != ",") else trail

    def _behind(self, following: Sequence[Quoted]) -> Told | None:
        """Return who says words in marks by what follows them, or by what follows others of the same sentence."""
        for index, quoted in enumerate(following):
            behind = following[index + 1] if index + 1 < len(following) else None
            most = behind.mark if behind else len(self._words)
            if told := self._clauses.behind(quoted, most):
                return told if index == 0 else told._replace(beside=False)
            if not behind or not (behind.goes_on or self._shares_sentence(quoted, most)):
                return None
        return None

    def _shares_sentence(self, quoted: Quoted, mark: int) -> bool:
        """Tell whether the sentence of words in marks goes on to the next mark."""
        goes_on = self._clauses.end(quoted.behind, mark) == mark and self._words[quoted.last - 1].text not in ENDINGS
        return goes_on and not any(word.starts for word in self._words[mark : mark + 2])

    def _is_joined(self, behind: int, start: int, mark: int) -> bool:
        """Tell whether the sentence that leads up to a mark began before the quotation that ends before a word."""
        words = self._words[behind : mark + 1]
        return start == behind and not any(word.starts or "\n" in word.space for word in words)

    def _earlier(self, quoted: Quoted, start: int, before: _Said | None, behind: int) -> tuple[Told | None, bool]:
        """Return who says a sentence in marks by the sentence before it."""
        if not opens(self._words, quoted.first) or start < quoted.mark:
            return None, False
        if before and before.told and before.quoted.behind == behind:
            first = self._clauses.start(start - 1, behind) if start > behind else behind
            if start == behind or first <= before.told.first < start:
                return before.told._replace(method="quotes.continued", beside=False), True
        return self._clauses.earlier(start, behind), False

    def _said(self, place: int, quoted: Quoted, told: Told | None, before: _Said | None) -> _Said:
        if told is None:
            return _Said(place, quoted, None, Meant(None, "nobody is named beside it", "none"))
        if before and before.told and before.told.speaker == told.speaker:
            return _Said(place, quoted, told, before.meant)
        return _Said(place, quoted, told, self._speakers.meant(told.speaker, quoted.mark))

    def _quote(self, said: _Said, before: _Said | None) -> Quote:
        told, meant, quoted = said.told, said.meant, said.quoted
        kind: Kind = "direct" if opens(self._words, quoted.first) or quoted.goes_on else "mixed"
        method = told.method if told else "quotes.alone"
        return Quote(
            **dict(self._span(quoted.first, self._last(quoted))),
            kind=kind,
            speaker=self._speaker(told.speaker, meant.actor) if told else None,
            cue=self._span(told.first, told.last) if told else None,
            via=self._via(told),
            continues=before.place if before else None,
            confidence=min(_CONFIDENCE[name] for name in (method, meant.how, kind)),
            method=method,
            status="unresolved" if meant.actor is None else "resolved",
            reason=meant.reason,
        )

    def _last(self, quoted: Quoted) -> int:
        """Return the word behind the last one that is said: a comma before the closing mark is the writer's."""
        return quoted.last - (quoted.last - quoted.first > 1 and self._words[quoted.last - 1].text == ",")

    def _speaker(self, phrase: Phrase, actor: int | None) -> Speaker:
        return Speaker(**dict(self._span(phrase.first, phrase.last)), actor=actor)

    def _via(self, told: Told | None) -> Span | None:
        """Return the statement or the outlet that is named behind a verb of saying."""
        if told is None:
            return None
        first = max(told.last, told.speaker.last)
        for index in range(first, self._clauses.end(first, min(len(self._words), first + _NEAR))):
            named = self._phrases.named_from(index)
            if named and self._is_outlet(named):
                return self._span(named.first, named.last)
            if self._words[index].text in LISTS["sources"] and (begin := self._phrases.within(index, first)):
                return self._span(begin, index + 1)
        return None

    def _is_outlet(self, phrase: Phrase) -> bool:
        actor = self._actors[phrase.actor] if phrase.actor is not None else None
        return actor is not None and actor.kind == "organisation" and (actor.code or "").endswith("MED")

    def _span(self, first: int, last: int) -> Span:
        return self._reading.passage.span(*self._reading.offsets(first, last))

    def _rejection(self, quoted: Quoted, reason: str) -> Rejection:
        offsets = self._reading.offsets(quoted.first, quoted.last)
        return Rejection.of(self._reading.passage, *offsets, "quotes.marks", reason)


def _mentions(reading: Reading, actors: Sequence[Actor]) -> Iterator[tuple[tuple[int, int], int]]:
    """Yield the words of each mention in a passage, and the place of its actor."""
    for place, actor in enumerate(actors):
        for mention in actor.mentions:
            if mention.field == reading.passage.field:
                first, last = reading.first_at.get(mention.start), reading.last_at.get(mention.end)
                if first is not None and last is not None:
                    yield (first, last), place
