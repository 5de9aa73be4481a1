"""Recognition: every mention of a person, a body or a government in an article, and the names that were turned down."""

import re
from collections.abc import Iterator

from services.enrich.actors.evidence import rule_for
from services.enrich.actors.governments import governments
from services.enrich.actors.mention import Mention, overlaps
from services.enrich.actors.names import runs
from services.enrich.actors.propagation import known_names, repeated
from services.enrich.actors.reading import Reading
from services.enrich.tagging import Rejection

# Outlets that are called by their web address: News.Az, Gazeta.ru. A sentence never opens with these small words.
_SITE = re.compile(r"(?<![\w.@/])[A-Z]\w+\.(?:[Aa]z|[Cc]om|[Nn]et|[Oo]rg|[Rr]u|[Uu]a|[Kk]z|[Gg]e|[Tt][Vv])(?!\w)")


def recognise(readings: list[Reading]) -> tuple[list[Mention], list[Rejection]]:
    """Return the mentions of an article, none overlapping another, and the candidates that nothing spoke for."""
    named = [list(_named(reading)) for reading in readings]
    known = known_names([mention for mentions in named for mention in mentions])
    mentions: list[Mention] = []
    rejected: list[Rejection] = []
    for reading, here in zip(readings, named, strict=True):
        here.extend(repeated(reading.passage, known, here))
        here.extend(mention for mention in governments(reading) if not overlaps(mention.start, mention.end, here))
        mentions.extend(here)
        rejected.extend(_rejected(reading, here))
    return mentions, rejected


def _named(reading: Reading) -> Iterator[Mention]:
    sites = [_site(reading, match) for match in _SITE.finditer(reading.passage.text)]
    yield from sites
    for run in runs(reading.words, reading.demonyms):
        start, end = reading.words[run.first].start, reading.words[run.last - 1].end
        if overlaps(start, end, sites) or reading.is_place(start, end):
            continue
        if rule := rule_for(reading.words, run):
            yield reading.mention(run.first, run.last, rule.kind, rule.name, rule.confidence)


def _site(reading: Reading, match: re.Match[str]) -> Mention:
    return Mention(reading.passage, *match.span(), "organisation", "organisation.site", 0.8)


def _rejected(reading: Reading, found: list[Mention]) -> Iterator[Rejection]:
    for run in runs(reading.words, reading.demonyms):
        start, end = reading.words[run.first].start, reading.words[run.last - 1].end
        if not overlaps(start, end, found) and not reading.is_place(start, end):
            yield Rejection(reading.passage.span(start, end), "names", "nothing says what it names")
