"""The phrase that names who speaks: what stands just before a verb of saying, or just behind it."""

from typing import NamedTuple

from services.enrich.actors.mentions.deeds import is_verb
from services.enrich.actors.reading import Reading
from services.enrich.actors.titles import is_honorific, is_office, is_rank
from services.enrich.actors.words import Word
from services.enrich.quotes.words import LISTS, PRONOUNS, noun

_FARTHEST = 14
"""Words that an aside, or what says more of a noun, may have."""
_BEFORE_NAMES = LISTS["determiners"] | LISTS["light"]
_RELATIVE = ("who", "which")


class Phrase(NamedTuple):
    """Words that name who speaks."""

    first: int
    last: int
    """The word behind the last."""
    head: int
    """The word that says what it is: the noun, the pronoun, or the last of the name."""
    actor: int | None = None
    """The actor of which it is a mention."""


class Phrases:
    """Finds the phrases of a passage that may name a speaker."""

    def __init__(self, reading: Reading, mentions: dict[tuple[int, int], int], persons: set[int]) -> None:
        self.words: list[Word] = reading.words
        self._persons = persons
        ends = {end: (start, actor) for (start, end), actor in mentions.items()}
        self._at = {start: Phrase(start, end, end - 1, actor) for end, (start, actor) in ends.items()}
        self._to = {phrase.last: phrase for phrase in self._at.values()}

    def named_from(self, first: int) -> Phrase | None:
        """Return the mention of an actor that begins at a word."""
        return self._at.get(first)

    def pronoun_at(self, index: int) -> Phrase | None:
        """Return the pronoun that a word is."""
        return Phrase(index, index + 1, index) if self.words[index].lower in PRONOUNS else None

    def before(self, verb: int, least: int) -> Phrase | None:
        """Return the phrase that a verb has as its subject, which begins at a word or behind it."""
        last = verb
        while last > least and self._is_light(last - 1):
            last -= 1
        if last <= least:
            return None
        if self.words[last - 1].text in ",—–-)":
            return self._over_aside(last - 1, least)
        if self.words[last - 1].lower in _RELATIVE:
            last -= 2 if last - 2 > least and self.words[last - 2].text == "," else 1
        return self._governing(last, least)

    def behind(self, first: int, most: int) -> Phrase | None:
        """Return the phrase that begins at a word, as behind "said" or "according to"."""
        while first < most and self._is_light(first):
            first += 1
        if first < most and self.words[first].lower in PRONOUNS:
            return Phrase(first, first + 1, first)
        last = first
        best: Phrase | None = None
        while last < min(most, first + _FARTHEST) and (not self._ends(last, first) or self._joins(last, best)):
            if phrase := self._at.get(last):
                best = phrase
                last = phrase.last
                if last < most and self.words[last - 1].possessive:
                    best = None
                continue
            last += 1
        return self._best(first, last, best) if last > first else None

    def _best(self, first: int, last: int, named: Phrase | None) -> Phrase | None:
        """Return the last name of a phrase, unless a noun behind it says who is meant: a Trump adviser."""
        if named and not any(noun(word.lower) for word in self.words[named.last : last]):
            return named
        return self.ending(last, first)

    def ending(self, last: int, least: int) -> Phrase | None:
        """Return the phrase that ends before a word: a pronoun, a mention, a noun, or words with capitals."""
        if last <= least:
            return None
        word = self.words[last - 1]
        if word.lower in PRONOUNS:
            return Phrase(last - 1, last, last - 1)
        if phrase := self._to.get(last):
            return phrase if phrase.first >= least else None
        if noun(word.lower) or word.lower in LISTS["sources"]:
            return Phrase(self._first(last - 1, least), last, last - 1)
        return self._capitals(last, least) or self._unknown(last, least)

    def relative(self, verb: int, least: int) -> Phrase | None:
        """Return whom a relative clause before a verb says more of: a man who picked up said."""
        for index in range(verb - 1, max(least, verb - _FARTHEST), -1):
            if self.words[index].lower in _RELATIVE:
                return self._governing(index - (self.words[index - 1].text == ","), least)
        return None

    def leading(self, first: int, most: int) -> Phrase | None:
        """Return the first phrase of a clause that names somebody."""
        for index in range(first, min(most, first + _FARTHEST)):
            if phrase := self._at.get(index):
                return phrase
            lower = self.words[index].lower
            if lower in PRONOUNS or (noun(lower) and lower not in LISTS["determiners"] and not is_honorific(lower)):
                return self.ending(index + 1, first)
        return None

    def within(self, noun_at: int, least: int) -> int | None:
        """Return where the phrase of a noun begins that a preposition stands before: in a written statement."""
        for index in range(noun_at, max(least, noun_at - 4) - 1, -1):
            if index and self.words[index - 1].lower in LISTS["prepositions"]:
                return index
        return None

    def _governing(self, last: int, least: int) -> Phrase | None:
        """Return the phrase that ends before a word, or the one that it says more of: the head of the IMF."""
        phrase = self.ending(last, least)
        if phrase and self._stands_alone(phrase):
            return phrase
        first = self._first(phrase.first, least) if phrase else last
        limit = max(least, first - _FARTHEST)
        while first > limit and self.words[first - 1].lower in LISTS["prepositions"]:
            outer = self.ending(first - 1, least)
            if outer is None:
                break
            if outer.actor is None and noun(self.words[outer.head].lower):
                phrase = outer._replace(last=last)
            elif outer.actor is not None or phrase is None:
                phrase = outer
            first = self._first(outer.first, least)
        return phrase

    def _stands_alone(self, phrase: Phrase) -> bool:
        """Tell whether a person's name stands behind another name, not a title: the envoy for Peru Ana Lima."""
        if phrase.actor not in self._persons or phrase.first == 0:
            return False
        before = self.words[phrase.first - 1]
        titled = is_office(before.lower) or is_rank(before.lower) or is_honorific(before.lower)
        return before.capital and not titled and not before.possessive and before.lower not in _NO_QUALITIES

    def _over_aside(self, comma: int, least: int) -> Phrase | None:
        """Return what stands before an aside that ends with a comma: Lee, a spokesman for the police, said."""
        whole = None
        for index in range(comma - 1, max(least - 1, comma - 3 * _FARTHEST), -1):
            if self.words[index].text not in ",—–-(":
                continue
            inside = self._at.get(index + 1)
            if inside and inside.last == comma:
                return inside
            if phrase := self._governing(index, least):
                whole = phrase
                if phrase.actor is not None or noun(self.words[phrase.head].lower):
                    return phrase
        return whole or self.leading(least, comma)

    def _is_light(self, index: int) -> bool:
        word = self.words[index]
        return word.lower in LISTS["light"] or (word.text.endswith("ly") and not word.capital)

    def _joins(self, index: int, named: Phrase | None) -> bool:
        """Tell whether a name follows that two nouns belong to: social worker and activist Ana Lima."""
        joined = named is None and self.words[index].lower == "and"
        return joined and any(at in self._at for at in range(index + 1, index + 4))

    def _ends(self, index: int, first: int) -> bool:
        word = self.words[index]
        if index > first and word.starts:
            return True
        lower = word.lower
        if word.text == ".":
            behind = self.words[index + 1 : index + 2]
            return not behind or behind[0].starts or not behind[0].text[0].isalnum()
        if not word.text[0].isalnum():
            return word.text not in "-’'"
        return lower in LISTS["prepositions"] or lower in LISTS["borders"] or lower in _RELATIVE

    def _first(self, head: int, least: int) -> int:
        """Return the first word of a phrase: its determiner, and all that stands between."""
        index = head
        for at in range(head - 1, max(least, head - 8) - 1, -1):
            word = self.words[at]
            if word.lower in LISTS["determiners"]:
                return at
            joined = word.text == "." and at > 0 and not word.space and not self.words[at + 1].starts
            if not (joined or self._may_qualify(word)):
                break
            index = at
        return index

    def _may_qualify(self, word: Word) -> bool:
        return word.text[0].isalnum() and word.lower not in _NO_QUALITIES

    def _unknown(self, last: int, least: int) -> Phrase | None:
        """Return the noun with its determiner that ends before a word: the footballer."""
        word = self.words[last - 1]
        first = self._first(last - 1, least)
        named = first < last - 1 and self.words[first].lower in LISTS["determiners"] and word.text.isalpha()
        return Phrase(first, last, last - 1) if named and not is_verb(word.lower) else None

    def _capitals(self, last: int, least: int) -> Phrase | None:
        """Return the words with capitals that end before a word, which nobody has read as a name."""
        first = last
        while first > max(least, last - 5) and self.words[first - 1].capital:
            first -= 1
        while first < last and self.words[first].opens and self.words[first].lower in _NO_NAMES:
            first += 1
        return Phrase(first, last, last - 1) if first < last else None


_NO_QUALITIES = LISTS["prepositions"] | LISTS["borders"] | PRONOUNS
_NO_NAMES = LISTS["borders"] | LISTS["prepositions"] | LISTS["determiners"] | LISTS["light"]
