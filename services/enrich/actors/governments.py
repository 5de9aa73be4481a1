"""Governments: a country or a capital that acts, or that others act upon, is the government of that country.

"Moscow said", "a treaty with Russia" and "accused Iran" speak of governments; "parts of Ukraine" and "in Kyiv" speak of
places, and make no actor.
"""

from collections.abc import Iterator

from schemas.enriched import LocationTag
from services.enrich.actors.mention import Mention
from services.enrich.actors.phrases import ends_phrase
from services.enrich.actors.reading import COUNTRY_OR_CAPITAL, Reading
from services.enrich.actors.speech import ACTS, AUXILIARIES
from services.enrich.actors.wordlist import wordlist
from services.enrich.actors.words import Word

_PREPOSITIONS = wordlist(
    """
    across against around at between beyond by for from in inside into near of off on outside over through to
    toward towards under via with within
    """
)
_ARTICLES = wordlist("a an the")
_RELATIONS = wordlist(
    """
    accord agreement alliance border ceasefire clash clashes compact conflict contacts cooperation deal dialogue
    dispute exchange friendship negotiations pact partnership peace relations rivalry rupture sanctions standoff summit
    talks tensions ties trade treaty truce war
    """
)
_ORGANS = wordlist(
    """
    administration aggression ambition armed army attack attacks authorities bid campaign cession claim claims
    decision defence defense delegation demand demands diplomats envoys forces foreign government invasion
    leaders leadership membership military mission navy negotiators offensive offer officials parliament policy
    proposal refusal regime request response state threat threats troops withdrawal
    """
)
_UPON = wordlist(
    """
    accuse accused accuses accusing allow allowed ask asked asking asks assure assured back backed backing blame blamed
    blames blaming call called condemn condemned condemning condemns convince convinced criticise criticised criticises
    criticising criticize criticized criticizes criticizing denounce denounced denounces denouncing force forced forcing
    help helped helping isolate isolated persuade persuaded praise praised praises praising press pressed pressing
    pressure pressured pressuring provoke punish punished rebuke rebuked sanction sanctioned sue sued support supported
    supporting supports tell telling thank thanked threaten threatened threatening threatens told urge urged urges
    urging warn warned warning warns
    """
)
"""What is done to a government, not to a place."""
_GIVEN = wordlist(
    """
    aid ammunition apologised apologized appeal appealed arms assistance delivered extradited gave given granted lent
    loan loans missiles offered pledged promised sell sold supplied ultimatum warning weapons
    """
)
"""What goes to a government."""
_IMPOSED = wordlist("blockade embargo pressure restrictions sanctions tariffs")
"""What lies on a government."""
_PASSIVE = wordlist("are be been being is was were")
_SITUATED = wordlist("bordered bounded divided encircled separated surrounded")
_CONFIDENCE = {
    "government.acts": 0.85,
    "government.organ": 0.8,
    "government.agent": 0.75,
    "government.relation": 0.7,
    "government.upon": 0.75,
    "government.receives": 0.7,
}
_REACH = 6

Place = tuple[LocationTag, int, int]
"""A location, its first word, and the word behind its last."""


def governments(reading: Reading) -> Iterator[Mention]:
    """Yield the mentions of governments, each with its country."""
    for run in _runs(reading):
        governing = [place for place in run if _may_govern(place[0])]
        if governing and (method := _method(reading.words, run)):
            for place, first, last in governing if method != "government.organ" else governing[-1:]:
                country = place.country_code
                yield reading.mention(first, last, "government", method, _CONFIDENCE[method], country)


def _runs(reading: Reading) -> Iterator[list[Place]]:
    """Yield the locations, those together that are joined by a comma or "and": France, Germany and Britain."""
    run: list[Place] = []
    for place in reading.locations:
        first, last = reading.first_at.get(place.start), reading.last_at.get(place.end)
        if first is None or last is None or (run and first < run[-1][2]):
            continue
        if run and not _joined(reading.words[run[-1][2] : first], run[-1][0], place):
            yield run
            run = []
        run.append((place, first, last))
    if run:
        yield run


def _joined(between: list[Word], one: LocationTag, other: LocationTag) -> bool:
    """Tell whether a location goes on a list; behind a place of its own it is an address: Kyiv, Ukraine."""
    if len(between) > 2 or one.country_code == other.country_code:
        return False
    return [word.text for word in between] in ([","], ["and"], [",", "and"])


def _may_govern(location: LocationTag) -> bool:
    governs = (location.feature_code or "").startswith(COUNTRY_OR_CAPITAL)
    return bool(governs and location.country_code and not location.demonym and location.status == "resolved")


def _method(words: list[Word], run: list[Place]) -> str | None:
    """Return the rule that makes actors of a run of locations, if one does."""
    first, last = run[0][1], run[-1][2]
    before = [word.lower for word in words[max(0, first - _REACH) : first] if word.lower not in _ARTICLES]
    after = [word.lower for word in words[last : last + 2]] + [""]
    if words[last - 1].possessive:
        return "government.organ" if after[0] in _ORGANS else None
    preposition = before[-1] if before and before[-1] in _PREPOSITIONS else None
    if preposition is None and (after[0] in ACTS or after[0] in AUXILIARIES):
        return "government.acts"
    if preposition is None:
        return "government.upon" if before and before[-1] in _UPON and ends_phrase(words, last) else None
    return _by_preposition(preposition, before[:-1])


def _by_preposition(preposition: str, before: list[str]) -> str | None:
    """Return the rule that makes an actor of what stands behind a preposition."""
    near = before[-2:]
    if preposition in ("with", "between", "against") and not _RELATIONS.isdisjoint(near):
        return "government.relation"
    if preposition in ("on", "against") and not _IMPOSED.isdisjoint(near):
        return "government.upon"
    if preposition == "to" and not _GIVEN.isdisjoint(before):
        return "government.receives"
    passive = len(near) == 2 and near[0] in _PASSIVE and near[1].endswith("ed") and near[1] not in _SITUATED
    return "government.agent" if preposition == "by" and passive else None
