"""The tagger and its peers behind one face: text and publication date in, spans with TIMEX3 values out.

The peers are those that install from PyPI (requirements/peers.txt); one that is not installed is left out.
"""

from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from importlib.util import find_spec
from typing import TypeAlias

from benchmarks.spans import Span
from services.enrich import dates
from services.enrich.text import Document

System: TypeAlias = Callable[[str, date | None], list[Span]]


def systems() -> dict[str, System]:
    """Return what can be run here, by name."""
    peers = {
        "recognizers-text": ("recognizers_date_time", _recognizers),
        "dateparser": ("dateparser", _dateparser),
        "metadate": ("metadate", _metadate),
    }
    installed: dict[str, System] = {name: run for name, (module, run) in peers.items() if find_spec(module)}
    return {"dateline": _dateline, **installed}


def _dateline(text: str, published: date | None) -> list[Span]:
    return [Span(tag.start, tag.end, tag.value) for tag in dates.tag(Document.of("", text), published).tags]


def _reference(published: date | None) -> datetime:
    return datetime.combine(published or date(2000, 1, 1), time())


def _recognizers(text: str, published: date | None) -> list[Span]:
    from recognizers_date_time import recognize_datetime
    from recognizers_text import Culture

    found = recognize_datetime(text, Culture.English, reference=_reference(published))
    return [Span(r.start, r.end + 1, _recognized(r.resolution)) for r in found]


def _recognized(resolution: dict[str, list[dict[str, str]]] | None) -> str | None:
    """Return the past reading, which for news is the likelier one; an open timex takes its year from the value."""
    reading = ((resolution or {}).get("values") or [{}])[0]
    timex = reading.get("timex", "")
    day = reading.get("value") or reading.get("start") or ""
    if not timex.startswith("XXXX") or not day[:1].isdigit():
        return timex or None
    return day[:10] if timex.startswith("XXXX-WXX") else day[:4] + timex[4:]


def _dateparser(text: str, published: date | None) -> list[Span]:
    from dateparser.search import search_dates

    settings = {"RELATIVE_BASE": _reference(published), "PREFER_DATES_FROM": "past"}
    at = 0
    spans: list[Span] = []
    for exact, moment in search_dates(text, languages=["en"], settings=settings) or ():
        start = text.find(exact, at)
        if start >= 0:
            at = start + len(exact)
            spans.append(Span(start, at, moment.date().isoformat()))
    return spans


def _metadate(text: str, published: date | None) -> list[Span]:
    from metadate import parse_date

    def read(offset: int, line: str) -> Iterator[Span]:
        for period in parse_date(line, reference_date=_reference(published), multi=True) or ():
            if period.spans:
                start, end = period.spans[0][0], period.spans[-1][1]
                yield Span(offset + start, offset + end, period.start_date.date().isoformat())

    spans: list[Span] = []
    offset = 0
    for line in text.splitlines(keepends=True):
        spans += read(offset, line)
        offset += len(line)
    return spans
