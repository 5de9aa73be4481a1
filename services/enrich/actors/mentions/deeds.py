"""What somebody does who acts, and what is done to whom: the verbs behind a name and before one."""

from services.enrich.actors.lexicon import LEXICON
from services.enrich.actors.speech import ACTS, AUXILIARIES, SPEECH
from services.enrich.actors.verbs import VERBS, present, progressive, verbs_with
from services.enrich.actors.wordlist import wordlist
from services.enrich.actors.words import Word

_STATELY = [verb for verb in VERBS.values() if "people" not in verb.traits]
DEEDS = ACTS | AUXILIARIES
"""What follows the name of a state that acts: urged, urges."""
PARTICIPLES = {verb.pasts[-1] for verb in VERBS.values()}
_PLAIN = {verb.plain for verb in _STATELY}
_OF_ALL = DEEDS.union(*(verb.pasts for verb in VERBS.values()))
_SURELY_VERBS = frozenset().union(
    *({verb.plain, progressive(verb.plain)} - verb.nouns for verb in VERBS.values() if not verb.is_noun)
)
_ALSO_PLURALS = {present(verb.plain) for verb in _STATELY if verb.is_noun}
_GOING_ON = {progressive(verb.plain) for verb in _STATELY} | wordlist("prepared ready set unwilling willing")
_DONE = verbs_with("upon")
_SUFFERING = frozenset().union(*(verb.pasts for verb in _DONE))
UPON = frozenset().union(*(verb.finite | {progressive(verb.plain)} for verb in _DONE))
"""What stands before the name of a government that something is done to: accused, urging."""
GIVING = frozenset().union(*(verb.forms - verb.nouns for verb in verbs_with("gives")))
"""What is done to a government with something: gave Georgia weapons."""
CAUSING = frozenset().union(*(verb.forms - verb.nouns for verb in verbs_with("causes")))
"""What stands before who is to do something: wants Iran to stop."""
NOUNS_OF_DEEDS = frozenset().union(*(verb.nouns for verb in VERBS.values()))
"""What says that something is done: the invasion, threats."""
_BEING, _HAVING, _OWNED = LEXICON["being"], LEXICON["having"], LEXICON["owned"]
_ADVERBS, _COUNTS = LEXICON["adverbs"], LEXICON["counts"]
_NEAR = 3
_BEFORE = UPON | wordlist("against at between by on to with")
"""What stands before those who take part: accused, at, with."""


def acts(words: list[str]) -> bool:
    """Tell whether the words behind a name are those of somebody who acts: said, has agreed, is considering."""
    verbs = _verbs(words)
    if verbs[:1] and verbs[0] in _HAVING and verbs[1:2]:
        if verbs[1] not in _BEING:
            return verbs[1] not in _OWNED
        verbs = verbs[1:]
    if verbs[:1] and verbs[0] in _BEING:
        return bool(verbs[1:]) and (verbs[1] in _GOING_ON or verbs[1] in _SUFFERING)
    return bool(verbs) and (_is_of_state(verbs[0]) or _governs(words, verbs))


def acts_plainly(words: list[str]) -> bool:
    """Tell whether the words behind several names, or behind a "that", are those of who acts: sign, have agreed."""
    verbs = _verbs(words)
    return bool(verbs) and verbs[0] in _PLAIN


def acts_somehow(words: list[str]) -> bool:
    """Tell whether the words behind the subject of a clause are a verb in -ed that nothing says is suffered."""
    verbs = _verbs(words)
    return len(verbs) > 1 and verbs[0].endswith("ed") and verbs[1] != "by"


def _verbs(words: list[str]) -> list[str]:
    return [word for word in words if word not in _ADVERBS and not word.endswith("ly")]


def _governs(words: list[str], verbs: list[str]) -> bool:
    """Tell whether a word that may be a plural is a verb, since an adverb stands before it: Japan always exports."""
    return verbs[0] in _ALSO_PLURALS and verbs[0] != words[0]


def is_deed(word: str) -> bool:
    """Tell whether a word says what somebody does, or did, be it a state or not."""
    return _is_of_state(word) or word in _OF_ALL


def is_verb(word: str) -> bool:
    """Tell whether a word is a verb in any form, and surely no noun: provide, provided, providing."""
    return is_deed(word) or word in _SURELY_VERBS


def is_plain(word: str) -> bool:
    """Tell whether a word is the plain form of a verb, be it also a noun: stop, help."""
    return word in _PLAIN


def is_done(word: str) -> bool:
    """Tell whether a word says what is done to those behind it, in any form: kill, killed, killing."""
    return word in _PLAIN or word in _GOING_ON or is_deed(word) or word.endswith("ed")


def takes_part(words: list[Word], first: int, last: int) -> bool:
    """Tell whether those whom some words name do something, or something is done to them: killed five villagers."""
    behind = next(iter(_verbs([word.lower for word in words[last : last + _NEAR]])), "")
    if is_done(behind) or behind in _BEING or behind == "who":
        return True
    index = _before(words, first)
    before = words[index].lower if index >= 0 else ""
    return before in _BEFORE or is_done(before)


def does(words: list[Word], verb: int) -> bool:
    """Tell whether a word behind a name says what was done, or with the next one what was suffered: was killed."""
    if verb == len(words):
        return False
    undergone = words[verb].lower in _BEING and verb + 1 < len(words) and is_done(words[verb + 1].lower)
    return undergone or is_deed(words[verb].lower)


def suffers(words: list[Word], first: int) -> bool:
    """Tell whether something is done to those whom some words name: jailed a blogger, shot by a guard."""
    index = _before(words, first)
    before = words[index].lower if index >= 0 else ""
    return before == "by" or (is_done(before) and before not in SPEECH and before not in AUXILIARIES)


def _before(words: list[Word], first: int) -> int:
    """Return the word before a phrase, over those that count."""
    index = first - 1
    while index > 0 and (words[index].lower in _COUNTS or words[index].text.isdigit()):
        index -= 1
    return index


def _is_of_state(word: str) -> bool:
    return word in DEEDS or word.removeprefix("re") in DEEDS
