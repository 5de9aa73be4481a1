"""The desk in a real Chromium."""

import re
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.services.desk.page import news
from tests.services.desk.page.conftest import Served, serve

PAGES = ("/", "/articles/first", "/map", "/timeline", "/actors", "/actors/NATO")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(served: Served, chromium: Browser, scheme: str) -> None:
    """Every page can be read by all, by day and by night, as far as axe can tell."""
    window = chromium.new_page(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    for path in PAGES:
        window.goto(served.url + path)
        found = Axe().run(window)
        assert found.violations_count == 0, f"{path}: {found.generate_report()}"
    window.close()


@pytest.mark.parametrize("path", PAGES)
def test_nothing_is_wider_than_a_narrow_screen(served: Served, chromium: Browser, path: str) -> None:
    """At 360 pixels nobody has to scroll sideways."""
    window = chromium.new_page(viewport={"width": 360, "height": 640})
    window.goto(served.url + path)
    assert window.evaluate("document.documentElement.scrollWidth") <= 360
    window.close()


def test_a_new_article_appears_on_top(served: Served, page: Page) -> None:
    """Whoever watches the stream sees what comes in, and is told so, without loading it again."""
    page.goto(served.url)
    expect(page.get_by_role("status")).to_have_text("Live")
    served.say("second", news.event("second", "They left.", headline="They left"))
    expect(page.locator("#cards h2").first).to_have_text("They left")
    expect(page.get_by_role("status")).to_have_text("1 new article")


def test_a_paused_stream_waits(served: Served, page: Page) -> None:
    """What comes in meanwhile is counted, and shown when the reader goes on."""
    page.goto(served.url)
    page.get_by_role("button", name="Pause").click()
    served.say("second", news.event("second", "They left.", headline="They left"))
    expect(page.get_by_role("status")).to_have_text("1 new article waiting")
    expect(page.locator("#cards > li")).to_have_count(1)
    page.get_by_role("button", name="Resume").click()
    expect(page.locator("#cards > li")).to_have_count(2)


def test_a_live_stream_shows_only_what_was_asked_for(served: Served, page: Page) -> None:
    """Whoever asked for NATO is not shown the rest."""
    page.goto(f"{served.url}/?actor=NATO")
    expect(page.get_by_role("status")).to_have_text("Live")
    served.say("other", news.event("other", "Rain fell.", headline="Rain"))
    body = "NATO left."
    served.say("third", news.event("third", body, headline="NATO left", actors=[news.actor(body, "NATO")]))
    expect(page.locator("#cards h2")).to_have_text(["NATO left", "They met"])


def test_filters_are_links_and_a_form(served: Served, page: Page) -> None:
    """A chip leads to the articles of the same place; what was asked for can be left out again."""
    served.say("other", news.event("other", "Rain fell.", headline="Rain"))
    page.goto(served.url)
    page.locator(".chips .where a").click()
    expect(page.locator("#cards h2")).to_have_text(["They met"])
    page.locator(".asked a").click()
    expect(page.locator("#cards > li")).to_have_count(2)
    page.get_by_label("Where", exact=True).fill("kyiv")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("geonamesId=703448"))
    expect(page.locator("#cards h2")).to_have_text(["They met"])


def test_marks_are_at_their_offsets(served: Served, page: Page) -> None:
    """Emoji and combining characters before a tag move nothing; tags may lie within each other."""
    body = "👩‍🚀🇺🇦 Ame\u0301lie’s officials in Kyiv met on Friday.\n\nThen Kyiv slept."
    within = news.actor(body, "officials in Kyiv")
    later = news.place(body, "Then Kyiv") | {"start": body.rindex("Kyiv"), "exact": "Kyiv"}
    tags: dict[str, Any] = {
        "actors": [within],
        "locations": [news.place(body, "Kyiv"), later],
        "dates": [news.when(body, "Friday")],
    }
    served.say("second", news.event("second", body, **tags))
    page.goto(f"{served.url}/articles/second")
    expect(page.locator(".body .mark")).to_have_text(["officials in ", "Kyiv", "Friday", "Kyiv"], use_inner_text=True)
    assert page.locator(".body").inner_text().split("\n\n") == body.split("\n\n")
    expect(page.locator(".body .mark").nth(1).locator("span")).to_have_class("where")


def test_a_mark_is_explained_by_keyboard_alone(served: Served, page: Page) -> None:
    """Enter tells what it means, how sure and by which method; Escape leads back to the text."""
    page.goto(f"{served.url}/articles/first")
    mark = page.locator(".body .mark.where")
    mark.focus()
    page.keyboard.press("Enter")
    note = page.locator("#note")
    expect(note).to_contain_text("50.45° N, 30.52° E")
    expect(note).to_contain_text("right in 90 of 100 such cases, by test")
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()
    expect(mark).to_be_focused()


def test_candidates_of_the_ambiguous_are_told(served: Served, page: Page) -> None:
    """Where several places are as likely, all are named with how likely they are."""
    body = "They met in Springfield."
    others = [
        {"name": "Springfield", "subdivision": f"US-{state}", "geonamesId": 1, "score": 0.2} for state in ("MO", "IL")
    ]
    place = news.place(body, "Springfield", name="Springfield", status="ambiguous", candidates=others)
    served.say("second", news.event("second", body, locations=[place]))
    page.goto(f"{served.url}/articles/second")
    page.locator(".body .mark.doubtful").click()
    expect(page.locator("#note .candidates li")).to_have_text(["Springfield (US-MO) 20%", "Springfield (US-IL) 20%"])


def test_revisions_are_compared(served: Served, page: Page) -> None:
    """What changed since the first revision stands side by side."""
    for revision, number in enumerate(("Three", "Four"), start=1):
        served.say("second", news.event("second", f"{number} people came.", revision, headline="A count"))
    page.goto(f"{served.url}/articles/second")
    page.get_by_role("link", name="revision 1").click()
    expect(page.locator("del")).to_have_text("Three")
    expect(page.locator("ins")).to_have_text("Four")


def test_the_map_leads_to_articles(served: Served, page: Page) -> None:
    """A place on the map leads to the articles that tell of it, by keyboard too."""
    page.goto(f"{served.url}/map")
    page.get_by_role("link", name="Kyiv: 1 article").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#cards h2")).to_have_text(["They met"])


def test_the_map_is_enlarged_where_it_is(served: Served, page: Page) -> None:
    """Enlarging is a link, and a wheel; both draw the same map anew."""
    page.goto(f"{served.url}/map")
    page.get_by_role("link", name="Enlarge").click()
    expect(page.locator("#map svg")).to_have_attribute("viewBox", "250.0 110.5 500.0 221.0")
    page.locator("#map svg").hover()
    page.keyboard.down("Control")
    page.mouse.wheel(0, -400)
    expect(page).not_to_have_url(re.compile("view=250"))


def test_the_timeline_leads_to_articles(served: Served, page: Page) -> None:
    """A bar leads to the articles that tell of its day."""
    page.goto(f"{served.url}/timeline")
    page.get_by_role("link", name="29 November 2024: 1").click()
    expect(page).to_have_url(re.compile("told=2024-11-29"))
    expect(page.locator("#cards h2")).to_have_text(["They met"])


def test_the_first_tab_leads_past_the_head(served: Served, page: Page) -> None:
    """Who walks by keyboard begins at the content, and always sees where they are."""
    page.goto(served.url)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="To the content")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.locator("#content")).to_be_focused()


HOSTILE = "<script>document.title='x'</script><img src=x onerror=\"document.title='x'\">'\"&{{7*7}}"


def test_news_is_never_markup(served: Served, page: Page) -> None:
    """Whatever field says it, markup is shown as it was written, and an address that is none of the web no link."""
    body = f"They met in {HOSTILE} again."
    said = {"method": HOSTILE, "reason": HOSTILE, "name": HOSTILE, "status": "unresolved"}
    tags: dict[str, Any] = {
        "locations": [news.place(body, HOSTILE, **said, featureCode=HOSTILE, geonamesId=7)],
        "dates": [news.when(body, HOSTILE, **said, granularity=HOSTILE)],
        "actors": [news.actor(body, HOSTILE, **said | {"code": HOSTILE, "kind": HOSTILE, "wikidata": HOSTILE})],
    }
    named: dict[str, Any] = {
        "publisher": {"name": HOSTILE},
        "authors": [HOSTILE],
        "language": HOSTILE,
        "datePublished": HOSTILE,
    }
    served.say(HOSTILE, news.event(HOSTILE, body, headline=HOSTILE, url="javascript:alert(1)", **named, **tags))
    escaped = quote(HOSTILE, safe="")
    for path in (
        "/",
        f"/articles/{escaped}",
        "/map",
        "/timeline",
        "/actors",
        f"/actors/{escaped}",
        f"/?outlet={escaped}",
    ):
        answer = page.goto(served.url + path)
        assert answer is not None
        assert answer.ok, path
        assert "<script>document" not in answer.text()
        expect(page).to_have_title(re.compile("Dateline$"))
        assert page.locator("img, [href^='javascript:']").count() == 0
        assert "49" not in page.locator("main").inner_text()


@pytest.mark.parametrize("path", ["/articles/none", "/actors/none", "/articles/first/revisions/7", "/none"])
def test_what_is_not_there_is_told(served: Served, page: Page, path: str) -> None:
    """A page that is not there says so, with the way back."""
    answer = page.goto(served.url + path)
    assert answer is not None
    assert answer.status == 404
    expect(page.get_by_role("link", name="The stream")).to_be_visible()


def test_a_question_that_cannot_be_asked_is_refused(served: Served, page: Page) -> None:
    """What is wrong in an address is named."""
    answer = page.goto(f"{served.url}/?told=yesterday")
    assert answer is not None
    assert answer.status == 400
    expect(page.locator("main")).to_contain_text("told: expected a day")


def test_readers_log_in(tmp_path: Path, page: Page) -> None:
    """With a token the form leads on to where one wanted to go."""
    with serve(tmp_path, "a-token-that-nobody-guesses") as desk:
        page.goto(f"{desk.url}/map")
        page.get_by_label("Token").fill("a-token-that-nobody-guesses")
        page.keyboard.press("Enter")
        expect(page).to_have_url(f"{desk.url}/map")
        page.goto("about:blank")
