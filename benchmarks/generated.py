"""Texts that nobody would write, and that may come: each repeats one pattern for as long as is asked.

They find what costs more than its length is worth, here in seconds and in tests in steps.
"""

from base64 import b64encode
from calendar import day_name, month_name
from collections.abc import Callable, Iterator
from random import Random
from string import ascii_lowercase, ascii_uppercase

_PLACES = ("Paris", "Springfield", "Lagos", "San José", "Georgia", "New York", "Lima", "Osaka", "Cork", "Al Hudaydah")
_COUNTRIES = ("France", "Niger", "the United States", "Iraq", "Papua New Guinea", "Peru", "South Korea", "Jordan")
_DEMONYMS = ("Turkish", "Iraqi", "French", "South Korean", "Nigerian", "Chinese", "Kurdish", "American")
_GROUPS = ("soldiers", "police", "lawmakers", "officials", "rebels", "farmers", "judges", "diplomats")
_TITLES = ("Mr.", "President", "Prime Minister", "Dr.", "Gen.", "Judge", "Foreign Minister", "Sen.")
_FORENAMES = ("John", "Mary", "Ahmed", "Wei", "Olga", "José", "Fatima", "Kofi", "Anna", "David")
_SURNAMES = ("Smith", "Garcia", "Okafor", "Petrov", "Nguyen", "Khan", "Müller", "Silva")


def _word(chance: Random, shortest: int = 3, longest: int = 9, letters: str = ascii_lowercase) -> str:
    return "".join(chance.choices(letters, k=chance.randint(shortest, longest)))


def _one_of(*choices: str) -> Callable[[Random], str]:
    return lambda chance: chance.choice(choices)


_GAPS: dict[str, Callable[[Random], str]] = {
    "word": _word,
    "giant": lambda chance: _word(chance, 5_000, 9_000),
    "Name": lambda chance: _word(chance).capitalize(),
    "ACRONYM": lambda chance: _word(chance, 3, 5, ascii_uppercase),
    "LETTER": _one_of(*ascii_uppercase),
    "number": lambda chance: str(chance.randrange(10 ** chance.randint(1, 9))),
    "year": lambda chance: str(chance.randint(1900, 2099)),
    "date": lambda chance: f"{chance.randint(1900, 2099)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}",
    "time": lambda chance: f"{chance.randrange(24)}:{chance.randrange(60):02}",
    "month": _one_of(*month_name[1:]),
    "weekday": _one_of(*day_name),
    "place": _one_of(*_PLACES),
    "country": _one_of(*_COUNTRIES),
    "demonym": _one_of(*_DEMONYMS),
    "group": _one_of(*_GROUPS),
    "GROUP": _one_of(*map(str.upper, _GROUPS)),
    "PLACE": _one_of(*map(str.upper, _PLACES)),
    "title": _one_of(*_TITLES),
    "forename": _one_of(*_FORENAMES),
    "surname": _one_of(*_SURNAMES),
    "base64": lambda chance: b64encode(chance.randbytes(57)).decode(),
}
"""What stands in the gaps of a pattern, drawn anew for each."""

PATTERNS: dict[str, tuple[str, ...]] = {
    "acronyms": ("{ACRONYM} ",),
    "acronyms and what they stand for": ("{Name} {Name} {Name} ({ACRONYM}) said. ",),
    "invented names": ("{Name} {Name} ",),
    "invented names in sentences": ("{Name} {Name} met {Name} of {Name}. ",),
    "persons with titles": ("{title} {Name} {Name} spoke. ",),
    "the same surname": ("{Name} Smith, ",),
    "known names": ("{forename} {surname} and ",),
    "months": ("{month} ",),
    "months with numbers": ("{month} {number}, ",),
    "weekdays": ("{weekday} ",),
    "two weeks after": ("two weeks after ",),
    "ISO dates": ("{date} ",),
    "digits": ("{number} ",),
    "digits without a gap": ("{number}",),
    "clock times": ("{time} ",),
    "number words": ("twenty ", "one ", "hundred ", "and ", "thousand ", "million ", "first ", "half "),
    "lists of places": ("{place}, ",),
    "addresses": ("{number} {Name} Street, {place}, ",),
    "countries": ("{country} ",),
    "demonyms with nouns": ("{demonym} {group}, ",),
    "capitals": ("{ACRONYM} {GROUP} IN {PLACE} ",),
    "one sentence": ("The mayor of {place} said on Monday that talks had failed, ", "and {number} people were hurt, "),
    "one-word lines": ("{Name}\n",),
    "one-letter sentences": ("{LETTER}. ",),
    "giant words": ("{giant} ",),
    "hyphens": ("{Name}-",),
    "quotes": ("“", "”", '"', "said ", "“We ", "‘", "’ ", "she said, "),
    "opening marks": ("“{Name} {word} ", "«", "‘{word} "),
    "closing marks": ("{word}” ", "” ", "’ ", "» "),
    "straight marks": ('"', "'", '" ', '{word}"', "'{word}"),
    "quotations in turns": (
        "“We will stay,” {Name} {Name} said. ",
        "“We go,” he said. ",
        "“So do we,” the mayor said.\n\n",
    ),
    "quotations over paragraphs": ("“{Name} {word} {word}.\n\n",),
    "quotations in one sentence": ("“{word} {word} {word}” and ",),
    "brackets": ("(", ")", "[", "] ", "Lima ", "(Peru) "),
    "possessives": ("{Name}'s ",),
    "possessives of roles": ("{country}'s ", "president's ", "mother's ", "Lagos' ", "ministry’s ", "spokesman’s "),
    "speakers": ("{Name} said {surname} said ",),
    "roles": ("former ", "deputy ", "prime minister ", "of ", "the ", "chief ", "{demonym} ", "spokesman "),
    "particles": ("van ", "de ", "la ", "of ", "the ", "Al ", "San ", "bin "),
    "names joined": ("{Name} and {ACRONYM} of ",),
    "URLs": ("https://{word}.example/{word}/{number}?q={word} ",),
    "e-mail addresses": ("{word}.{word}@{word}.example, ",),
    "base64": ("{base64}\n",),
    "CSV": ("{number},{Name},{place},{date},{number}\n",),
    "sports results": ("{place} {number}-{number} {Name} ({time})\n",),
    "stock tables": ("{ACRONYM} {number}.{number} +{number} −{number}%\n",),
    "legal clauses": ("§ {number}({word}) pursuant to Section {number} of the {Name} Act of {year}; ",),
    "other scripts": ("北京市政府周二表示", "أعلنت الحكومة اليوم ", "Правительство сообщило в среду ", "東京で昨日、"),
    "emoji and marks": ("👩‍👩‍👧", "🇫🇷", "e\u0301\u0301\u0301", "🏽", "👍 ", "ﷺ", "\u200d", "a\u0301\u0327 "),
    "white space": (" ", "\t", "\n", "\u00a0", "\u2003", "\r\n", "\u2028"),
    "punctuation": tuple(".,;:!?…—–-*/\\|_~#&%+=<>"),
    "full stops": (".",),
    "HTML": ('<p class="{word}"><a href="/{word}">{Name}</a>&nbsp;{place}</p>',),
    "JSON": ('{{"id":{number},"name":"{Name}","at":"{date}T{time}:00Z"}},',),
    "log lines": ("{date} {time}:07,{number} WARN [{word}] {Name}: {number}\n",),
}
"""By name, the pieces of which one after the other is drawn."""


class _Drawing(dict[str, str]):
    """Fills every gap, also those of one name, with what is drawn for it."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance

    def __missing__(self, gap: str) -> str:
        return _GAPS[gap](self._chance)


def text(pattern: str, size: int, seed: int = 0) -> str:
    """Return a text of so many characters; with the same seed, a longer one begins as a shorter one."""
    return "".join(_pieces(PATTERNS[pattern], size, Random(seed)))[:size]  # noqa: S311  chance that repeats itself


def _pieces(pieces: tuple[str, ...], size: int, chance: Random) -> Iterator[str]:
    drawing = _Drawing(chance)
    while size > 0:
        piece = chance.choice(pieces).format_map(drawing)
        size -= len(piece)
        yield piece
