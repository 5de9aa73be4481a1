"""Whether a text is in English, the language that the taggers read, whatever its source says."""

import re

NOT_ENGLISH = "the text does not seem to be English, which the taggers read"

_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ]+")
_ENGLISH = {
    "and", "are", "at", "been", "by", "for", "from", "has", "have", "his", "it", "of", "she", "that", "the", "their",
    "they", "this", "to", "were", "which", "who", "will", "with", "would",
}  # fmt: skip
"""Frequent words that closely related languages write differently."""
_FOREIGN = {
    # German, Dutch, Swedish
    "aber", "auch", "auf", "aus", "bei", "das", "dass", "dem", "ein", "eine", "einem", "einen", "einer", "haben",
    "ihre", "ist", "mit", "nach", "nicht", "noch", "oder", "sein", "seine", "sich", "sie", "sind", "und", "vom",
    "werden", "wie", "wird", "wurde", "wurden", "zu", "zum", "zur", "aan", "bij", "dat", "deze", "een", "haar",
    "heeft", "het", "hij", "naar", "niet", "nog", "ook", "uit", "voor", "werd", "wordt", "zich", "zijn", "att",
    "av", "blir", "det", "efter", "ett", "har", "inte", "och", "som", "till",
    # French, Spanish, Italian, Portuguese
    "au", "aux", "avec", "ce", "cette", "dans", "depuis", "elle", "entre", "est", "et", "il", "leur", "mais", "ne",
    "ont", "pas", "pour", "qu", "que", "qui", "sans", "selon", "ses", "sont", "sous", "sur", "une", "ante", "como",
    "con", "desde", "en", "esta", "este", "fue", "ha", "hasta", "para", "pero", "por", "se", "sobre", "su", "sus",
    "tras", "un", "una", "y", "alla", "anche", "che", "dalla", "degli", "dei", "della", "delle", "gli", "nel",
    "nella", "non", "sono", "ao", "com", "em", "foi", "na", "os", "pela", "pelo", "sua", "um", "uma",
    # Polish, Turkish, Indonesian
    "dla", "jest", "nie", "oraz", "po", "przez", "ancak", "bir", "bu", "daha", "dedi", "ile", "ise", "kadar",
    "olan", "olarak", "sonra", "ve", "yeni", "akan", "bahwa", "dalam", "dan", "dari", "dengan", "ini", "itu",
    "juga", "oleh", "pada", "telah", "tidak", "untuk", "yang",
}  # fmt: skip
"""Frequent words of other languages that are neither English nor, as *de* and *van* are, in the midst of names."""
_READ = 4000
"""How many characters are enough to tell the language."""
_FEW_WORDS = 10
"""If fewer are different, nothing can be said: a list of names has some as well."""
_MANY_WORDS = 50
"""Of so many, some are English if the text is; of fewer, others must be foreign."""
_LEAST_ENGLISH = 0.08
"""The least that a long text of the tuning corpora has is 0.132."""
_LEAST_FOREIGN = 0.1


def reads_as_english(text: str) -> bool:
    """Return whether a text may be English, by its letters and by its most frequent words."""
    words = _WORD.findall(text[:_READ])
    if not _in_latin_letters(words):
        return False
    # What is written with a capital letter may be a name, which is the same in any language.
    words = [word for word in words if word[0].islower()]
    if len(set(words)) < _FEW_WORDS or sum(map(_ENGLISH.__contains__, words)) >= _LEAST_ENGLISH * len(words):
        return True
    return len(words) < _MANY_WORDS and not _foreign(words)


def _in_latin_letters(words: list[str]) -> bool:
    letters = "".join(words)
    return letters.isascii() or sum(map(len, _LATIN.findall(letters))) >= len(letters) / 2


def _foreign(words: list[str]) -> bool:
    # In English, letters with marks are for names, and single ones for what once was a quotation mark.
    found = [word for word in words if word in _FOREIGN or (len(word) > 1 and not word.isascii())]
    return len(found) >= _LEAST_FOREIGN * len(words) and len(set(found)) > 1
