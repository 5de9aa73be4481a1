"""The whole way of one document: find, read, resolve, tag."""

from datetime import date, datetime
from functools import partial
from itertools import chain
from typing import NamedTuple

from schemas.enriched import DateTag, Granularity
from services.enrich.dates import mode as modes
from services.enrich.dates import timex
from services.enrich.dates.calendar import Period
from services.enrich.dates.cascade import Loss, parse
from services.enrich.dates.confidence import confidence
from services.enrich.dates.forms import Clock, Form, Length, PartOfDay, Recurrence, Reference
from services.enrich.dates.lexer import Token, tokens
from services.enrich.dates.pattern import code
from services.enrich.dates.resolve import OpenError, Reader
from services.enrich.dates.rules import STAGES
from services.enrich.dates.scan import regions
from services.enrich.dates.spelled import length_value, open_value
from services.enrich.dates.tense import direction
from services.enrich.tagging import Rejection, Tagging
from services.enrich.text import Document, Passage

_NARRATIVE_ONLY = {code("REF-NARRATIVE"), code("SEASON-NOUN")}
_TAGGED = {code(name) for name in ("DATE", "TIME", "LENGTH", "SET", "REF")} | _NARRATIVE_ONLY
_REFUSED = code("REFUSED")


class _Found(NamedTuple):
    passage: Passage
    expressions: list[Token]
    losses: list[Loss]


def tag(document: Document, published: date | datetime | None) -> Tagging[DateTag]:
    """Return the dates of a document, read against its publication date if there is one."""
    found = [_find(passage) for passage in document.passages]
    day = Period.of(published) if published else None
    forms = [token.value for passage in found for token in passage.expressions]
    reader = Reader(day, modes.mode(forms, day.year if day else None))
    tags = tuple(
        _tag(f.passage, token, reader)
        for f in found
        for token in f.expressions
        if token.code not in _NARRATIVE_ONLY or reader.mode == "narrative"
    )
    return Tagging(tags, tuple(chain.from_iterable(_rejections(f) for f in found)))


def _find(passage: Passage) -> _Found:
    expressions: list[Token] = []
    losses: list[Loss] = []
    for start, end in regions(passage.text):
        parsed, lost = parse(tokens(passage.text, start, end), STAGES)
        losses += lost
        expressions += [token for token in parsed if token.code in _TAGGED]
        losses += [Loss(t.start, t.end, t.rule, t.value) for t in parsed if t.code == _REFUSED]
    return _Found(passage, expressions, losses)


def _rejections(found: _Found) -> list[Rejection]:
    return [Rejection(found.passage.span(start, end), rule, reason) for start, end, rule, reason in found.losses]


def _tag(passage: Passage, token: Token, reader: Reader) -> DateTag:
    start, end, form = token.start, token.end, token.value
    common = {
        "field": passage.field, "start": start, "end": end, "exact": passage.text[start:end],
        "method": token.rule or "written out", "confidence": confidence(token.rule),
    }  # fmt: skip
    match form:
        case Length():
            return DateTag(type="DURATION", value=length_value(form), status="resolved", **common)
        case Recurrence(value, granularity):
            return DateTag(type="SET", value=value, granularity=granularity, status="resolved", **common)
        case Reference(value):
            return DateTag(type="DATE", value=value, status="resolved", **common)
        case _:
            return DateTag(**_point(passage, token, reader), **common)


def _point(passage: Passage, token: Token, reader: Reader) -> dict[str, object]:
    form: Form = token.value
    kind = "TIME" if isinstance(form, Clock | PartOfDay) else "DATE"
    reader.direction = partial(direction, passage.text, token.start, token.end)
    try:
        period = reader.period(form)
    except OpenError as error:
        return {"type": kind, "value": open_value(form), "status": "unresolved", "reason": str(error)}
    first, last = timex.interval(period)
    granularity: Granularity = period.granularity
    return {
        "type": kind, "value": timex.value(period), "from": first, "to": last, "granularity": granularity,
        "anchor": reader.used, "status": "resolved",
    }  # fmt: skip
