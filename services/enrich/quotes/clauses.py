"""The writer's own words around words in marks, and the verb of saying in them with who says it."""

from collections.abc import Iterator
from typing import NamedTuple

from services.enrich.actors.mentions.deeds import is_deed
from services.enrich.actors.reading import Reading
from services.enrich.quotes.marks import ENDINGS, Quoted
from services.enrich.quotes.phrases import Phrase, Phrases
from services.enrich.quotes.words import CUES, LISTS

_LONGEST = 60
"""Words of a clause that are looked at."""
_SENTENCES = 3
"""So many sentences before a quotation may tell who says it."""
_OPENING = 12
"""Words of a sentence among which its subject stands."""
_TIGHT = 3
"""Words that may stand between a quotation and who says it, as a title does."""

_ENDING = LISTS["prepositions"] | LISTS["light"] | {"", ","}


class Told(NamedTuple):
    """A verb of saying, by its words, and who says it."""

    first: int
    last: int
    speaker: Phrase
    method: str
    beside: bool
    """Whether nothing but a mark stands between it and the quotation."""


class Clauses:
    """Reads what stands between the quotations of a passage."""

    def __init__(self, reading: Reading, phrases: Phrases) -> None:
        self._words, self._phrases = reading.words, phrases

    def start(self, mark: int, least: int) -> int:
        """Return where the sentence begins that leads up to a mark, behind a word."""
        index = mark
        while index > max(least, mark - _LONGEST):
            if self._words[index].starts and not (index == mark and self._words[mark - 1].text in ":,"):
                return index
            index -= 1
        return index

    def end(self, first: int, most: int, *, anew: bool = False) -> int:
        """Return where the sentence ends that goes on at a word, or that begins `anew` there."""
        for index in range(first + anew, min(most, first + _LONGEST)):
            if self._words[index].starts or "\n" in self._words[index].space:
                return index
        return min(most, first + _LONGEST)

    def behind(self, quoted: Quoted, most: int) -> Told | None:
        """Return who says words in marks according to what follows them."""
        first, words = quoted.behind, self._words
        if first >= most or "\n" in words[first].space:
            return None
        anew = words[first].starts
        last = self.end(first, most, anew=anew)
        if words[first].text in ",—–" and not anew:
            first += 1
        if anew and words[quoted.last - 1].text not in ENDINGS:
            return None
        if told := self._told_behind(first, last, anew=anew):
            return told if not anew or (told.method != "quotes.according" and self._is_short(told, last)) else None
        ended = words[quoted.last - 1].text in ENDINGS | {","}
        return self._by_place(first, last) if ended and not anew else None

    def _is_joined(self, subject: int, first: int) -> bool:
        """Tell whether a clause of its own begins before a subject: …, but analysts say."""
        return subject > first and self._words[subject - 1].lower in LISTS["borders"]

    def _is_short(self, told: Told, last: int) -> bool:
        """Tell whether a sentence of its own says no more than who said what stands before it."""
        behind = self._words[max(told.last, told.speaker.last) : last]
        tail = [word.lower for word in behind if word.text not in '”"']
        return told.beside and "that" not in tail and (not tail or tail[0] in _ENDING)

    def within(self, quoted: Quoted) -> Quoted:
        """Return words that no mark closes up to where the writer goes on: “We will stay, he said."""
        for index in range(quoted.first + 1, min(quoted.last, quoted.first + _LONGEST)):
            if self._words[index].text in ",?!":
                end = self.end(index + 1, quoted.last)
                told = self._told_behind(index + 1, end, anew=False) or self._by_place(index + 1, end)
                if told and self._is_short(told, end):
                    return quoted._replace(last=index + 1, behind=index + 1)
        return quoted

    def earlier(self, mark: int, least: int) -> Told | None:
        """Return who says or does something in the sentences just before a mark."""
        end = mark
        for _ in range(_SENTENCES):
            if end - 1 <= least:
                return None
            start = self.start(end - 1, least)
            if told := self.before(Quoted(end, end, end, end, goes_on=False), start):
                return told._replace(method="quotes.earlier", beside=False)
            subject = self._phrases.leading(start, min(end, start + _OPENING))
            if subject and subject.last < end and self._is_deed(subject.last):
                return Told(subject.last, subject.last + 1, subject, "quotes.subject", beside=False)
            end = start
        return None

    def _is_deed(self, index: int) -> bool:
        lower = self._words[index].lower
        return is_deed(lower) or lower in LISTS["passives"] or lower in LISTS["light"] or lower.endswith(("s", "ed"))

    def _told_behind(self, first: int, last: int, *, anew: bool) -> Told | None:
        words = self._words
        if inverted := self._inverted(first, last):
            return inverted
        for verb in self._verbs(first, last):
            if verb > first and words[verb - 1].text in ",—–" and (told := self._inverted(verb, last)):
                return told._replace(beside=False)
            if self._is_passive(verb) and words[verb - 1].lower != "as":
                continue
            speaker = self._phrases.before(self._subject_end(verb), first)
            if speaker and not self._is_joined(speaker.first, first):
                beside = speaker.first - first <= _OPENING and not self._has_comma(first, speaker.first)
                return Told(verb, verb + 1, speaker, "quotes.behind", beside)
            if anew:
                return None
        return None

    def _by_place(self, first: int, last: int) -> Told | None:
        """Return who stands right behind words in marks with a verb of any kind: “…,” she shares."""
        subject = self._phrases.named_from(first) or self._phrases.pronoun_at(first)
        if subject is None or subject.last >= last or not self._is_deed(subject.last):
            return None
        return Told(subject.last, subject.last + 1, subject, "quotes.place", beside=True)

    def _inverted(self, first: int, last: int) -> Told | None:
        """Return who says it where the verb comes first: said the minister, according to Lee."""
        verb = first
        while verb < last and self._words[verb].lower in LISTS["light"]:
            verb += 1
        if verb >= last:
            return None
        said = self._words[verb].text
        if self._accords(verb, last):
            speaker = self._phrases.behind(verb + 2, last)
            return speaker and Told(verb, verb + 2, speaker, "quotes.according", beside=True)
        if said not in CUES or said in LISTS["aimed"] or said.endswith("ing"):
            return None
        speaker = self._phrases.behind(verb + 1, last)
        return speaker and Told(verb, verb + 1, speaker, "quotes.behind", beside=True)

    def before(self, quoted: Quoted, start: int) -> Told | None:
        """Return who says words in marks according to what leads up to them."""
        words, mark = self._words, quoted.mark
        found: int | None = None
        for verb in reversed(list(self._verbs(start, mark))):
            if words[verb].lower == "according":
                if speaker := self._phrases.behind(verb + 2, mark):
                    return Told(verb, verb + 2, speaker, "quotes.according", beside=False)
                continue
            if self._is_passive(verb) and words[verb - 1].lower != "as":
                continue
            cue = verb if found is None else found
            if speaker := self._subject(verb, start):
                return Told(cue, cue + 1, speaker, "quotes.before", self._leads(cue, mark))
            if verb > start and words[verb - 1].text in ",—–" and (told := self._inverted(verb, mark)):
                return told._replace(first=cue, last=cue + 1, method="quotes.before", beside=False)
            found = cue
        if found is not None and (speaker := self._phrases.leading(start, found)):
            return Told(found, found + 1, speaker, "quotes.before", self._leads(found, mark))
        return self._by_colon(start, mark) if found is None else None

    def _subject(self, verb: int, start: int) -> Phrase | None:
        """Return the subject of a verb, which a participle shares with the verb before it: he left, saying."""
        words = self._words
        if words[verb].text.endswith("ing") and words[verb - 1].lower != "as":
            return None
        end = self._subject_end(verb)
        speaker = self._phrases.before(end, start) or self._phrases.relative(end, start)
        if speaker is None or speaker.actor is not None or words[speaker.head].lower not in LISTS["sources"]:
            return speaker
        inside = speaker.first > start and words[speaker.first - 1].lower in LISTS["prepositions"]
        return None if inside else speaker

    def _by_colon(self, start: int, mark: int) -> Told | None:
        """Return who stands before a colon, as in a headline or a transcript."""
        if mark - start < 2 or self._words[mark - 1].text != ":":
            return None
        speaker = self._phrases.ending(mark - 1, start)
        short = speaker and speaker.first - start <= _TIGHT
        return Told(mark - 1, mark, speaker, "quotes.colon", beside=True) if short and speaker else None

    def _verbs(self, first: int, last: int) -> Iterator[int]:
        for index in range(first, last):
            if self._words[index].text in CUES or self._accords(index, last):
                yield index

    def _accords(self, index: int, last: int) -> bool:
        words = self._words
        return words[index].lower == "according" and index + 1 < last and words[index + 1].lower == "to"

    def _subject_end(self, verb: int) -> int:
        """Return the word behind the subject of a verb: over "quoted", in "was quoted as saying"."""
        words = self._words
        if words[verb - 1].lower != "as" or verb < 3:
            return verb
        if words[verb - 2].lower in LISTS["quoting"]:
            index = verb - 2
            while index and (words[index - 1].lower in LISTS["passives"] or words[index - 1].lower in LISTS["light"]):
                index -= 1
            return index
        return verb - 1

    def _is_passive(self, verb: int) -> bool:
        """Tell whether a participle says what was said of somebody, or to whom: was told, is said to."""
        words, index = self._words, verb - 1
        if words[verb].lower.endswith("ing"):
            return False
        while index > 0 and words[index].lower in LISTS["light"]:
            index -= 1
        return index >= 0 and words[index].lower in LISTS["passives"]

    def _leads(self, verb: int, mark: int) -> bool:
        """Tell whether what a verb says begins at a mark."""
        return mark - verb == 1 or self._words[mark - 1].text in ",:" or self._words[mark - 1].lower == "that"

    def _has_comma(self, first: int, last: int) -> bool:
        return any(word.text == "," for word in self._words[first:last])
