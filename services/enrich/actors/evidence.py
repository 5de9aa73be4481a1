"""What a candidate name names: rules in the order of their trust, each a name, a test and how often it is right."""

import re
from collections.abc import Callable
from typing import NamedTuple

from services.enrich.actors.leaders import LEADER_OF_NAME
from services.enrich.actors.mention import Kind
from services.enrich.actors.names import Run
from services.enrich.actors.organisations import BODY_OF_NAME, HEADS, LEGAL_FORMS
from services.enrich.actors.roles import before_name, behind_name, word_before
from services.enrich.actors.speech import ACTS, AUXILIARIES, SPEECH
from services.enrich.actors.titles import is_honorific
from services.enrich.actors.wordlist import wordlist
from services.enrich.actors.words import Word

_ACRONYM = re.compile(r"(?:[A-Z]\.){2,}|[A-Z]{2,6}")
_NO_BODY = wordlist(
    """
    AI AIDS AM CEO CFO COVID DNA DVD EST GDP GMT GPS HIV ID II III IT IV IVF OK PM PR TV UAE UK US USA USSR VAT
    VI VII
    """
)
_AGE = re.compile(r"\d{1,3}")


class Rule(NamedTuple):
    """A rule of evidence: with it, a run of words names an actor of this kind."""

    name: str
    kind: Kind
    confidence: float
    holds: Callable[[list[Word], Run], bool]


def _text(words: list[Word], run: Run) -> str:
    return "".join(word.space * (index > 0) + word.text for index, word in enumerate(words[run.first : run.last]))


def _follows(words: list[Word], run: Run) -> str:
    return words[run.last].lower if run.last < len(words) and words[run.last].space == " " else ""


def _is_body(words: list[Word], run: Run) -> bool:
    return _text(words, run) in BODY_OF_NAME


def _is_leader(words: list[Word], run: Run) -> bool:
    return _text(words, run) in LEADER_OF_NAME


def _is_headed(words: list[Word], run: Run) -> bool:
    name = [word.text for word in words[run.first : run.last]]
    heads = [word for word, behind in zip(name, [*name[1:], "of"], strict=True) if behind in ("of", "for")]
    return len(name) > 1 and (name[-1] in LEGAL_FORMS or any(word in HEADS for word in heads))


def _has_title(words: list[Word], run: Run) -> bool:
    addressed = run.first > 0 and is_honorific(words[word_before(words, run.first)].text)
    return addressed or before_name(words, run.first, frozenset()) is not None


def _has_apposition(words: list[Word], run: Run) -> bool:
    if len(words) <= run.last + 2 or run.last - run.first < 2 or words[run.last].text != ",":
        return False
    aged = _AGE.fullmatch(words[run.last + 1].text) and words[run.last + 2].text in (",", ".")
    return bool(aged) or words[run.last + 1].lower == "who" or behind_name(words, run.last) is not None


def _speaks(words: list[Word], run: Run) -> bool:
    return run.last - run.first in (2, 3) and (_follows(words, run) in SPEECH or _said_before(words, run))


def _said_before(words: list[Word], run: Run) -> bool:
    return run.first > 0 and words[run.first - 1].lower in ("said", "says") and words[run.first].space == " "


def _acronym_acts(words: list[Word], run: Run) -> bool:
    word = words[run.first].text
    if run.last - run.first > 1 or not _ACRONYM.fullmatch(word) or word in _NO_BODY:
        return False
    return words[run.first].possessive or _follows(words, run) in ACTS | AUXILIARIES


RULES = (
    Rule("organisation.body", "organisation", 0.95, _is_body),
    Rule("person.leader", "person", 0.9, _is_leader),
    Rule("organisation.head", "organisation", 0.8, _is_headed),
    Rule("person.title", "person", 0.85, _has_title),
    Rule("person.apposition", "person", 0.8, _has_apposition),
    Rule("person.speech", "person", 0.75, _speaks),
    Rule("organisation.acronym", "organisation", 0.7, _acronym_acts),
)


def rule_for(words: list[Word], run: Run) -> Rule | None:
    """Return the first rule that says what a run of words names."""
    return next((rule for rule in RULES if rule.holds(words, run)), None)
