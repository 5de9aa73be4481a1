"""The whole way of a document: find the expressions, choose the mode, read each form, write the tags."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from schemas.enriched import DateTag
from services.enrich.dates import timex
from services.enrich.dates.calendar import Period
from services.enrich.dates.confidence import UNSURE, confidence
from services.enrich.dates.find import Found, find
from services.enrich.dates.forms import Clock, Doubtful, Form, Length, Narrowed, PartOfDay, Recurrence, Reference
from services.enrich.dates.lexer import Token
from services.enrich.dates.mode import mode
from services.enrich.dates.resolve import OpenError, Reader
from services.enrich.dates.spelled import length_granularity, length_value, open_value
from services.enrich.dates.tense import Clause
from services.enrich.tagging import Rejection, Tagging
from services.enrich.text import Document, Passage

_ABSENT: dict[str, Any] = dict.fromkeys(DateTag.model_fields)
_LISTED = 6
"""So many expressions before and after one may belong to its clause: more of them are a list, not a sentence."""


def tag(document: Document, published: date | datetime | None) -> Tagging[DateTag]:
    """Return the dates of a document, read against its publication date if there is one."""
    found = [find(passage) for passage in document.passages]
    reader = reader_of(found, Period.of(published) if published else None)
    return Tagging(tuple(read(found, reader)), tuple(rejection for f in found for rejection in _rejections(f)))


def reader_of(found: list[Found], published: Period | None) -> Reader:
    """Return a reader that reads in the mode of the text."""
    forms = [token.value for f in found for token in f.expressions()]
    return Reader(published, mode(forms, published.year if published else None))


def read(found: list[Found], reader: Reader) -> Iterator[DateTag]:
    """Yield the tags of what was found, in reading order."""
    for f in found:
        yield from _tags(f.passage, f.expressions(reader.mode), reader)


def _rejections(found: Found) -> list[Rejection]:
    return [Rejection.of(found.passage, *loss) for loss in found.losses]


def _tags(passage: Passage, tokens: list[Token], reader: Reader) -> Iterator[DateTag]:
    befores = [0] * _LISTED + [token.end for token in tokens]
    afters = [token.start for token in tokens[_LISTED:]] + [len(passage.text)] * _LISTED
    for token, before, after in zip(tokens, befores, afters, strict=False):
        reader.clause = Clause(passage.text, token.start, token.end, before, after)
        reader.likely = None
        meaning = _meaning(token.value, reader)
        sure = confidence(token.rule, meaning["status"], meaning.get("reason"), reader.likely)
        yield _tag(passage, token, sure, meaning)


def _tag(passage: Passage, token: Token, sure: float, meaning: dict[str, Any]) -> DateTag:
    """Return the tag of an expression. It is not validated again: the tests hold every tag against the model."""
    about_the_expression: dict[str, Any] = {
        "field": passage.field,
        "start": token.start,
        "end": token.end,
        "exact": passage.text[token.start : token.end],
        "method": token.rule or "written out",
        "confidence": sure,
    }
    return DateTag.known(_ABSENT | about_the_expression | meaning)


def _meaning(form: Form, reader: Reader) -> dict[str, Any]:
    match form:
        case Length():
            granularity = length_granularity(form)
            return {
                "type": "DURATION", "value": length_value(form), "granularity": granularity, "status": "resolved",
            }  # fmt: skip
        case Recurrence(value, granularity):
            return {"type": "SET", "value": value, "granularity": granularity, "status": "resolved"}
        case Reference(value):
            return {"type": "DATE", "value": value, "status": "resolved"}
        case _:
            return _point(form, reader)


def _point(form: Form, reader: Reader) -> dict[str, Any]:
    kind = "TIME" if isinstance(form, Clock | PartOfDay) else "DATE"
    try:
        period = reader.period(form)
    except OpenError as error:
        return {"type": kind, "value": open_value(form), "status": "unresolved", "reason": str(error)}
    first, last = timex.part(period, form.sense) if isinstance(form, Narrowed) else timex.interval(period)
    doubt = form.reason if isinstance(form, Doubtful) else None
    if not doubt and reader.likely is not None and reader.likely < UNSURE:
        doubt = f"{reader.reason}, but another date is nearly as likely"
    return {
        "type": kind, "value": timex.value(period), "from_": first, "to": last, "granularity": period.granularity,
        "anchor": reader.used, "status": "ambiguous" if doubt else "resolved", "reason": doubt or reader.reason,
    }  # fmt: skip
