"""Groups: people without a name who act together, with the country that their name, their place or the text tells.

"Israeli troops", "protesters in Hong Kong" and "a Turkish soldier" are groups; "Iranian authorities" and "the Turkish
president" are a government. A noun that tells neither a sector nor a people makes none.
"""

from collections.abc import Iterator

from schemas.enriched import LocationTag
from services.enrich.actors.facts.sectors import (
    NOUNS,
    ONES,
    is_body,
    is_people,
    is_vague,
    sector_of_people,
    sector_of_role,
)
from services.enrich.actors.lexicon import LEXICON
from services.enrich.actors.mention import Kind, Mention
from services.enrich.actors.mentions.belonging import (
    belongs,
    is_called,
    one_joins_in,
)
from services.enrich.actors.mentions.deeds import suffers, takes_part
from services.enrich.actors.mentions.governments import acting
from services.enrich.actors.mentions.group_countries import (
    Found,
    at_place,
    beside,
    in_setting,
    led,
    of_country,
)
from services.enrich.actors.mentions.group_phrases import (
    begin,
    equips,
    is_apposed,
    is_complete,
    is_introduced,
)
from services.enrich.actors.phrases import ends_phrase
from services.enrich.actors.reading import Reading, is_adjective
from services.enrich.actors.titles import FORMER
from services.enrich.actors.wordlist import wordlist
from services.enrich.actors.words import Word
from services.enrich.vocabulary import flag

_GOVERNMENTS, _RULERS, _FROM_ELSEWHERE = (LEXICON[name] for name in ("governments", "rulers", "from elsewhere"))
_STAFF = wordlist("administration government office")
_ANY = NOUNS | ONES
_CAPITAL = {
    noun.title()
    for noun in NOUNS
    if is_people(noun) or (noun[-1] == "s" and sector_of_people([noun]) in ("PTY", "REL"))
} | LEXICON["with capital"]
_NAMED = {noun.title() for noun in NOUNS if is_body(noun)}
_NOUN = flag(lambda text: text.lower() in _ANY)
_WRITTEN = _ANY | _CAPITAL
"""The nouns as they are written within a sentence."""


def groups(reading: Reading) -> Iterator[Mention]:
    """Yield the groups of a passage, each with its country."""
    countries: dict[str, set[str | None]] = {}
    for index, noun in _nouns(reading):
        if noun in NOUNS and (is_complete(reading.words, index) or equips(reading, index)):
            for group in _group(reading, index, countries.get(noun, set())):
                countries.setdefault(noun, set()).add(group.country_code)
                yield group
        elif noun in ONES and _stands_alone(reading.words, index):
            yield from _one(reading, index)
    for place in reading.locations:
        if place.demonym and place.country_code and place.exact.endswith("s"):
            yield from _people(reading, place)


def named_alike(mentions: list[Mention]) -> Iterator[Mention]:
    """Yield groups, those that are called by a noun only under the first fuller name of such people of the country."""
    fuller: dict[tuple[str | None, str], str] = {}
    for mention in mentions:
        noun = mention.name.partition(" in ")[0].rpartition(" ")[2].lower()
        fuller.setdefault((mention.country_code, noun), mention.name)
    for mention in mentions:
        bare = mention.kind == "group" and mention.method == "group.setting"
        label = fuller.get((mention.country_code, mention.name.rpartition(" ")[2].lower())) if bare else None
        yield mention._replace(label=label) if label else mention


def _nouns(reading: Reading) -> list[tuple[int, str]]:
    """Return the nouns of those who act, in small letters; as a name, a body is told by the country before it."""
    found = [(index, reading.words[index]) for index in reading.where(_NOUN)]
    return [
        (index, word.text.lower())
        for index, word in found
        if word.text in _WRITTEN
        or word.opens
        or (word.text in _NAMED and _is_owned(reading, index))
        or (word.text.lower() in ONES and _holds_office(reading, index))
    ]


def _holds_office(reading: Reading, index: int) -> bool:
    """Tell whether an office in capitals is meant, with nobody's name behind it: the US President."""
    named = index + 1 < len(reading.words) and reading.words[index + 1].capital
    place = reading.ending_at.get(index)
    return not named and place is not None and is_adjective(place)


def _is_owned(reading: Reading, index: int) -> bool:
    """Tell whether a country stands just before a word: Brazil's Congress, the Iraqi Army."""
    return index in reading.ending_at and (
        reading.words[index - 1].possessive or reading.words[index - 1].start in reading.demonyms
    )


def _stands_alone(words: list[Word], index: int) -> bool:
    """Tell whether one person is meant, and not what is that person's; but an office stands for who holds it."""
    if words[index].possessive:
        return index + 1 < len(words) and words[index + 1].lower in _STAFF
    return ends_phrase(words, index + 1)


def _group(reading: Reading, index: int, countries: set[str | None]) -> Iterator[Mention]:
    """Yield the group or the government that a noun and the words around it name, or that it named before."""
    words, first, last = reading.words, begin(reading, index), index + 1
    noun, sector = words[index].lower, sector_of_people([word.lower for word in words[first:last]]) or ""
    if not (sector or is_people(noun)) or noun == "sources" or (noun == "group" and sector == "BUS"):
        return
    kind: Kind = "government" if noun in _GOVERNMENTS else "group"
    if found := led(reading, first, last) or of_country(reading, first, last):
        if is_called(words, found, index, at_place=False):
            yield from _of_countries(reading, found, first, kind)
    elif (found := at_place(reading, first, last)) and is_called(
        words, found, index, at_place=words[last].text != "of"
    ):
        yield _mention(reading, found, kind, "place", 0.7)
    elif belongs(words, first, last, sector):
        yield from _of_setting(reading, in_setting(reading, first, last, countries), kind, sector)


def _of_countries(reading: Reading, found: Found, first: int, kind: Kind) -> Iterator[Mention]:
    """Yield a group of a country, and those of other countries beside it: U.S. and Iraqi forces."""
    yield _mention(reading, found, kind, "country", 0.8)
    for other in beside(reading, found):
        label = f"{reading.text(*other[:2])} {reading.text(first, found[1])}"
        yield _mention(reading, other, kind, "country", 0.75)._replace(label=label)


def _of_setting(reading: Reading, found: Found | None, kind: Kind, sector: str) -> Iterator[Mention]:
    """Yield a group of the country that the text speaks of; a government without one is that of no text."""
    if found and (found[2] or kind == "group" or not reading.setting.is_told):
        abroad = sector == "REF" or reading.words[found[1] - 1].lower in _FROM_ELSEWHERE
        found = (*found[:2], None) if abroad else found
        yield _mention(reading, found, kind, "setting", 0.55 if found[2] else 0.5)


def _one(reading: Reading, noun: int) -> Iterator[Mention]:
    """Yield somebody of a country who has no name: a Turkish soldier, the Turkish president, the mayor of Lima."""
    words, first, last = reading.words, begin(reading, noun), noun + 1
    role = reading.text(first, last)
    sector, rule, confidence = sector_of_role(role), "office", 0.7
    if sector is None:
        return
    found = of_country(reading, first, last) or at_place(reading, first, last)
    introduced = is_introduced(words, first)
    meant = (not is_vague(role) or suffers(words, first)) and words[noun].lower not in reading.borne
    if not found and introduced and meant and one_joins_in(words, first, last, sector):
        found, rule, confidence = in_setting(reading, first, last, set()), "setting", 0.5
    if not (found and found[2]) or is_apposed(words, found[0], last):
        return
    start = found[0] - (bool(found[0]) and words[found[0] - 1].lower in FORMER)
    rules = sector == "GOV" and words[noun].lower in _RULERS and start == found[0]
    yield _mention(reading, (start, *found[1:]), "government" if rules else "group", rule, confidence)


def _people(reading: Reading, place: LocationTag) -> Iterator[Mention]:
    """Yield a people that acts, or that something is done to: Palestinians threw stones."""
    words, first, last = reading.words, reading.first_at.get(place.start), reading.last_at.get(place.end)
    if first is None or last is None or last == len(words):
        return
    if acting(words, [(place, first, last)]) or takes_part(words, first, last):
        yield _mention(reading, (first, last, place.country_code), "group", "people", 0.7)


def _mention(reading: Reading, found: Found, kind: Kind, rule: str, confidence: float) -> Mention:
    first, last, country = found
    return reading.mention(first, last, kind, f"{kind}.{rule}", confidence, country)
