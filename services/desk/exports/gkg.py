"""GDELT's Global Knowledge Graph 2.1: a row of 27 columns an article, by its codebook and its files.

Only what is resolved is there, since a row cannot say how sure it is. Offsets count the code points of headline, a line
feed, and body.
"""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit
from xml.sax.saxutils import escape

from services.desk.exports import identifiers
from services.desk.exports.source import Event, Source

COLUMNS = (
    "GKGRECORDID", "V2.1DATE", "V2SOURCECOLLECTIONIDENTIFIER", "V2SOURCECOMMONNAME", "V2DOCUMENTIDENTIFIER",
    "V1COUNTS", "V2.1COUNTS", "V1THEMES", "V2ENHANCEDTHEMES", "V1LOCATIONS", "V2ENHANCEDLOCATIONS", "V1PERSONS",
    "V2ENHANCEDPERSONS", "V1ORGANIZATIONS", "V2ENHANCEDORGANIZATIONS", "V1.5TONE", "V2.1ENHANCEDDATES", "V2GCAM",
    "V2.1SHARINGIMAGE", "V2.1RELATEDIMAGES", "V2.1SOCIALIMAGEEMBEDS", "V2.1SOCIALVIDEOEMBEDS", "V2.1QUOTATIONS",
    "V2.1ALLNAMES", "V2.1AMOUNTS", "V2.1TRANSLATIONINFO", "V2EXTRASXML",
)  # fmt: skip

_WEB, _CITATION = "1", "2"
_COUNTRY, _US_STATE, _US_CITY, _WORLD_CITY, _WORLD_STATE = "12345"
_RESOLUTIONS = "0123"
"""How many of year, month and day a date tells; 4 is a day of no year."""
_DAY_OF_NO_YEAR = "4"

_DATE = re.compile(r"(\d{4}|XXXX)(?:-(\d\d)(?:-(\d\d)(?:T.*)?)?)?")
_PUNCTUATION = str.maketrans("", "", "-T:")
_SEPARATORS = re.compile(r"[\s;,#|\x00-\x1f\x7f-\x9f\u2028\u2029]+")


def lines(source: Source) -> Iterator[bytes]:
    """Yield a row for each article."""
    for number, event in enumerate(source.events(), 1):
        told = row(event, number)
        yield ("\t".join(told.get(column, "") for column in COLUMNS) + "\n").encode()


def row(event: Event, number: int) -> dict[str, str]:
    """Return the columns that are known of an article."""
    article, when = event["article"], _date(event["article"])
    url = identifiers.of_url(article.get("url"))
    places = [tag for tag in event["locations"] if tag["status"] == "resolved" and _is_placed(tag)]
    persons, bodies = _named(event, "person"), _named(event, "organisation", "government")
    return {
        "GKGRECORDID": f"{when}-{number}",
        "V2.1DATE": when,
        "V2SOURCECOLLECTIONIDENTIFIER": _WEB if url else _CITATION,
        "V2SOURCECOMMONNAME": _host(url) if url else _publisher(article),
        "V2DOCUMENTIDENTIFIER": url or _citation(article),
        "V1LOCATIONS": _joined(dict.fromkeys("#".join(_place(tag, [])) for tag in places)),
        "V2ENHANCEDLOCATIONS": _joined("#".join([*_place(tag, [""]), _offset(article, tag)]) for tag in places),
        "V1PERSONS": _joined(dict.fromkeys(name for name, _ in persons)),
        "V2ENHANCEDPERSONS": _joined(f"{name},{offset}" for name, offset in persons),
        "V1ORGANIZATIONS": _joined(dict.fromkeys(name for name, _ in bodies)),
        "V2ENHANCEDORGANIZATIONS": _joined(f"{name},{offset}" for name, offset in bodies),
        "V2.1ENHANCEDDATES": _joined("#".join([*date, offset]) for date, offset in _dates(event)),
        "V2EXTRASXML": _extras(article),
    }


def _date(article: Event) -> str:
    """Return when it was published, or else when it came in. A day becomes its first second: GKG has no days."""
    return _seconds(article.get("datePublished") or article["ingest"]["fetchedAt"])


def _extras(article: Event) -> str:
    """Return what GDELT has in XML; a precise time only where the source tells one.

    The title is there even if it is empty, since some readers strip a row of empty columns at its end.
    """
    when = article.get("datePublished") or ""
    told = {
        "PAGE_PRECISEPUBTIMESTAMP": _seconds(when) if "T" in when else "",
        "PAGE_AUTHORS": ";".join(_cleaned(author) for author in article["authors"]),
        "PAGE_TITLE": " ".join(article["headline"].split()),
    }
    return "".join(f"<{name}>{escape(text)}</{name}>" for name, text in told.items() if text or name == "PAGE_TITLE")


def _seconds(when: str) -> str:
    """Return a time in UTC, as GDELT writes it; one without a zone stays as it is."""
    time = datetime.fromisoformat(when)
    if time.tzinfo:
        with suppress(OverflowError):  # at the ends of the calendar
            time = time.astimezone(UTC)
    return time.isoformat(timespec="seconds")[:19].translate(_PUNCTUATION)


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.")


def _publisher(article: Event) -> str:
    return _cleaned((article.get("publisher") or {}).get("name", ""))


def _citation(article: Event) -> str:
    parts = (_publisher(article), _cleaned(article["headline"]), article.get("datePublished") or "")
    return ", ".join(part for part in parts if part)


def _is_placed(tag: Event) -> bool:
    return bool(tag.get("geometry")) and tag.get("countryCode") in fips()


def _place(tag: Event, second: list[str]) -> list[str]:
    """Return the fields of a place; `second` is its division of the second order, which only some columns have."""
    country = fips()[tag["countryCode"]]
    first = country + tag["subdivision"].removeprefix("US-") if _is_in_us_state(tag) else country
    kind = _kind(tag)
    longitude, latitude = tag["geometry"]["coordinates"]
    code = {_COUNTRY: country, _US_STATE: first, _WORLD_STATE: first}.get(kind, "")
    name = _cleaned(tag.get("name") or tag["exact"])
    return [kind, name, country, first, *second, str(latitude), str(longitude), code]


def _kind(tag: Event) -> str:
    code, in_us = tag.get("featureCode") or "", tag["countryCode"] == "US"
    if code.startswith("PCL"):
        return _COUNTRY
    if code.startswith("ADM1"):
        return _US_STATE if in_us else _WORLD_STATE
    return _US_CITY if in_us else _WORLD_CITY


def _is_in_us_state(tag: Event) -> bool:
    """Return whether its state is known, whose code GDELT has as everybody does; those of other countries are not."""
    return tag["countryCode"] == "US" and (tag.get("subdivision") or "").startswith("US-")


def _named(event: Event, *kinds: str) -> list[tuple[str, str]]:
    """Return the names of actors, with the offset of each mention."""
    actors = [actor for actor in event["actors"] if actor["kind"] in kinds and actor["status"] == "resolved"]
    mentions = [(_cleaned(actor["name"]), mention) for actor in actors for mention in actor["mentions"]]
    return [(name, _offset(event["article"], mention)) for name, mention in mentions if name]


def _dates(event: Event) -> Iterator[tuple[list[str], str]]:
    """Yield resolution, month, day and year of each date that has them."""
    for tag in event["dates"]:
        told = _DATE.fullmatch(tag.get("value") or "")
        if told and tag["status"] == "resolved" and tag["type"] in ("DATE", "TIME") and told[0] != "XXXX":
            year, month, day = (part or "0" for part in told.groups())
            resolution = _RESOLUTIONS[sum(part is not None for part in told.groups())]
            numbers = [str(int(part)) for part in (month, day, year.replace("XXXX", "0"))]
            yield [resolution if year != "XXXX" else _DAY_OF_NO_YEAR, *numbers], _offset(event["article"], tag)


def _offset(article: Event, span: Event) -> str:
    before = len(article["headline"]) + 1 if span["field"] == "body" else 0
    return str(before + span["start"])


def _joined(blocks: Iterable[str]) -> str:
    return ";".join(blocks)


def _cleaned(text: str) -> str:
    """Return a text without what separates fields: the format has no way to quote it."""
    return _SEPARATORS.sub(" ", text).strip()


@cache
def fips() -> dict[str, str]:
    """Return the codes of FIPS 10-4 by those of ISO 3166-1."""
    table = Path(__file__).with_name("fips.tsv").read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in table if not line.startswith("#"))
