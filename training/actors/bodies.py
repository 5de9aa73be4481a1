"""Organisations for renaming: companies of the world, bodies made of parts, initials, and brands that are none."""

import random
import string
from collections.abc import Callable
from functools import cache

from pytickersymbols import PyTickerSymbols

from services.enrich.actors.facts.organisations import BODIES
from training.actors.corpora import sentences_of
from training.actors.parts import AIMS, BEGINNINGS, BODIES_FOR, ENDINGS, HEADS, OFFICES, PORTFOLIOS

_WEIGHT_OF_BODIES = 3


class Bodies:
    """Invents organisations."""

    def __init__(self, dice: random.Random, seen: list[list[str]], owner: Callable[[], list[str]]) -> None:
        self._dice = dice
        self._owner = owner
        self._ways: list[Callable[[], list[str]]] = [
            lambda: self._one_of(seen),
            lambda: self._one_of(listed()),
            self._headed,
            self._aimed,
            self._office,
            self._initials,
            self._brand,
        ]

    def body(self) -> list[str]:
        """Return the name of an organisation."""
        return self._dice.choices(self._ways, [40, 16, 14, 9, 5, 9, 7])[0]()

    def _one_of(self, values: list[list[str]]) -> list[str]:
        return self._dice.choice(values)

    def _headed(self) -> list[str]:
        """Name it by an owner or a place: Lagos Stock Exchange."""
        return self._owner() + self._one_of(HEADS)

    def _aimed(self) -> list[str]:
        """Name it by its aim: Movement for Democratic Change, Centre for Human Rights in Nepal."""
        name = [*self._one_of(BODIES_FOR), self._dice.choice(["for", "for", "of", "on"]), *self._one_of(AIMS)]
        if self._dice.random() < 0.25:
            name += ["and", *self._one_of(AIMS)]
        before, behind = self._dice.random() < 0.25, self._dice.random() < 0.15
        return (self._owner() if before else []) + name + (["of", *self._owner()] if behind else [])

    def _office(self) -> list[str]:
        """Name a part of a government: Ministry of Labour, Gender and Social Protection."""
        portfolios = [self._one_of(PORTFOLIOS) for _ in range(self._dice.choice([1, 1, 1, 2, 2, 3]))]
        named = [word for portfolio in portfolios[:-2] for word in (*portfolio, ",")]
        if len(portfolios) > 1:
            named += [*portfolios[-2], "and"]
        return [*self._one_of(OFFICES), *named, *portfolios[-1]]

    def _initials(self) -> list[str]:
        return ["".join(self._dice.choices(string.ascii_uppercase, k=self._dice.choice([2, 3, 3, 3, 4, 4, 5])))]

    def _brand(self) -> list[str]:
        """Coin a word: Simetrik, Zoomly, Novapay."""
        brand = self._dice.choice(BEGINNINGS) + self._dice.choice(ENDINGS)
        if self._dice.random() < 0.15:
            brand = brand.upper() if len(brand) < 6 else brand[:4] + brand[4:].capitalize()
        return [brand, *(self._one_of(HEADS) if self._dice.random() < 0.2 else [])]


@cache
def listed() -> list[list[str]]:
    """Return companies of the world's stock indices, and, more often than each of them, the bodies everybody knows."""
    companies = sorted({str(stock["name"]) for stock in PyTickerSymbols().get_all_stocks()})
    known = sorted(name for body in BODIES for name in body.names)
    return [_words(name) for name in companies + known * _WEIGHT_OF_BODIES]


def _words(name: str) -> list[str]:
    return [word.text for sentence in sentences_of(name) for word in sentence]
