"""The outlet's home: how it is found, and what it does to an article."""

from datetime import UTC, datetime

import pytest

from schemas.article import Article, Ingest, Publisher, text_sha256
from services.enrich.places import Outlet, PlaceTagger
from services.enrich.places.gazetteer import Gazetteer
from services.enrich.places.outlet import home_of
from services.enrich.text import Document


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    """Open the gazetteer."""
    return Gazetteer.open()


@pytest.mark.parametrize(
    ("outlet", "country", "region"),
    [
        (Outlet("Kyiv Post"), "UA", "UA-30"),
        (Outlet("The Dallas Morning News"), "US", "US-TX"),
        (Outlet(host="kyivpost.com"), "UA", "UA-30"),
        (Outlet(host="lasvegassun.com"), "US", "US-NV"),
        (Outlet(host="bbc.co.uk"), "GB", None),
        (Outlet(host="example.ng"), "NG", None),
        (Outlet("News.Az", "news.az"), "AZ", None),
        (Outlet(host="chronicle.augusta.com"), "US", "US-GA"),
        (Outlet(host="parisbeacon.com"), "US", "US-IL"),
    ],
)
def test_finds_the_home(gazetteer: Gazetteer, outlet: Outlet, country: str, region: str | None) -> None:
    """A toponym in the name or the host is the home, else the country that the host is registered in."""
    home = home_of(outlet, gazetteer)
    assert home is not None
    assert gazetteer.whereabouts(home.country)["country_code"] == country
    assert (gazetteer.whereabouts(home.region)["subdivision"] if home.region else None) == region


@pytest.mark.parametrize(
    "outlet",
    [
        Outlet(),
        Outlet("The Guardian"),
        Outlet("Sky News"),
        Outlet("London Free Press"),
        Outlet("Victoria Times Colonist"),
        Outlet("The Sun"),
        Outlet("Reuters", "reuters.com"),
        Outlet(host="x.io"),
    ],
)
def test_finds_no_home(gazetteer: Gazetteer, outlet: Outlet) -> None:
    """A name says nothing without a toponym, or with that of two towns, nor does a host that anyone may register."""
    assert home_of(outlet, gazetteer) is None


def test_tells_the_country() -> None:
    """Other taggers ask only for the country of an outlet."""
    tagger = PlaceTagger.load()
    assert (tagger.country_of(Outlet("Kyiv Post")), tagger.country_of(Outlet("The Sun"))) == ("UA", None)


@pytest.mark.parametrize(
    ("url", "uri", "name", "host"),
    [
        ("https://www.kyivpost.com/a/1?b=c", None, "Kyiv Post", "kyivpost.com"),
        (None, "https://www.kyivpost.com", "Kyiv Post", "kyivpost.com"),
        (None, None, "News.Az", "news.az"),
        (None, "urn:publisher:1", "Kyiv Post", ""),
    ],
)
def test_reads_the_article(url: str | None, uri: str | None, name: str, host: str) -> None:
    """The host is that of the article's own address, else of its publisher's."""
    article = Article(
        article_id="1",
        revision=1,
        body="News.",
        text_sha256=text_sha256("", "News."),
        url=url,
        publisher=Publisher(name=name, uri=uri),
        ingest=Ingest(source_kind="json", source_ref="a", fetched_at=datetime(2024, 11, 30, tzinfo=UTC), version="1"),
    )
    assert Outlet.of(article) == Outlet(name, host)


def test_local_news_means_the_town_next_door(tagger: PlaceTagger) -> None:
    """The same words mean another town in a paper of another town; a town next to none of them does not move."""
    document = Document.of("", "The council of Athens met on Monday.")
    in_texas, elsewhere = (tagger.tag(document, Outlet(host=host)).tags for host in ("athensreview.com", "lemonde.fr"))
    assert [tag.geonames_id for tag in in_texas] == [4671545]
    assert [tag.geonames_id for tag in elsewhere] == [264371]


def test_the_world_stays_where_it_is(tagger: PlaceTagger) -> None:
    """What is far away and well known is meant in local papers too."""
    document = Document.of("", "Leaders met in Moscow and in Berlin, Germany said.")
    for outlet in (Outlet(), Outlet("Kyiv Post"), Outlet(host="dallasnews.com")):
        assert [tag.geonames_id for tag in tagger.tag(document, outlet).tags] == [524901, 2950159, 2921044]
