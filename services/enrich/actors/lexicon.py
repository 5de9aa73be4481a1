"""The words that tell who acts, by what they do in a sentence."""

from services.enrich.actors.facts.table import rows
from services.enrich.actors.wordlist import wordlist

LEXICON = {name: wordlist(words) for name, _, words in rows("lexicon")}
