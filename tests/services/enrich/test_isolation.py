"""The tagger's own process may die or stand still: the article is refused, and the next one is annotated."""

import multiprocessing
import threading
from collections.abc import Iterator

import pytest

from schemas.article import Article
from services.enrich import isolation
from services.enrich.annotate import Annotator
from services.enrich.isolation import IsolatedAnnotator
from services.enrich.metrics import TAGGER_DEATHS
from streaming.errors import Interrupted, Invalid
from tests.services.enrich import deadly
from tests.services.enrich.stream import made
from tests.streaming.handlers import sample


@pytest.fixture
def annotator(monkeypatch: pytest.MonkeyPatch) -> Iterator[IsolatedAnnotator]:
    """Return an annotator that some articles kill, and that has little patience; nobody died yet."""
    TAGGER_DEATHS.clear()
    monkeypatch.setattr(isolation, "work", deadly.work)
    with IsolatedAnnotator(longest_seconds=5) as annotator:
        yield annotator


def test_annotations_are_those_of_the_tagger(annotator: IsolatedAnnotator) -> None:
    """The other process changes nothing."""
    here = Annotator.load()
    assert annotator.annotate(article()) == here.annotate(article())
    assert annotator.pipeline == here.pipeline


def test_a_crash_refuses_the_article(annotator: IsolatedAnnotator) -> None:
    """It is tried again once, and the next article goes to a new process."""
    with pytest.raises(Invalid) as refused:
        annotator.annotate(article(deadly.DEADLY))
    assert refused.value.code == "crashed"
    assert deaths("crashed") == 2
    assert annotator.annotate(article()).dates.tags


def test_one_that_is_killed_from_outside_is_told_apart(annotator: IsolatedAnnotator) -> None:
    """By whom cannot be told: for want of memory, the kernel does."""
    for worker in multiprocessing.active_children():
        worker.kill()
    assert annotator.annotate(article()).dates.tags
    assert deaths("killed") == 1


def test_the_memory_of_the_tagger_is_known(annotator: IsolatedAnnotator) -> None:
    """That of the process that has loaded the models, and of none once it is closed."""
    assert sample("dateline_tagger_memory_bytes") > 50_000_000
    annotator.close()
    assert sample("dateline_tagger_memory_bytes") == 0


def test_each_tagger_is_timed(annotator: IsolatedAnnotator) -> None:
    """In its own process; the time comes back with the annotations."""
    stages = ("dates", "places", "actors")
    before = [sample("dateline_stage_seconds_count", stage=stage) for stage in stages]
    annotator.annotate(article())
    assert [sample("dateline_stage_seconds_count", stage=stage) for stage in stages] == [n + 1 for n in before]


def test_an_article_that_takes_for_ever_is_refused(annotator: IsolatedAnnotator) -> None:
    """Its process is ended, and the next article goes to a new one."""
    with pytest.raises(Invalid) as refused:
        annotator.annotate(article(deadly.ENDLESS))
    assert refused.value.code == "too-slow"
    assert deaths("too-slow") == 1
    assert annotator.annotate(article()).dates.tags


def test_an_article_that_takes_long_is_left_when_the_service_is_to_stop(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for it, nor for a tagger that is still loading; its successor will have it."""
    monkeypatch.setattr(isolation, "work", deadly.work)
    stop = threading.Event()
    with IsolatedAnnotator(stop) as annotator:
        assert annotator.annotate(article()).dates.tags
        stop.set()
        with pytest.raises(Interrupted):
            annotator.annotate(article(deadly.ENDLESS))
    with pytest.raises(Interrupted):
        IsolatedAnnotator(stop)


def test_an_error_of_the_tagger_is_raised_here(annotator: IsolatedAnnotator) -> None:
    """As if it had been raised in this process."""
    with pytest.raises(ZeroDivisionError, match=deadly.BROKEN):
        annotator.annotate(article(deadly.BROKEN))


def deaths(reason: str) -> float:
    """Return how many taggers ended of it."""
    return sample("dateline_tagger_deaths_total", reason=reason)


def article(word: str = "") -> Article:
    """Return an article with a word in its body."""
    return made(1, f"They met in Kyiv on Friday. {word}")


def test_who_asked_may_be_gone(capfd: pytest.CaptureFixture[str]) -> None:
    """Killed, say, while its tagger loads or works: the tagger ends without a word."""
    for articles in ([], [article()]):
        ours, theirs = multiprocessing.Pipe()
        for each in articles:
            ours.send(each)
        ours.close()
        isolation.work(theirs)
    assert capfd.readouterr().err == ""


def test_the_tagger_is_not_interrupted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C reaches it too, also while it starts; but when it ends is for the service to say."""
    monkeypatch.setattr(isolation, "work", deadly.interrupted)
    with IsolatedAnnotator() as annotator:
        assert annotator.annotate(article()).dates.tags
