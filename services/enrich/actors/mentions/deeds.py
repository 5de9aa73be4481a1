"""What somebody does who acts, and what is done to a government: the verbs behind a name and before one."""

from services.enrich.actors.mentions.verbs import past, present, progressive
from services.enrich.actors.speech import ACTS, AUXILIARIES, SPEECH
from services.enrich.actors.wordlist import wordlist
from services.enrich.actors.words import Word

_DEEDS = wordlist(
    """
    abandon abduct abolish abstain accede accept accuse acknowledge adopt advise agree allege allocate allow ally
    ambush annex announce apologise apologize appease appoint approve arm arraign arrest assassinate assemble assert
    assist assure authorise authorize avoid banish bar batter behead besiege blacklist block blockade bolster bomb
    bombard boycott bribe brief cancel capture caution cease celebrate censure challenge charge chase clash close
    coerce collaborate combat commit compensate complain comply concede conclude condemn condone confirm confiscate
    confront congratulate conquer consider conspire consult continue convene convict convince cooperate counter
    create criticise criticize dare declare decline decree deepen defend defer defuse delegate deliver demarcate
    demobilise demolish demonstrate denounce deny deplore deploy deport desert destroy detain deter devalue disarm
    discuss dismiss disown dispatch dispute disrupt dissolve distribute divert divide donate downgrade eject
    eliminate embrace encourage endorse enforce enlist ensure escalate establish evacuate evict exclude excuse
    execute exempt exile expand expel express extend extradite finance foil fortify foster free freeze fulfil
    guarantee halt harass harbor harbour hijack honour host humiliate ignore impeach implement implicate impose
    imprison incite infiltrate inform initiate insist inspect install instruct insult intend intensify intercept
    interrogate intervene introduce invade investigate invite isolate jail join justify kidnap kill launch legalise
    legalize liberate lift loot lure massacre mediate militarise mobilise mobilize murder nationalise nationalize
    negotiate nominate normalise normalize notify obstruct occupy offend oppose oust outlaw overpower overrule
    pacify pardon participate persuade plead pledge plunder postpone pound praise preach prepare prevent privatise
    privatize proclaim prohibit prolong promote propose prosecute provide provoke publish punish pursue quarrel rape
    ratify reaffirm reassure rebuff rebuild rebuke recapture receive recognise recognize reconsider redeploy reduce
    refuse regret reimpose reinforce reinstate reiterate reject release relinquish remove renew renounce repatriate
    repeal repel replace reprimand repudiate rescind rescue resettle resign resist resolve respond restore restrict
    resume retaliate retreat reveal revise revoke revolt sabotage safeguard scold secure seek seize sentence settle
    sever shell sign silence smuggle solicit sponsor stall storm strengthen subsidise subsidize suggest summon
    suppress surrender suspend sympathise sympathize target terminate terrorise terrorize threaten tighten tolerate
    topple torch torture transfer undermine unleash unveil uphold urge venture veto vilify violate voice vow wage
    warn welcome withdraw withhold wound
    """
)
_DEEDS_NOT_NOUNS = wordlist(
    """
    aid aim appeal assault attack award back ban blast breach call campaign claim contact cross deal debate delay
    demand drop ease embargo end enter exchange export fail favor favour fear file fine fund grant hand help honor
    hope import increase issue label leak loan lobby march mine monitor move name offer open order parade patrol
    plan plot press probe promise propel protest punch purchase push question raid raise rally reach recall repair
    report request return reverse reward rule sack sanction scrap share shift shoot side stage station step stop
    strike study support swap tax test train trigger try turn use visit vote walk want work
    """
)
"""Deeds whose form in s is also the plural of a noun: Iran protested, but not the Iran protests."""
_IRREGULAR = wordlist(
    """
    began bought broke brought built chose cut fled forbade fought froze gave held kept led lent let made met
    overcame overran overrode overthrew paid put quit sank sat sent set shot shut sold sought spoke stood struck
    swore threw told took undertook upheld went withdrew withheld withstood wrote
    """
)
"""Deeds of states in the past."""
_IRREGULAR_OF_ALL = wordlist(
    """
    ate beat bore bound bred came caught clung crept dealt drank drew drove dug fell felt flew found got grew hit
    hurt killed knew laid lay left lost meant ran rang rode rose said sang saw shone shook slept slid spent split
    spread stole swept swung taught tore won wore
    """
)
"""What people did, but states do not: sports teams beat others, and mines killed five."""
_DONE = wordlist(
    """
    accuse advise aid allow appease ask assist assure attack blame bomb boycott caution censure challenge compel
    condemn confront congratulate convince counter court criticise criticize defend denounce deter disarm encourage
    expel force help implicate implore inform invade invite isolate lobby notify oblige offend oppose persuade
    pester praise press pressure provoke punish reassure rebuff rebuke recognise recognize reproach sanction sue
    support suspend target tempt thank threaten trust urge warn
    """
)
"""What is done to a government, not to a place."""
_DONE_NOT_NOUNS = wordlist("aid attack court force help press sanction support")
"""Those whose plain form is also a noun."""

_ALL = _DEEDS | _DEEDS_NOT_NOUNS
DEEDS = ACTS | AUXILIARIES | _IRREGULAR | set(map(past, _ALL)) | set(map(present, _DEEDS))
"""What follows the name of a state that acts: urged, urges."""
_GOING_ON = set(map(progressive, _ALL)) | wordlist("prepared ready set unwilling willing")
UPON = (
    {form(verb) for form in (past, progressive) for verb in _DONE}
    | {form for verb in _DONE - _DONE_NOT_NOUNS for form in (verb, present(verb))}
    | wordlist("fight fighting fights fought force help helps met support supports tell telling tells told")
)
"""What stands before the name of a government that something is done to: accused, urging."""
_SUFFERING = set(map(past, _DONE)) | {"told"}
_BEING = wordlist("are been is was were")
_HAVING = wordlist("had has have")
_OWNED = wordlist(
    """
    a about an few had its little long many more most much no one only several some the their two
    """
)
"""What stands behind a "has" that only describes."""
_ADVERBS = wordlist(
    """
    also earlier friday last later monday month never not now on saturday sunday then this thursday today tuesday
    wednesday week year yesterday
    """
)
"""What may stand before a verb: Iran this week restarted."""
_COUNTS = wordlist(
    """
    a about an at dozen dozens eight eleven few five four hundred hundreds least many more nine of one other seven
    several six some ten than the these those thousand thousands three twelve two
    """
)
"""What may stand between a verb and those whom it is done to."""
_BEFORE = UPON | wordlist("against at between by to with")
"""What stands before those who take part: accused, at, with."""
_SUFFERED = wordlist(
    """
    arrest arrests assassination death deaths detention execution expulsion imprisonment kidnapping killing massacre
    murder murders release slaying torture trial
    """
)
"""What is done to somebody with "of": the murder of a priest."""
CALLED = wordlist("call called calling calls press pressed pressing")
"""What is done to somebody with "on": called on Iran."""


def acts(words: list[str]) -> bool:
    """Tell whether the words behind a name are those of somebody who acts: said, has agreed, is considering."""
    verbs = [word for word in words if word not in _ADVERBS and not word.endswith("ly")]
    if verbs[:1] and verbs[0] in _HAVING and verbs[1:2]:
        if verbs[1] not in _BEING:
            return verbs[1] not in _OWNED
        verbs = verbs[1:]
    if verbs[:1] and verbs[0] in _BEING:
        return bool(verbs[1:]) and (verbs[1] in _GOING_ON or verbs[1] in _SUFFERING)
    return bool(verbs) and _is_of_state(verbs[0])


def is_deed(word: str) -> bool:
    """Tell whether a word says what somebody does, or did, be it a state or not."""
    return _is_of_state(word) or word in _IRREGULAR_OF_ALL


def is_done(word: str) -> bool:
    """Tell whether a word says what is done to those behind it, in any form: kill, killed, killing."""
    return word in _ALL or word in _GOING_ON or is_deed(word) or word.endswith("ed")


def takes_part(words: list[Word], first: int, last: int) -> bool:
    """Tell whether those whom some words name do something, or something is done to them: killed five villagers."""
    behind = words[last].lower if last < len(words) else ""
    if is_deed(behind) or behind in _BEING or behind == "who":
        return True
    index = _before(words, first)
    before = words[index].lower if index >= 0 else ""
    return before in _BEFORE or is_done(before) or (index > 0 and _upon(words[index - 1].lower, before))


def does(words: list[Word], verb: int) -> bool:
    """Tell whether a word behind a name says what was done, or with the next one what was suffered: was killed."""
    undergone = words[verb].lower in _BEING and verb + 1 < len(words) and is_done(words[verb + 1].lower)
    return undergone or is_deed(words[verb].lower)


def suffers(words: list[Word], first: int) -> bool:
    """Tell whether something is done to those whom some words name: jailed a blogger, shot by a guard."""
    index = _before(words, first)
    before = words[index].lower if index >= 0 else ""
    if before == "by" or (is_done(before) and before not in SPEECH and before not in AUXILIARIES):
        return True
    return index > 0 and _upon(words[index - 1].lower, before)


def _upon(word: str, preposition: str) -> bool:
    """Tell whether a word and a preposition say that something is done: called on, the murder of."""
    return (preposition == "on" and word in CALLED) or (preposition == "of" and word in _SUFFERED)


def _before(words: list[Word], first: int) -> int:
    """Return the word before a phrase, over those that count."""
    index = first - 1
    while index > 0 and (words[index].lower in _COUNTS or words[index].text.isdigit()):
        index -= 1
    return index


def _is_of_state(word: str) -> bool:
    return word in DEEDS or word.removeprefix("re") in DEEDS
