"""What states do, and what is done to them: the words around the name of a country that acts."""

from services.enrich.actors.speech import ACTS, AUXILIARIES
from services.enrich.actors.wordlist import wordlist

_DEEDS = wordlist(
    """
    abandon accept accuse acknowledge adopt agree allege allow announce annex apologise apologize approve arrest block
    bomb boycott cancel capture cease challenge close commit complain concede condemn confirm consider criticise
    criticize declare decline defend denounce deny deploy detain devalue dismiss dispatch dispute donate endorse
    evacuate execute expand expel express extend extradite free freeze halt host impose inform insist intend intercept
    intervene invade invite jail launch lift mediate mobilise mobilize nationalise nationalize negotiate normalise
    normalize oppose oust pardon participate pledge postpone praise prepare prevent proclaim propose provide ratify
    reaffirm reassure recognise recognize refuse reinforce reiterate reject release renew repatriate resist respond
    restore restrict resume retaliate reveal revoke seek seize sever shell sign sponsor strengthen suggest suspend
    threaten tighten transfer urge veto violate vow warn welcome withdraw withhold
    """
)
_DEEDS_NOT_NOUNS = wordlist(
    """
    aid appeal attack back ban call claim demand end exchange export fail fear hope import increase join move offer open
    order parade plan press promise protest push raid recall request sanction scrap strike support test train use vote
    want
    """
)
"""Deeds whose form in s is also the plural of a noun: Iran protested, but not the Iran protests."""
_IRREGULAR = wordlist(
    "broke built cut began chose fought froze gave held led made sent shot shut struck withdrew withheld"
)


def _stem(verb: str) -> str:
    return verb.removesuffix("e")


def _forms() -> frozenset[str]:
    """Return the forms of the deeds that follow a subject: urged, urges."""
    past = {
        f"{verb[:-1]}ied" if verb[-2:] in ("fy", "ny") else f"{_stem(verb)}ed" for verb in _DEEDS | _DEEDS_NOT_NOUNS
    }
    present = {f"{verb[:-1]}ies" if verb[-2:] in ("fy", "ny") else f"{verb}s" for verb in _DEEDS}
    return frozenset(past | present) | _IRREGULAR


DEEDS = ACTS | AUXILIARIES | _forms()
"""What follows the name of a state that acts."""
_GOING_ON = frozenset(f"{_stem(verb)}ing" for verb in _DEEDS | _DEEDS_NOT_NOUNS) | wordlist(
    "prepared ready set trying unwilling willing working"
)
_BEING = wordlist("are been is was were")
_HAVING = wordlist("had has have")
_OWNED = wordlist("a about an few had its little long many more most much no one only several some the their two")
"""What stands behind a "has" that only describes."""
_ADVERBS = wordlist(
    """
    also earlier friday last later month monday never not now on saturday sunday then this thursday today tuesday
    wednesday week year yesterday
    """
)
"""What may stand before a verb: Iran this week restarted."""


def acts(words: list[str]) -> bool:
    """Tell whether the words behind a name are those of somebody who acts: said, has agreed, is considering."""
    verbs = [word for word in words if word not in _ADVERBS and not word.endswith("ly")]
    if verbs[:1] and verbs[0] in _HAVING and verbs[1:2]:
        if verbs[1] not in _BEING:
            return verbs[1] not in _OWNED
        verbs = verbs[1:]
    if verbs[:1] and verbs[0] in _BEING:
        return bool(verbs[1:]) and verbs[1] in _GOING_ON
    return bool(verbs) and (verbs[0] in DEEDS or verbs[0].removeprefix("re") in DEEDS)


RELATIONS = wordlist(
    """
    accord agreement alliance ceasefire clash clashes compact conflict contacts cooperation deal dialogue
    dispute exchange friendship negotiations pact partnership peace relations rivalry rupture sanctions standoff summit
    talks tensions ties trade treaty truce war
    """
)
ORGANS = wordlist(
    """
    administration aggression ambition armed army attack attacks authorities bid campaign cession claim claims
    decision defence defense delegation demand demands diplomats envoys forces foreign government invasion
    leaders leadership membership military mission navy negotiators offensive offer officials parliament policy
    proposal refusal regime request response state threat threats troops withdrawal
    """
)
ARMS = wordlist("armed army diplomats forces military navy officials parliament troops")
"""Organs that are actors by themselves when a country has them: Iran's army, but Tehran's."""
UPON = wordlist(
    """
    accuse accused accuses accusing allow allowed ask asked asking asks assure assured back backed backing blame blamed
    blames blaming condemn condemned condemning condemns convince convinced criticise criticised criticises criticising
    criticize criticized criticizes criticizing denounce denounced denounces denouncing force forced forcing help helped
    helping isolate isolated persuade persuaded praise praised praises praising press pressed pressing pressure
    pressured pressuring provoke punish punished rebuke rebuked sanction sanctioned sue sued support supported
    supporting supports tell telling thank thanked threaten threatened threatening threatens told urge urged urges
    urging warn warned warning warns
    """
)
"""What is done to a government, not to a place."""
GIVING = wordlist(
    "deny denied gave give gives giving grant granted lend lent offer offered promise promised provide provided sell "
    "sold supply supplied"
)
"""What is done to a government with something: gave Georgia weapons."""
GIVEN = wordlist(
    """
    aid ammunition apologised apologized appeal appealed arms assistance complained concessions delivered extradited
    gave given granted lent loan loans missiles offered pledged promised protested sell sold supplied supplies
    surrendered ultimatum warning weapons
    """
)
"""What goes to a government."""
TAKEN = wordlist("aid apology assistance concessions demands loan loans pressure threat threats")
"""What comes from a government."""
IMPOSED = wordlist(
    """
    airstrikes assault attack attacks blockade complaint embargo lawsuit offensive pressure restrictions retaliation
    sanctions strikes tariffs threats war
    """
)
"""What lies on a government."""
STRIKES = wordlist("airstrikes assault attack attacks bombing offensive strikes")
SUFFERED = wordlist(
    "annexation bombing boycott condemnation criticism government governments invasion leaders ministers presidents "
    "recognition regime regimes"
)
"""What a government suffers or is: the invasion of Kuwait, the government of Kenya."""
SITUATED = wordlist("based bordered bounded divided encircled located separated surrounded")
"""What a place may be by another."""
