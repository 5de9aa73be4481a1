"""Governments: a country or a capital that acts is the government of that country.

"Moscow said" and "a treaty with Russia" speak of the Russian government; "parts of Ukraine" and "in Kyiv" speak of
places, and make no actor.
"""

from collections.abc import Iterator

from schemas.enriched import LocationTag
from services.enrich.actors.mention import Mention
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
    dispute exchange friendship negotiations pact partnership peace relations rivalry rupture standoff summit
    talks tensions ties treaty truce war
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


def governments(reading: Reading) -> Iterator[Mention]:
    """Yield the mentions of governments, each with its country."""
    for location in reading.locations:
        first, last = reading.first_at.get(location.start), reading.last_at.get(location.end)
        if not _may_govern(location) or first is None or last is None:
            continue
        if method := _acting(reading.words, first, last - 1):
            yield reading.mention(first, last, "government", method, _CONFIDENCE[method], location.country_code)


_CONFIDENCE = {"government.acts": 0.85, "government.organ": 0.8, "government.relation": 0.7}


def _may_govern(location: LocationTag) -> bool:
    governs = (location.feature_code or "").startswith(COUNTRY_OR_CAPITAL)
    return bool(governs and location.country_code and not location.demonym and location.status == "resolved")


def _acting(words: list[Word], first: int, last: int) -> str | None:
    """Return the rule that makes an actor of the location between two words, if one does."""
    before = [word.text.lower() for word in words[max(0, first - 3) : first] if word.text.lower() not in _ARTICLES]
    after = [word.text.lower() for word in words[last + 1 : last + 3]] + ["", ""]
    if words[last].possessive:
        return "government.organ" if after[0] in _ORGANS else None
    preposition = before[-1] if before and before[-1] in _PREPOSITIONS else None
    if preposition is None and (after[0] in ACTS or after[0] in AUXILIARIES):
        return "government.acts"
    if preposition in ("with", "between", "against") and any(word in _RELATIONS for word in before[:-1]):
        return "government.relation"
    return None
