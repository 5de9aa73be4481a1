"""What actors do in the news: the verbs that follow the name of somebody who acts."""

from services.enrich.actors.verbs import VERBS, present, verbs_with
from services.enrich.actors.wordlist import wordlist

SPEECH = frozenset().union(*({*verb.pasts, present(verb.plain)} for verb in verbs_with("says")))
"""Verbs of saying: who says is a person or a body."""

AUXILIARIES = wordlist("has have had will would can could must may might should shall did does")
"""They stand between an actor and what it does: has consolidated, will reject."""

ACTS = SPEECH.union(*(verb.third for verb in VERBS.values() if "people" not in verb.traits))
"""What governments and people do: urged, urges; but not the form in s that is also a plural."""
