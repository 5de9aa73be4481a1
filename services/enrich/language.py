"""Whether a text is in English, the language that the taggers read, where its source does not say."""

import re

_WORD = re.compile(r"[^\W\d_]+")
_ENGLISH = {
    "and", "are", "at", "been", "by", "for", "from", "has", "have", "his", "it", "of", "she", "that", "the", "their",
    "they", "this", "to", "were", "which", "who", "will", "with", "would",
}  # fmt: skip
"""Frequent words that closely related languages write differently."""
_READ = 4000
"""How many characters are enough to tell the language."""
_FEWEST_WORDS = 50
_LEAST_SHARE = 0.08
"""The least that a text of the tuning corpora has is 0.109."""


def reads_as_english(text: str) -> bool:
    """Return whether enough of the words are those that no English text goes without; a short text always passes."""
    words = [word.lower() for word in _WORD.findall(text[:_READ])]
    return len(words) < _FEWEST_WORDS or sum(word in _ENGLISH for word in words) >= _LEAST_SHARE * len(words)
