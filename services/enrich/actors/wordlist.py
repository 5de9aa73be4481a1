"""Small word lists, written as running text so that they can be read and reviewed."""


def wordlist(text: str) -> frozenset[str]:
    """Return the words of a text."""
    return frozenset(text.split())
