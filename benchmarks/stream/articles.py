"""Articles that nobody wrote: the same on every machine, no two alike, about four kilobytes each."""

import json
import random
from collections.abc import Iterator
from datetime import date, timedelta

from schemas.article import Article, text_sha256
from schemas.submission import Submission
from schemas.topics import Topics
from services.ingest.doors.piece import Piece
from services.ingest.forms import read_json
from services.ingest.submission import tell
from streaming.message import Message

BODY_CHARACTERS = 4_000

_WHO = ("Mayor Ada Lindqvist", "the Ministry of Transport", "Peter Okafor", "the port authority", "Judge Mary Hale")
_WHERE = ("Lisbon", "Nairobi", "the north of Chile", "Osaka", "Georgia", "Warsaw", "Cape Town", "Springfield")
_WHEN = ("on Tuesday", "last week", "in March 2023", "yesterday", "on 14 June", "two years ago", "in the 1990s")
_SENTENCES = (
    "{who} opened the new bridge in {where} {when}, and {crowd} people came to see it.",
    "“We have waited {crowd} days for this,” {who} said {when}.",
    "Engineers from {where} had warned {when} that the budget of {crowd} million would not be enough.",
    "The court in {where} heard {who} {when}; a ruling is not expected before the autumn.",
    "Trains between {where} and the coast stood still {when} because of the storm.",
    "{crowd} letters reached {who} {when}, most of them from {where}.",
    "Nobody knew at first why the lights went out.",
)


def json_lines(count: int) -> Iterator[str]:
    """Yield articles in ingest's own JSON form, one a line."""
    for number in range(count):
        chance = random.Random(number)  # noqa: S311  chance that repeats itself is what is wanted
        published = date(2024, 1, 1) + timedelta(days=chance.randrange(365))
        article = {
            "headline": _sentence(chance),
            "body": _body(chance),
            "datePublished": published.isoformat(),
            "url": f"https://news.example/{number}",
            "publisher": {"name": "The Example"},
        }
        yield json.dumps(article, ensure_ascii=False) + "\n"


def messages(count: int, topics: Topics) -> list[Message]:
    """Return the messages that a door makes of such articles, addressed to the topic that enrich reads."""
    lines = enumerate(json_lines(count), start=1)
    pieces = (Piece(f"articles.jsonl:{number}", line.encode(), read_json) for number, line in lines)
    return [_published(tell(piece, "file", "").message, topics) for piece in pieces]


def _published(submitted: Message, topics: Topics) -> Message:
    event = Submission.decode(submitted.value or b"")
    digest = text_sha256(event.headline, event.body)
    said = {name: value for name, value in event if name in Article.model_fields}
    article = Article(revision=1, text_sha256=digest, **said)
    return Message(topics.articles.name, submitted.key, article.encode())


def _body(chance: random.Random) -> str:
    sentences = [_sentence(chance)]
    while sum(map(len, sentences)) < BODY_CHARACTERS:
        # Now and then a new paragraph.
        sentences.append(chance.choice((" ", " ", " ", "\n")) + _sentence(chance))
    return "".join(sentences)


def _sentence(chance: random.Random) -> str:
    chosen = {"who": chance.choice(_WHO), "where": chance.choice(_WHERE), "when": chance.choice(_WHEN)}
    return chance.choice(_SENTENCES).format(**chosen, crowd=chance.randrange(2, 9_000))
