"""Whom a phrase means: the actor that it names, or the one that a pronoun or a title stands for."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from schemas.enriched import Actor
from services.enrich.actors.mentions.deeds import is_deed
from services.enrich.actors.reading import Reading
from services.enrich.actors.spelling import words as name_words
from services.enrich.quotes.marks import Quoted, within
from services.enrich.quotes.phrases import Phrase
from services.enrich.quotes.words import CUES, GENDERS, LISTS, NOUNS, noun

_REMEMBERED = 12
"""Mentions before a pronoun that it may stand for."""
_SPOKE, _FADING = 2.5, 1.0
"""How much it counts to have spoken last, and what each sentence since a mention takes away."""
_REMEMBERED_PERSONS = 60
"""Mentions before a pronoun among which others may be whom it means."""
_OPENING = 5
"""A mention that opens its sentence has no more words before it there."""
_FORGOTTEN = 3
"""Sentences after which a pronoun no longer stands for somebody."""

_BEFORE_DEEDS = LISTS["light"] | LISTS["passives"]

_BODIES = {"it": ("organisation", "government"), "they": ("organisation", "government", "group")}
"""What each pronoun may mean, besides a person."""

_UNNAMED = ("government", "group")
"""The kinds of actors that may be named by what somebody is."""


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
        self._unnamed = -1
        """The word where somebody spoke last who is named by a role alone."""

    def meant(self, phrase: Phrase, mark: int) -> Meant:
        """Return whom a phrase means that tells who speaks behind a mark."""
        meant = self._meant(phrase, min(phrase.first, mark))
        if meant.actor is not None:
            self.last = (meant.actor, phrase.first)
        elif meant.how == "role":
            self._unnamed = phrase.first
        return meant

    def _meant(self, phrase: Phrase, at: int) -> Meant:
        head = self._words[phrase.head].lower
        if phrase.actor is not None:
            return Meant(self._bearer(phrase, head) if self._is_title(phrase) else phrase.actor)
        if head in ("he", "she"):
            return self._person(at, NOUNS[head].gender)
        if head in ("they", "it"):
            return self._body(at, head)
        if head in ("i", "we", "who"):
            return Meant(None, "the writer speaks")
        return self._titled(phrase, head)

    def _person(self, at: int, gender: str) -> Meant:
        """Return the person that a pronoun means: who spoke last or acts, and is not known as of the other gender."""
        scores = self._scores(at, gender)
        if scores and self._is_unnamed(at, gender):
            return Meant(None, "spoke before, named by a role alone", "pronoun")
        if not scores:
            return Meant(None, "no person before the pronoun", "pronoun")
        ranked = sorted(scores, key=lambda actor: -scores[actor])
        best = ranked[0]
        if len(ranked) > 1 and scores[best] == scores[ranked[1]]:
            names = " or ".join(self._actors[actor].name for actor in ranked[:2])
            return Meant(None, f"may be {names}", "pronoun")
        self._genders[best] = gender
        return Meant(best, None, "pronoun")

    def _scores(self, at: int, gender: str) -> dict[int, float]:
        """Return how well each person fits who is named shortly before a word, or spoke last."""
        near: defaultdict[int, list[float]] = defaultdict(list)
        for mention in self._before(at):
            apart = self._sentences(mention.at, at)
            if apart <= _FORGOTTEN and self._fits(mention.actor, gender):
                near[mention.actor].append(self._prominence(mention) - _FADING * apart)
        scores = {actor: max(each) + (self._gender(actor) == gender) for actor, each in near.items()}
        if self.last and self._fits(self.last[0], gender):
            spoke = _SPOKE - 0.8 * self._sentences(self.last[1], at)
            known = scores.get(self.last[0])
            scores[self.last[0]] = max(0.1, spoke) if known is None else known + max(0.0, spoke)
        return scores

    def _prominence(self, mention: _Mention) -> float:
        """Return how much a mention stands out: a pronoun rather means who says or does something."""
        before = self._words[mention.at - 1].lower if mention.at else ""
        behind = self._words[mention.behind].lower if mention.behind < len(self._words) else ""
        if self._words[mention.behind - 1].possessive or before in LISTS["prepositions"]:
            return 0.0
        return 1.5 * self._acts(mention) + (behind in CUES or before in CUES)

    def _is_unnamed(self, at: int, gender: str) -> bool:
        """Tell whether somebody without a name spoke last, who need not be one of several persons named before."""
        before = self._before(at, _REMEMBERED_PERSONS)
        fitting = [mention for mention in before if self._fits(mention.actor, gender)]
        latest = max([mention.at for mention in fitting] + ([self.last[1]] if self.last else []), default=-1)
        return self._unnamed > latest and len({mention.actor for mention in fitting}) > 1

    def _is_person(self, actor: int) -> bool:
        return self._actors[actor].kind == "person"

    def _fits(self, actor: int, gender: str) -> bool:
        return self._is_person(actor) and self._gender(actor) in ("", gender)

    def _acts(self, mention: _Mention) -> bool:
        """Tell whether a mention opens its sentence, or a verb of saying stands behind it."""
        behind = self._words[mention.behind].lower if mention.behind < len(self._words) else ""
        opens = any(word.starts for word in self._words[max(0, mention.at - _OPENING) : mention.at + 1])
        return opens or behind.endswith("ed") or is_deed(behind) or behind in _BEFORE_DEEDS

    def _sentences(self, first: int, last: int) -> int:
        """Return how many sentences of the writer begin between two words."""
        return max(0, bisect_right(self._sentence_starts, last) - bisect_right(self._sentence_starts, first))

    def _before(self, index: int, most: int = _REMEMBERED) -> list[_Mention]:
        end = bisect_left(self._starts, index)
        return self._mentions[max(0, end - most) : end]

    def _body(self, at: int, pronoun: str) -> Meant:
        """Return whom "they" or "it" means: who spoke last or opened the sentence before, if that is no person."""
        if (
            self.last
            and self._actors[self.last[0]].kind != "person"
            and self._sentences(self.last[1], at) <= _FORGOTTEN
        ):
            return Meant(self.last[0], None, "pronoun")
        near = [mention for mention in self._before(at) if self._sentences(mention.at, at) <= 1 and self._acts(mention)]
        bodies = {mention.actor for mention in near if self._actors[mention.actor].kind in _BODIES[pronoun]}
        if len(bodies) == 1:
            return Meant(bodies.pop(), None, "pronoun")
        return Meant(None, f"nobody known whom “{pronoun}” would mean", "pronoun")

    def _is_title(self, phrase: Phrase) -> bool:
        """Tell whether an actor is named by a title alone: the mayor."""
        head = self._words[phrase.head]
        return phrase.actor is not None and self._actors[phrase.actor].kind in _UNNAMED and not head.capital

    def _bearer(self, phrase: Phrase, head: str) -> int | None:
        """Return the person who bears a title, or else the actor that it is taken for."""
        kind = noun(head)
        bearers = self._bearers(head, kind.gender) if kind and kind.number == 1 else set()
        return bearers.pop() if len(bearers) == 1 else phrase.actor

    def _bearers(self, head: str, gender: str) -> set[int]:
        """Return the persons who bear a title, but for those known as of another gender."""
        bearers = self._titles.get(head, set())
        return {actor for actor in bearers if not gender or self._gender(actor) in ("", gender)}

    @cached_property
    def _titles(self) -> dict[str, set[int]]:
        """The persons by the words of their roles, and by those just before their names."""
        titles: defaultdict[str, set[int]] = defaultdict(set)
        for mention in self._mentions:
            actor = self._actors[mention.actor]
            if actor.kind == "person":
                before = [word.lower for word in self._words[max(0, mention.at - 2) : mention.at]]
                for word in (*before, *(actor.role.exact.lower().split() if actor.role else ())):
                    titles[word].add(mention.actor)
        return titles

    def _titled(self, phrase: Phrase, head: str) -> Meant:
        """Return the one person who bears the title that a phrase names: the president, the Taliban chief."""
        first = self._words[phrase.first]
        if head in LISTS["sources"]:
            return Meant(None, "a statement or an outlet, of nobody who is told", "source")
        if (kind := noun(head)) is None:
            return Meant(None, "a name of none of the actors", "role")
        if first.lower in LISTS["indefinite"] or kind.number > 1 or first.text[0].isdigit():
            return Meant(None, "named by a role alone", "role")
        bearers = self._bearers(head, kind.gender)
        if len(bearers) == 1 and first.lower in ("the", "his", "her", "their"):
            return Meant(bearers.pop(), None, "role")
        return Meant(None, "named by a role alone", "role")

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
