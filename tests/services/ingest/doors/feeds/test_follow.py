"""Following feeds, from the server's answer to the articles and back to what the server is asked next."""

import pytest

from services.ingest.doors.feeds.feeds_file import Feed
from tests.services.ingest.doors.feeds.following import Following
from tests.services.ingest.doors.feeds.samples import feed_at, item, page, rss
from tests.services.ingest.doors.feeds.site import Site


def headlines(following: Following) -> list[str]:
    """Return the headlines of all published articles, in order of the alphabet."""
    return sorted(article.headline for article in following.articles())


def test_each_entry_becomes_an_article(site: Site, following: Following) -> None:
    """With what the feed says of it, and where it was read."""
    site.put("/feed", rss([item("a"), item("b")]))
    assert following.look(feed_at(site, "/feed")) == {"published": 2}
    a = min(following.articles(), key=lambda article: article.headline)
    assert (a.headline, a.body, a.url) == ("Talks a", "They met.", "https://news.example/a")
    assert str(a.date_published) == "2026-11-30 08:00:00+00:00"
    assert a.publisher
    assert a.publisher.name == "Harbour News"
    assert (a.ingest.door, a.ingest.form) == ("feed", "feed")
    assert a.ingest.source_ref == f"{site.url('/feed')} a"


def test_a_restart_asks_whether_the_feed_changed_and_fetches_nothing_twice(site: Site, following: Following) -> None:
    """Neither the feed, to which the server's own log bears witness, nor a page."""
    site.put("/feed", rss([item("a", link=site.url("/a"))]))
    site.put("/a", page("Talks a"), Content_Type="text/html")
    feed = feed_at(site, "/feed", full_text=True)
    following.look(feed)
    assert following.look(feed) == {}
    assert site.asked("/feed") == [200, 304]
    assert site.asked("/a") == [200]


def test_a_restart_after_a_change_fetches_only_what_is_new(site: Site, following: Following) -> None:
    """The entries that it knows are in the topic, one by one."""
    old = [item(name, link=site.url(f"/{name}")) for name in "ab"]
    for name in "abc":
        site.put(f"/{name}", page(f"Talks {name}", name), Content_Type="text/html")
    feed = feed_at(site, "/feed", full_text=True)
    site.put("/feed", rss(old))
    following.look(feed)
    site.put("/feed", rss([item("c", link=site.url("/c")), *old]))
    following.look(feed)
    assert [site.asked(f"/{name}") for name in "abc"] == [[200], [200], [200]]
    assert headlines(following) == ["Talks a", "Talks b", "Talks c"]


def test_a_changed_entry_is_a_revision(site: Site, following: Following) -> None:
    """It is read again, page and all, and only it."""
    feed = feed_at(site, "/feed")
    site.put("/feed", rss([item("a"), item("b")]))
    following.look(feed)
    site.put("/feed", rss([item("a", "They met twice."), item("b")]))
    following.look(feed)
    bodies = [(article.revision, article.body) for article in following.articles() if article.headline == "Talks a"]
    assert bodies == [(1, "They met."), (2, "They met twice.")]
    assert len(following.articles()) == 3


def test_full_text_comes_from_the_page(site: Site, following: Following) -> None:
    """The feed's date and headline stay."""
    site.put("/feed", rss([item("a", link=site.url("/a"))]))
    site.put("/a", page("Another title", "A crane fell."), Content_Type="text/html; charset=utf-8")
    following.look(feed_at(site, "/feed", full_text=True))
    (a,) = following.articles()
    assert "A crane fell. The ministers met" in a.body
    assert "Home" not in a.body
    assert (a.headline, str(a.date_published)) == ("Talks a", "2026-11-30 08:00:00+00:00")


@pytest.mark.parametrize("status", [403, 404, 410])
def test_a_page_that_is_not_there_costs_its_text_only(site: Site, following: Following, status: int) -> None:
    """The summary is the body then, which the warnings say."""
    site.put("/feed", rss([item("a", link=site.url("/a"))]))
    site.put("/a", status=status)
    following.look(feed_at(site, "/feed", full_text=True))
    (a,) = following.articles()
    warnings = [(warning.code, warning.value) for warning in a.ingest.warnings]
    assert warnings == [("no-page", f"http-{status}"), ("summary-only", None)]


def test_a_page_that_cannot_be_had_now_is_had_later(site: Site, following: Following) -> None:
    """Its entry waits for the next look, and the feed is asked for as a whole again."""
    site.put("/feed", rss([item("a", link=site.url("/a"))]))
    site.put("/a", status=500)
    feed = feed_at(site, "/feed", full_text=True)
    following.look(feed)
    assert following.articles() == []
    site.put("/a", page("Talks a"), Content_Type="text/html")
    following.look(feed)
    assert headlines(following) == ["Talks a"]
    assert site.asked("/feed") == [200, 200]


def test_an_entry_that_is_no_article_is_rejected_once(site: Site, following: Following) -> None:
    """Under the same id however often it is read, and the others are published."""
    site.put("/feed", rss([item("a", ""), item("b", date="yesterday"), item("c")]))
    following.look(feed_at(site, "/feed"))
    site.put("/feed", rss([item("a", ""), item("b", date="yesterday"), item("c"), item("d")]))
    following.look(feed_at(site, "/feed"))
    ref = site.url("/feed")
    assert following.rejected() == {f"{ref} a": "invalid-body", f"{ref} b": "invalid-datePublished"}
    assert headlines(following) == ["Talks c", "Talks d"]


def test_a_feed_that_is_gone_is_asked_no_more(site: Site, following: Following) -> None:
    """The others are followed as before."""
    site.put("/gone", status=410)
    site.put("/feed", rss([item("a")]))
    gone, there = feed_at(site, "/gone"), feed_at(site, "/feed")
    following.until(lambda: len(following.articles()) == 1 and bool(site.asked("/gone")), [gone, there])
    assert site.asked("/gone") == [410]


def test_two_followers_do_no_harm(site: Site, following: Following) -> None:
    """Each reads for itself, and the register knows that it is the same."""
    site.put("/feed", rss([item("a"), item("b")]))
    first, second = (feed_at(site, "/feed", name=name) for name in ("first", "second"))
    following.until(lambda: len(site.asked("/feed")) == 2 and len(following.articles()) >= 2, [first, second])
    assert headlines(following) == ["Talks a", "Talks b"]


def test_a_feed_of_many_entries_is_read_batch_by_batch(site: Site, following: Following) -> None:
    """Each in a transaction of its own."""
    site.put("/feed", rss([item(f"n{number}") for number in range(500)]))
    assert following.look(feed_at(site, "/feed")) == {"published": 500}


def test_what_the_feed_no_longer_shows_is_forgotten(site: Site, following: Following) -> None:
    """So the memory never grows beyond what is shown; a feed that is empty for once forgets nothing."""
    feed = feed_at(site, "/feed")
    for names in ("ab", "", "bc"):
        site.put("/feed", rss([item(name) for name in names]))
        following.look(feed)
    newest = {record.key: record.value for record in following.records(following.topics.doors.name)}
    entries = [value for key, value in newest.items() if key and key.startswith(b"entry:")]
    assert sorted(value is not None for value in entries) == [False, True, True]


def test_an_index_leads_to_its_news_sitemaps(site: Site, following: Following) -> None:
    """Only to those that changed, and always to the pages, for a sitemap holds no text."""
    for name in "ab":
        site.put(f"/{name}", page(f"Talks {name}", name), Content_Type="text/html")
        site.put(f"/{name}.xml", news_sitemap(site.url(f"/{name}")))
    site.put("/index.xml", index(site, a="2026-11-29", b="2026-11-29"))
    feed = feed_at(site, "/index.xml")
    following.look(feed)
    site.put("/index.xml", index(site, a="2026-11-29", b="2026-11-30"))
    following.look(feed)
    assert (site.asked("/a.xml"), site.asked("/b.xml")) == ([200], [200, 304])
    assert (site.asked("/a"), site.asked("/b")) == ([200], [200])
    assert [article.headline for article in following.articles()] == ["Talks", "Talks"]
    assert {article.ingest.form for article in following.articles()} == {"html"}


def index(site: Site, **sitemaps: str) -> str:
    """Return an index of sitemaps with the times of their last change."""
    inner = "".join(
        f"<sitemap><loc>{site.url(f'/{name}.xml')}</loc><lastmod>{time}</lastmod></sitemap>"
        for name, time in sitemaps.items()
    )
    return f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{inner}</sitemapindex>'


def news_sitemap(url: str) -> str:
    """Return a news sitemap with an article, and a page that is none."""
    news = (
        "<n:news><n:publication><n:name>Harbour News</n:name><n:language>en</n:language></n:publication>"
        "<n:publication_date>2026-11-30T08:00:00Z</n:publication_date><n:title>Talks</n:title></n:news>"
    )
    return (
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
        ' xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">'
        f"<url><loc>{url}</loc>{news}</url><url><loc>https://news.example/about</loc></url></urlset>"
    )


def test_private_addresses_are_refused_unless_named(site: Site, following: Following) -> None:
    """For every hop and every feed by itself: a feed of the web cannot reach what an intranet's feed may."""
    site.put("/feed", rss([item("a")]))
    inner = feed_at(site, "/feed")
    outer = Feed.model_validate({"url": site.url("/feed"), "name": "outer"})
    following.look(inner)
    following.fail(outer, "refused-address")
    assert site.asked("/feed") == [200]
