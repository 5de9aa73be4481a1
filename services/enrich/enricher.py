"""Makes an enriched event of the record of an article. Touches no metrics: what is measured comes with the event."""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from pydantic import ValidationError

from schemas import article, cloudevents
from schemas.article import Article, text_sha256
from schemas.model import first_problem
from services.enrich import event
from services.enrich.figures import Figures, figures
from streaming.errors import Invalid
from streaming.message import Message, Record
from streaming.middleware.size_limit import refuse_larger
from streaming.stages import timed

if TYPE_CHECKING:  # a service has its tagger in another process, and need not load it as well
    from services.enrich.annotate import Annotator


class Enriched(NamedTuple):
    """What was made of an article."""

    message: Message
    figures: Figures
    seconds: dict[str, float]
    """How long each stage took."""


@dataclass(frozen=True)
class Enricher:
    """Enriches articles for a topic, whose values have no more than so many bytes."""

    annotator: "Annotator"
    topic: str
    largest_bytes: int

    def __call__(self, record: Record) -> Enriched:
        """Return what is made of an article; raises `Invalid` if it is none, or if its event would be too large."""
        seconds: dict[str, float] = {}

        def add(stage: str, took: float) -> None:
            seconds[stage] = seconds.get(stage, 0) + took  # a long article is read in windows

        stage = partial(timed, report=add)
        with stage("decode"):
            read = _article(record)
        left = self.largest_bytes - len(record.value or b"")  # the event holds the article as well
        try:
            annotations = self.annotator.annotate(read, stage, left)
        except OverflowError as error:
            raise Invalid("too-large", str(error)) from error
        with stage("encode"):
            event_id = record.header("ce_id") or cloudevents.deterministic_id(read.article_id, read.revision)
            made = event.enriched(read, event_id, annotations, self.annotator.pipeline)
            message = event.message(self.topic, made)
        refuse_larger(message, self.largest_bytes)
        return Enriched(message, figures(made), seconds)


def _article(record: Record) -> Article:
    if (kind := record.header("ce_type") or article.TYPE) != article.TYPE:
        raise Invalid("unknown-type", f"an event of type {kind}")
    try:
        read = Article.decode(record.value or b"")
    except ValidationError as error:
        raise Invalid("invalid-article", first_problem(error)) from error
    if record.key != read.article_id.encode():
        raise Invalid("wrong-key", "the key is not the article's id")
    if read.text_sha256 != text_sha256(read.headline, read.body):
        raise Invalid("wrong-digest", "textSha256 is not the digest of headline and body")
    return read
