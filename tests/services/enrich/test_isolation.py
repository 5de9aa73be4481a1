"""The tagger's own process may die or stand still: the article is refused, and the next one is enriched."""

import multiprocessing
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from itertools import count

import pytest

from schemas.article import Article
from schemas.enriched import EnrichedArticle
from schemas.topics import VALUE_BYTES
from services.enrich import isolation
from services.enrich.annotate import Annotator
from services.enrich.enricher import Enriched, Enricher
from services.enrich.isolation import IsolatedEnricher
from services.enrich.metrics import TAGGER_DEATHS
from services.enrich.own.reading import NOTHING
from streaming.errors import Interrupted, Invalid
from streaming.message import Record
from tests.services.enrich import deadly
from tests.services.enrich.stream import made
from tests.streaming.handlers import sample

_offsets = count()


@pytest.fixture
def enricher(monkeypatch: pytest.MonkeyPatch) -> Iterator[IsolatedEnricher]:
    """Return an enricher that some articles kill, and that has little patience; nobody died yet."""
    TAGGER_DEATHS.clear()
    monkeypatch.setattr(isolation, "work", deadly.work)
    with IsolatedEnricher("enriched", VALUE_BYTES, longest_seconds=5) as enricher:
        yield enricher


def test_what_is_made_is_what_the_tagger_makes(enricher: IsolatedEnricher, annotator: Annotator) -> None:
    """The other process changes nothing, and says how long it took."""
    record = article()
    there, here = enricher(record), Enricher(annotator, "enriched", VALUE_BYTES)(record)
    assert there.message == replace(here.message, headers=there.message.headers)  # of which one is the present time
    assert there.figures == here.figures
    assert there.seconds.keys() == here.seconds.keys() == {"decode", "places", "actors", "dates", "quotes", "encode"}


def test_who_asks_loads_no_tagger() -> None:
    """A service has them once, in the process that tags; nor do commands that tag nothing load them."""
    loaded = "import sys, services.enrich.command; print({'numpy', 'services.enrich.annotate'} & sys.modules.keys())"
    assert subprocess.run([sys.executable, "-c", loaded], capture_output=True, check=True).stdout == b"set()\n"


def test_a_crash_refuses_the_article(enricher: IsolatedEnricher) -> None:
    """It is tried again once, and the next article goes to a new process."""
    with pytest.raises(Invalid, match="the tagger ended by SIGSEGV: a fault in native code; 2 of them") as refused:
        enricher(article(deadly.DEADLY))
    assert refused.value.code == "crashed"
    assert deaths("crashed") == 2
    assert dates(enricher(article()))


def test_one_that_is_always_killed_is_refused_with_the_likely_cause(enricher: IsolatedEnricher) -> None:
    """As the kernel does with what needs more memory than there is."""
    with pytest.raises(Invalid, match="by SIGKILL: most likely the kernel, for want of memory; 2 of them"):
        enricher(article(deadly.KILLED))
    assert deaths("killed") == 2


def test_one_that_is_killed_from_outside_is_told_apart(enricher: IsolatedEnricher) -> None:
    """By whom cannot be told: for want of memory, the kernel does."""
    for worker in multiprocessing.active_children():
        worker.kill()
    assert dates(enricher(article()))
    assert deaths("killed") == 1


@pytest.mark.parametrize("fatal", [deadly.DEADLY, deadly.ENDLESS])
def test_a_crash_is_laid_to_the_article_that_caused_it(enricher: IsolatedEnricher, fatal: str) -> None:
    """Though others are sent ahead, and one may have been sent that nobody asks for any more."""
    first, second, killer, last = expected = [article("first"), article("second"), article(fatal), article("last")]
    enricher.expect(expected)
    assert [dates(enricher(each)) for each in (first, second)]
    enricher.expect([last, killer])  # polled again, in another order
    assert body(enricher(last)) == body(enricher(last)) == body_of(last)
    with pytest.raises(Invalid):
        enricher(killer)
    assert body(enricher(first)) == body_of(first)


def test_answers_belong_to_their_articles(enricher: IsolatedEnricher) -> None:
    """Whatever was expected is asked for, retractions among it, or left out."""
    records = [article(f"number {number}") for number in range(8)]
    records[3] = replace(records[3], value=None)
    enricher.expect(records)
    for number in (0, 1, 2, 4, 6, 7, 0):
        assert body(enricher(records[number])) == body_of(records[number])


def test_large_articles_are_sent_ahead(enricher: IsolatedEnricher) -> None:
    """Neither side waits for the other to read what fits into no pipe at once."""
    records = [article("x" * 900_000) for _ in range(3)]
    enricher.expect(records)
    assert [len(body(enricher(record))) > 900_000 for record in records] == [True] * 3


def test_the_memory_of_the_tagger_is_known(enricher: IsolatedEnricher) -> None:
    """That of the process that has loaded the models, and of none once it is closed."""
    assert sample("dateline_tagger_memory_bytes") > 50_000_000
    enricher.close()
    assert sample("dateline_tagger_memory_bytes") == 0


def test_an_article_that_takes_for_ever_is_refused(enricher: IsolatedEnricher) -> None:
    """Its process is ended, and the next article goes to a new one."""
    with pytest.raises(Invalid) as refused:
        enricher(article(deadly.ENDLESS))
    assert refused.value.code == "too-slow"
    assert deaths("too-slow") == 1
    assert dates(enricher(article()))


def test_an_article_that_takes_long_is_left_when_the_service_is_to_stop(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for it, nor for a tagger that is still loading; its successor will have it."""
    monkeypatch.setattr(isolation, "work", deadly.work)
    stop = threading.Event()
    with IsolatedEnricher("enriched", VALUE_BYTES, stop) as enricher:
        assert dates(enricher(article()))
        stop.set()
        with pytest.raises(Interrupted):
            enricher(article(deadly.ENDLESS))
    with pytest.raises(Interrupted):
        IsolatedEnricher("enriched", VALUE_BYTES, stop)


def test_an_error_of_the_tagger_is_raised_here(enricher: IsolatedEnricher) -> None:
    """As if it had been raised in this process, and so is what is wrong with a record."""
    with pytest.raises(ZeroDivisionError, match=deadly.BROKEN):
        enricher(article(deadly.BROKEN))
    with pytest.raises(Invalid, match="the key is not the article's id") as refused:
        enricher(replace(article(), key=b"another"))
    assert refused.value.code == "wrong-key"


def test_who_asked_may_be_gone(capfd: pytest.CaptureFixture[str]) -> None:
    """Killed, say, while its tagger loads or works: the tagger ends without a word."""
    for records in ([], [article()]):
        ours, theirs = multiprocessing.Pipe()
        for each in records:
            ours.send(each)
        ours.close()
        isolation.work(theirs, "enriched", VALUE_BYTES, NOTHING, with_quotes=True)
    assert capfd.readouterr().err == ""


def test_the_tagger_is_not_interrupted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C reaches it too, also while it starts; but when it ends is for the service to say."""
    monkeypatch.setattr(isolation, "work", deadly.interrupted)
    with IsolatedEnricher("enriched", VALUE_BYTES) as enricher:
        assert dates(enricher(article()))


def deaths(reason: str) -> float:
    """Return how many taggers ended of it."""
    return sample("dateline_tagger_deaths_total", reason=reason)


def article(word: str = "") -> Record:
    """Return the record of an article with a word in its body."""
    event = made(1, f"They met in Kyiv on Friday. {word}")
    return Record("articles", 0, next(_offsets), 0, event.article_id.encode(), event.encode())


def dates(enriched: Enriched) -> int:
    """Return how many dates were found."""
    return len(enriched.figures.tags["date"])


def body(enriched: Enriched) -> str:
    """Return the text of the event that was made."""
    return EnrichedArticle.decode(enriched.message.value or b"").article.body


def body_of(record: Record) -> str:
    """Return the text of the article that it was to be made of."""
    return Article.decode(record.value or b"").body
