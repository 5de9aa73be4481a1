"""Whom a phrase means: the actor that it names, or the one that a pronoun or a title stands for."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from schemas.enriched import Actor
from services.enrich.actors.mentions.deeds import is_deed
from services.enrich.actors.reading import Reading
from services.enrich.actors.spelling import words as name_words
from services.enrich.quotes.marks import Quoted, within
from services.enrich.quotes.phrases import Phrase
from services.enrich.quotes.words import GENDERS, LISTS, NOUNS, noun

_REMEMBERED = 12
"""Mentions before a pronoun that it may stand for."""
_OPENING = 5
"""A mention that opens its sentence has no more words before it there."""
_FORGOTTEN = 3
"""Sentences after which a pronoun no longer stands for somebody."""

_BEFORE_DEEDS = LISTS["light"] | LISTS["passives"]


class Meant(NamedTuple):
    """The actor that a phrase means, or why none is known."""

    actor: int | None
    reason: str | None = None
    how: str = "name"


class _Mention(NamedTuple):
    at: int
    behind: int
    actor: int


class Speakers:
    """Tells whom phrases of a passage mean, in the order of the text: who spoke last is remembered."""

    def __init__(
        self, reading: Reading, actors: Sequence[Actor], mentions: dict[tuple[int, int], int], quoted: Sequence[Quoted]
    ) -> None:
        self._words, self._actors = reading.words, actors
        self._sentence_starts = _outside([at for at, word in enumerate(reading.words) if word.starts], quoted)
        self._mentions = sorted(_Mention(*place, actor) for place, actor in mentions.items())
        self._starts = [mention.at for mention in self._mentions]
        self._genders: dict[int, str] = {}
        self.last: tuple[int, int] | None = None
        """Who spoke last, and at which word."""

    def meant(self, phrase: Phrase, mark: int) -> Meant:
        """Return whom a phrase means that tells who speaks behind a mark."""
        meant = self._meant(phrase, min(phrase.first, mark))
        if meant.actor is not None:
            self.last = (meant.actor, phrase.first)
        return meant

    def _meant(self, phrase: Phrase, at: int) -> Meant:
        if phrase.actor is not None:
            return Meant(phrase.actor)
        head = self._words[phrase.head].lower
        if head in ("he", "she"):
            return self._person(at, NOUNS[head].gender)
        if head in ("they", "it"):
            return self._body(head)
        if head in ("i", "we", "who"):
            return Meant(None, "the writer speaks")
        return self._titled(phrase, head)

    def _person(self, at: int, gender: str) -> Meant:
        """Return the person that a pronoun means: who spoke last or acts, and is not known as of the other gender."""
        scores = self._scores(at, gender)
        if not scores:
            return Meant(None, "no person before the pronoun", "pronoun")
        ranked = sorted(scores, key=lambda actor: -scores[actor])
        best = ranked[0]
        if len(ranked) > 1 and scores[best] == scores[ranked[1]]:
            names = " or ".join(self._actors[actor].name for actor in ranked[:2])
            return Meant(None, f"may be {names}", "pronoun")
        self._genders.setdefault(best, gender)
        return Meant(best, None, "pronoun")

    def _scores(self, at: int, gender: str) -> dict[int, float]:
        scores: dict[int, float] = {}
        for mention in reversed(self._before(at)):
            if self._actors[mention.actor].kind != "person" or mention.actor in scores:
                continue
            theirs = self._gender(mention.actor)
            if theirs and theirs != gender:
                continue
            apart = self._sentences(mention.at, at)
            if apart <= _FORGOTTEN:
                acts = self._acts(mention)
                spoke = self.last is not None and self.last[0] == mention.actor
                scores[mention.actor] = 2 * spoke + 1.5 * acts + (theirs == gender) - 0.6 * apart - 0.01 * len(scores)
        if self.last and self.last[0] not in scores and self._fits(self.last[0], gender):
            apart = self._sentences(self.last[1], at)
            scores[self.last[0]] = max(0.1, 2.0 - 0.3 * apart)
        return scores

    def _fits(self, actor: int, gender: str) -> bool:
        return self._actors[actor].kind == "person" and self._gender(actor) in ("", gender)

    def _acts(self, mention: _Mention) -> bool:
        """Tell whether a mention opens its sentence, or a verb of saying stands behind it."""
        behind = self._words[mention.behind].lower if mention.behind < len(self._words) else ""
        opens = any(word.starts for word in self._words[max(0, mention.at - _OPENING) : mention.at + 1])
        return opens or behind.endswith("ed") or is_deed(behind) or behind in _BEFORE_DEEDS

    def _sentences(self, first: int, last: int) -> int:
        """Return how many sentences of the writer begin between two words."""
        return max(0, bisect_right(self._sentence_starts, last) - bisect_right(self._sentence_starts, first))

    def _before(self, index: int) -> list[_Mention]:
        end = bisect_left(self._starts, index)
        return self._mentions[max(0, end - _REMEMBERED) : end]

    def _body(self, pronoun: str) -> Meant:
        """Return whom "they" or "it" means: who spoke last, if that is no person."""
        if self.last and self._actors[self.last[0]].kind != "person":
            return Meant(self.last[0], None, "pronoun")
        return Meant(None, f"nobody known whom “{pronoun}” would mean", "pronoun")

    def _titled(self, phrase: Phrase, head: str) -> Meant:
        """Return the one person who bears the title that a phrase names: the president, the Taliban chief."""
        first = self._words[phrase.first]
        if head in LISTS["sources"]:
            return Meant(None, "a statement or an outlet, of nobody who is told", "source")
        if (kind := noun(head)) is None:
            return Meant(None, "a name of none of the actors", "role")
        if first.lower in LISTS["indefinite"] or kind.number > 1 or first.text[0].isdigit():
            return Meant(None, "named by a role alone", "role")
        bearers = {mention.actor for mention in self._mentions if self._bears(mention, head, kind.gender)}
        if len(bearers) == 1 and first.lower in ("the", "his", "her", "their"):
            return Meant(bearers.pop(), None, "role")
        return Meant(None, "named by a role alone", "role")

    def _bears(self, mention: _Mention, head: str, gender: str) -> bool:
        actor = self._actors[mention.actor]
        if actor.kind != "person" or (gender and self._gender(mention.actor) not in ("", gender)):
            return False
        role = actor.role.exact.lower().split() if actor.role else ()
        return head in role or any(word.lower == head for word in self._words[max(0, mention.at - 2) : mention.at])

    def _gender(self, actor: int) -> str:
        """Return the gender of a person, by titles and given name, or by a pronoun that meant them."""
        if actor not in self._genders:
            self._genders[actor] = self._told_gender(self._actors[actor])
        return self._genders[actor]

    def _told_gender(self, actor: Actor) -> str:
        role = actor.role.exact.lower().split() if actor.role else []
        told = [NOUNS[word].gender for word in role if word in NOUNS and NOUNS[word].gender]
        if told:
            return told[0]
        given = name_words(actor.name)
        return GENDERS.get(given[0], "") if len(given) > 1 else ""


def _outside(words: list[int], quoted: Sequence[Quoted]) -> list[int]:
    """Return those of some words that stand in no marks."""
    inside = within(quoted)
    return [word for word in words if not inside(word)]
