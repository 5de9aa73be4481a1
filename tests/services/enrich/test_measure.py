"""What is measured of an enriched article."""

from datetime import UTC, date, datetime, timedelta, timezone
from itertools import count
from typing import Any

import pytest

from schemas.article import Article, Published, Publisher
from schemas.enriched import DateTag, Quality, Span
from services.enrich.figures import LANGUAGES, Figures, figures
from services.enrich.language import NOT_ENGLISH
from services.enrich.measure import measure
from services.enrich.outlets import Outlets
from tests.schemas.samples import finding, fullest_enriched, smallest_article
from tests.streaming.handlers import sample

BERLIN = timezone(timedelta(hours=1))


@pytest.mark.parametrize(
    ("declared", "warnings", "labels"),
    [
        ("en-GB", (), ("en", "yes")),
        ("EN", (NOT_ENGLISH,), ("en", "no")),
        (None, (), ("none", "yes")),
        (None, (NOT_ENGLISH,), ("none", "no")),
        ("pt-BR", (), ("pt", "no")),
        ("tlh", (), ("other", "no")),
    ],
)
def test_languages(declared: str | None, warnings: tuple[str, ...], labels: tuple[str, str]) -> None:
    """As declared, if it is one of a few, and as it reads."""
    name, labelled = "dateline_articles_enriched_total", {"language": labels[0], "english": labels[1]}
    before = sample(name, **labelled)
    measure(enriched(smallest_article(language=declared), quality=Quality(unresolved=0, warnings=warnings)))
    assert sample(name, **labelled) == before + 1


def test_there_are_few_languages() -> None:
    """Each is a series, twice."""
    assert len(LANGUAGES) < 25


def test_tags_are_counted_and_weighed() -> None:
    """How many an article has, how they were resolved, and how sure they are; an article without tags counts too."""
    tags = tuple(dated("2024-11-29", confidence=confidence) for confidence in (0.45, 0.9))
    names = [
        ("dateline_article_tags_sum", {"kind": "date"}, 2),
        ("dateline_article_tags_count", {"kind": "date"}, 1),
        ("dateline_article_tags_count", {"kind": "actor"}, 1),
        ("dateline_tags_total", {"kind": "date", "status": "resolved"}, 2),
        ("dateline_tag_confidence_bucket", {"kind": "date", "le": "0.5"}, 1),
        ("dateline_tag_confidence_count", {"kind": "date"}, 2),
    ]
    before = [sample(name, **labels) for name, labels, _ in names]
    measure(enriched(smallest_article(), dates=tags))
    assert [sample(name, **labels) for name, labels, _ in names] == [
        old + more for old, (_, _, more) in zip(before, names, strict=True)
    ]


@pytest.mark.parametrize(
    ("published", "first", "status", "counted"),
    [
        (date(2024, 11, 30), "2024-12-01", "resolved", True),
        (date(2024, 11, 30), "2024-12-01T08:00:00", "resolved", True),
        (date(2024, 11, 30), "2024-11-30", "resolved", False),
        (date(2024, 11, 30), "2024-11-30T23:00:00", "resolved", False),
        (datetime(2024, 11, 30, 23, tzinfo=UTC), "2024-12-01", "resolved", True),
        (datetime(2024, 11, 30, 23), "2024-11-30", "resolved", False),  # noqa: DTZ001  as sources give it
        (date(2024, 11, 30), "2024-12-01", "unresolved", False),
        (date(2024, 11, 30), None, "resolved", False),
        (date(2024, 11, 30), "BC0480-01-01", "resolved", False),
        (None, "2999-12-01", "resolved", False),
    ],
)
def test_dates_in_the_future(published: Published | None, first: str | None, status: str, counted: bool) -> None:
    """Resolved, and beginning on a day after that of the article."""
    before = sample("dateline_future_dates_total")
    measure(enriched(smallest_article(date_published=published), dates=(dated(first, status=status),)))
    assert sample("dateline_future_dates_total") == before + counted


@pytest.mark.parametrize(
    ("published", "within"),
    [
        (datetime.now(UTC) - timedelta(hours=2), "10800.0"),
        (datetime.now(BERLIN) - timedelta(hours=2), "10800.0"),
        (datetime.now(UTC) + timedelta(hours=2), "10.0"),  # from tomorrow: as fresh as can be
        (datetime.now(), None),  # noqa: DTZ005  as sources give it
        (date(2024, 11, 30), None),
        (None, None),
    ],
)
def test_freshness(published: Published | None, within: str | None) -> None:
    """Is measured where the source gives a time with its zone: days and local times may be off by half a day."""
    name, bucket = "dateline_freshness_seconds", within or "+Inf"
    before = sample(f"{name}_bucket", le=bucket), sample(f"{name}_bucket", le="3600.0")
    measure(enriched(smallest_article(date_published=published)))
    assert sample(f"{name}_bucket", le=bucket) == before[0] + (within is not None)
    assert sample(f"{name}_bucket", le="3600.0") == before[1] + (within == "10.0")


def test_an_outlet_goes_by_its_publisher() -> None:
    """And is seen at once; who does not say has no outlet."""
    measure(enriched(smallest_article(publisher=Publisher(name="The Daily Test"))))
    assert last_heard("The Daily Test") == pytest.approx(datetime.now(UTC).timestamp(), abs=60)


def test_outlets_that_bring_much_are_never_crowded_out() -> None:
    """Among any number of others that bring less; and no more are told than there may be."""
    outlets, strangers = Outlets(most=4), count()
    for _ in range(100):
        outlets.heard("large")
        for _ in range(2):
            outlets.heard(f"stranger {next(strangers)}")
    assert last_heard("large")
    assert sum(last_heard(f"stranger {number}") > 0 for number in range(200)) == 3


def last_heard(outlet: str) -> float:
    """Return when an article of an outlet was last enriched, 0 for never."""
    return sample("dateline_outlet_last_article_timestamp_seconds", outlet=outlet)


def enriched(article: Article, **changes: Any) -> Figures:
    """Return the figures of an enriched article without tags, but for some changes."""
    none = {"dates": (), "locations": (), "actors": (), "quotes": (), "quality": Quality(unresolved=0)}
    own = {name: getattr(article, name) for name in ("article_id", "revision", "text_sha256")}
    return figures(fullest_enriched(article=article, **own, **{**none, **changes}))


def dated(first: str | None, status: str = "resolved", confidence: float = 0.9) -> DateTag:
    """Return a date that begins on some day."""
    rain = Span(field="body", start=0, end=4, exact="Rain")
    return DateTag(**dict(rain), **finding(status=status, confidence=confidence), type="DATE", from_=first)
