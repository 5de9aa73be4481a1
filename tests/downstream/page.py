"""The code on the page, as whoever copies it has it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

PAGE = Path(__file__).parents[2] / "docs/downstream.md"
_HEADING_OR_BLOCK = re.compile(r"^#+ ([^\n]+)$|^```(\w+)\n(.+?\n)```$", re.MULTILINE | re.DOTALL)


class Block(NamedTuple):
    """A block of code under a heading."""

    section: str
    language: str
    code: str


def page() -> Iterator[Block]:
    """Yield all blocks in their order."""
    section = ""
    for heading, language, code in _HEADING_OR_BLOCK.findall(PAGE.read_text(encoding="utf-8")):
        section = heading or section
        if code:
            yield Block(section, language, code)


@dataclass(frozen=True)
class Recipes:
    """The blocks of code, with the addresses of a test in the place of the page's."""

    addresses: Mapping[str, str]

    def blocks(self, section: str, language: str) -> list[str]:
        """Return what stands in a section in a language, in its order."""
        return [self._addressed(block.code) for block in page() if block[:2] == (section, language)]

    def block(self, section: str, language: str) -> str:
        """Return the only such block."""
        (code,) = self.blocks(section, language)
        return code

    def _addressed(self, code: str) -> str:
        for told, here in self.addresses.items():
            code = code.replace(told, here)
        return code
