"""What is said in every topic, in which form, and by whom."""

from dataclasses import dataclass, field
from typing import Any

from schemas import article, enriched, submission
from schemas.article import Article
from schemas.enriched import EnrichedArticle
from schemas.headers import CLOUD_EVENT, RELEASED, TRACE, Properties, dead_letter
from schemas.model import Model
from schemas.rejected import History
from schemas.submission import Submission, Withdrawal

Schema = dict[str, Any]

JSON, BYTES = "application/json", "application/octet-stream"


@dataclass(frozen=True)
class Kind:
    """A kind of message: the JSON Schemas of its parts, the value's as a model where there is one."""

    summary: str
    value: type[Model] | Schema
    key: Schema
    headers: Properties = field(default_factory=dict)
    required: tuple[str, ...] = ()
    media_type: str = JSON


def _text(description: str) -> Schema:
    return {"type": "string", "description": description}


def _event(summary: str, event_type: str, model: type[Model], more: Properties | None = None) -> Kind:
    said = {
        **CLOUD_EVENT,
        "ce_type": {**CLOUD_EVENT["ce_type"], "const": event_type},
        "ce_dataschema": {**CLOUD_EVENT["ce_dataschema"], "const": f"urn:dateline:schema:{event_type}"},
    }
    return Kind(summary, model, _ARTICLE_ID, {**said, **TRACE, **(more or {})}, tuple(CLOUD_EVENT))


_ARTICLE_ID = _text("The article's id.")
_RAW: Schema = {"description": "The bytes that were read; null if they would not fit."}
_LETTER = {**CLOUD_EVENT, **TRACE, **dead_letter()}

KINDS: dict[str, Kind] = {
    "articleSubmitted": _event(
        "A version of an article, as a door accepted it; once more, when its embargo has ended.",
        submission.ARTICLE,
        Submission,
        RELEASED,
    ),
    "articleWithdrawn": _event("A source takes an article back.", submission.WITHDRAWAL, Withdrawal),
    "pieceRejected": Kind(
        "A piece that no article could be read in: its bytes, and why.",
        _RAW,
        _text("The event's id."),
        {**_LETTER, "ce_type": {**CLOUD_EVENT["ce_type"], "const": submission.REJECTION}},
        tuple(CLOUD_EVENT),
        BYTES,
    ),
    "remembered": Kind(
        "What is known of an article: how many revisions, the ids of all that was said of it, what is held, and when "
        "it was taken back. Under `held:…` waits a submission; without a value it is forgotten.",
        {"type": ["array", "object", "null"]},
        _text("An article's id, the id of an event, or when an embargo ends."),
        TRACE,
    ),
    "seen": Kind(
        "What a door has read of a source, to ask only for what is new; without a value it is forgotten.",
        {"description": "Of a file the position behind it, as text; of a feed, or an entry of one, JSON."},
        _text("A file, a feed, or an entry of one."),
        media_type=BYTES,
    ),
    "articlePublished": _event(
        "A revision of an article. One that failed in enrich, and was put back, says so.",
        article.TYPE,
        Article,
        dead_letter(History),
    ),
    "articleRetracted": Kind("An article is retracted.", {"type": "null"}, _ARTICLE_ID, TRACE),
    "articleEnriched": _event("An article with its dates, locations and actors.", enriched.TYPE, EnrichedArticle),
    "deadLetter": Kind(
        "What could not be handled: key, value and headers as they came, and why.",
        _RAW,
        _text("As it came; of a piece that no article could be read in, where it was read."),
        _LETTER,
        media_type=BYTES,
    ),
    "lettersReplayed": Kind(
        "Dead letters were put back.",
        {"type": "array", "items": _text("A letter: its partition, a hyphen, and its offset.")},
        {"const": "replayed"},
    ),
    "inherited": Kind(
        "What ingest had said by version 0.1.",
        {"type": "array", "description": "Pairs of the ids of an event and of its article."},
        {"type": "string"},
    ),
}
"""Everything that is said, by its name."""

SAID: dict[str, tuple[str, ...]] = {
    "submitted": ("articleSubmitted", "articleWithdrawn", "pieceRejected"),
    "register": ("remembered",),
    "doors": ("seen",),
    "articles": ("articlePublished", "articleRetracted"),
    "rejected": ("deadLetter",),
    "enriched": ("articleEnriched", "articleRetracted"),
    "enriched_rejected": ("deadLetter",),
    "replayed": ("lettersReplayed",),
    "ledger": ("inherited",),
}
"""What is said in a topic, by its name in `Topics`."""

OPERATIONS: dict[str, dict[str, tuple[str, ...]]] = {
    "doors": {"send": ("submitted", "doors"), "receive": ("doors",)},
    "register": {
        "send": ("articles", "rejected", "register", "submitted"),
        "receive": ("submitted", "register", "ledger"),
    },
    "enrich": {"send": ("enriched", "enriched_rejected"), "receive": ("articles",)},
    "replay": {"send": ("articles", "replayed"), "receive": ("enriched_rejected", "replayed", "articles", "enriched")},
    "reprocess": {"send": ("enriched",), "receive": ("enriched",)},
}
"""Which topics each service, or command of one, writes and reads."""

GROUPS = {("register", "submitted"): "register", ("enrich", "articles"): "enrich"}
"""The consumer groups; whoever else reads, reads all."""
