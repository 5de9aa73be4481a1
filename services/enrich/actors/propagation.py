"""What the article already told: a name read once is known wherever it stands again, in part or in full."""

import re
from collections.abc import Iterator

from services.enrich.actors.mention import Kind, Mention, overlaps
from services.enrich.text import Passage

_CONFIDENCE = 0.85
_SHORTEST = 3


def known_names(mentions: list[Mention], read_otherwise: set[str]) -> dict[str, Kind]:
    """Return the names that may stand again: full names, surnames, and organisations' acronyms in brackets.

    What the recogniser has read as the name of something else elsewhere is left to it.
    """
    known: dict[str, Kind] = {}
    for mention in mentions:
        words = mention.name.split()
        if len(words) > 1:
            known.setdefault(mention.name, mention.kind)
        if mention.kind == "person" and _may_stand_alone(words):
            known.setdefault(words[-1], "person")
        if mention.kind == "organisation" and (acronym := _bracketed(mention)):
            known.setdefault(acronym, "organisation")
    return {name: kind for name, kind in known.items() if name not in read_otherwise}


def repeated(passage: Passage, known: dict[str, Kind], found: list[Mention]) -> Iterator[Mention]:
    """Yield the mentions of known names that nothing else has found."""
    if not known:
        return
    longest_first = sorted(known, key=lambda name: (-len(name), name))
    pattern = re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, longest_first)) + r")(?![\w-])")
    for match in pattern.finditer(passage.text):
        start, end = match.span()
        if not overlaps(start, end, found) and not _inside_longer(passage.text, start, end):
            yield Mention(passage, start, end, known[match.group()], "document.repeated", _CONFIDENCE)


def _may_stand_alone(words: list[str]) -> bool:
    surname = words[-1]
    return len(words) > 1 and len(surname) >= _SHORTEST and surname[0].isupper() and not surname.isupper()


def _bracketed(mention: Mention) -> str | None:
    """Return the acronym in brackets behind an organisation's name, if its letters are the name's."""
    match = re.match(r"\s?\(([A-Z][A-Za-z]{1,8})\)", mention.passage.text[mention.end : mention.end + 14])
    initials = "".join(word[0] for word in re.split(r"[\s-]+", mention.name) if word[0].isupper())
    return match.group(1) if match and match.group(1).upper()[0] == initials[:1] and len(initials) > 1 else None


def _inside_longer(text: str, start: int, end: int) -> bool:
    """Tell whether a capitalised word beside the name makes it part of another name: Trump Tower, Mary Trump."""
    return bool(
        re.match(r" [A-Z][a-z]", text[end : end + 3])
        or re.search(r"[a-z] [A-Z][a-z]+ $", text[max(0, start - 24) : start])
    )
