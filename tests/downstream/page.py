"""The code on the page, as whoever copies it has it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

PAGE = Path(__file__).parents[2] / "docs/downstream.md"


@dataclass(frozen=True)
class Recipes:
    """The blocks of code, with the addresses of a test in the place of the page's."""

    addresses: Mapping[str, str]

    def blocks(self, section: str, language: str) -> list[str]:
        """Return what stands in a section in a language, in its order."""
        return [self._addressed(code) for code in _blocks(_section(section), language)]

    def block(self, section: str, language: str) -> str:
        """Return the only such block."""
        (code,) = self.blocks(section, language)
        return code

    def _addressed(self, code: str) -> str:
        for told, here in self.addresses.items():
            code = code.replace(told, here)
        return code


def _section(title: str) -> str:
    """Return what stands under a heading, up to the next one."""
    _, _, rest = PAGE.read_text(encoding="utf-8").partition(f"# {title}\n")
    return re.split(r"^#+ ", rest, maxsplit=1, flags=re.MULTILINE)[0]


def _blocks(text: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.+?\n)```$", text, re.MULTILINE | re.DOTALL)
