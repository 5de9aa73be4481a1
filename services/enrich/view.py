"""Enriched articles for people: a table of who, where and when, and of who said what."""

from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.table import Table
from rich.text import Text

from schemas.article import Article
from schemas.enriched import Actor, DateTag, EnrichedArticle, Finding, LocationTag, Quote
from services.enrich.tagging import Annotations
from services.enrich.terminal import plain

_LONGEST = 80
"""Characters of a quotation that are shown."""


def show(article: EnrichedArticle, console: Console, *, methods: bool = False) -> None:
    """Print an enriched article; with `methods`, every single tag and what made it."""
    source = article.article
    publisher = source.publisher.name if source.publisher else "unknown publisher"
    origin = f"{publisher}, {source.date_published or 'undated'} · revision {article.revision} · {article.article_id}"
    show_heading(source, origin, console)
    table = Table("", "in the text", "means", "details", expand=False)
    if methods:
        table.add_column("method")
    kinds = (("who", _who(article)), ("where", _where(article)), ("when", _when(article)), ("said", _said(article)))
    for kind, rows in kinds:
        for row in rows if methods else _once(rows):
            finding, said, means, details = row
            table.add_row(kind, said, means, details, *([_method(finding)] if methods else []))
        table.add_section()
    console.print(table)
    for warning in article.quality.warnings:
        console.print(plain(f"warning: {warning}", "yellow"))


def show_heading(article: Article, details: str, console: Console) -> None:
    """Print the headline of an article, or else the beginning of its body, and a line of details."""
    console.print()
    console.print(plain(article.headline or article.body[:80], "bold"))
    console.print(plain(details, "dim"))


def show_rejected(annotations: Annotations, console: Console) -> None:
    """Print what the taggers looked at and turned down."""
    table = Table("turned down", "at", "method", "reason")
    for tagging in (annotations.dates, annotations.locations, annotations.actors, annotations.quotes):
        for rejection in tagging.rejected:
            place = f"{rejection.field} {rejection.start}-{rejection.end}"
            table.add_row(plain(rejection.exact), place, rejection.method, plain(rejection.reason))
    if table.row_count:
        console.print(table)


Row = tuple[Finding, Text, Text, Text]


def _who(article: EnrichedArticle) -> Iterator[Row]:
    for actor in article.actors:
        mentions = plain(", ".join(dict.fromkeys(mention.exact for mention in actor.mentions)))
        yield (
            actor,
            mentions,
            plain(actor.name),
            _details(actor.kind, actor.code, actor.local_id, _role(actor), f"{len(actor.mentions)}×"),
        )


def _role(actor: Actor) -> str | None:
    return f"“{actor.role.exact}”" if actor.role else None


def _where(article: EnrichedArticle) -> Iterator[Row]:
    for tag in article.locations:
        yield tag, plain(tag.exact), plain(tag.name or f"({tag.reason or tag.status})"), _place(tag)


def _place(tag: LocationTag) -> Text:
    at = "{1:.2f}, {0:.2f}".format(*tag.geometry.coordinates) if tag.geometry else None
    geonames = f"geonames:{tag.geonames_id}" if tag.geonames_id else None
    return _details(tag.country_code, tag.feature_code, at, geonames, tag.local_id, "demonym" if tag.demonym else None)


def _when(article: EnrichedArticle) -> Iterator[Row]:
    for tag in article.dates:
        yield tag, plain(tag.exact), plain(tag.value or f"({tag.status})"), _details(tag.type, _interval(tag))


def _interval(tag: DateTag) -> str | None:
    if not tag.from_:
        return None
    return tag.from_ if tag.from_ == tag.to else f"{tag.from_} to {tag.to}"


def _said(article: EnrichedArticle) -> Iterator[Row]:
    for quote in article.quotes:
        cue = f"“{quote.cue.exact}”" if quote.cue else None
        via = f"via “{quote.via.exact}”" if quote.via else None
        speaker = plain(article.speaker(quote) or f"({quote.reason or quote.status})")
        yield quote, _shortened(quote), speaker, _details(quote.kind, cue, via)


def _shortened(quote: Quote) -> Text:
    return plain(quote.exact if len(quote.exact) <= _LONGEST else f"{quote.exact[:_LONGEST]}…")


def _method(finding: Finding) -> Text:
    return _details(finding.method, f"{finding.confidence:.2f}", finding.reason)


def _details(*parts: str | None) -> Text:
    return plain(" · ".join(part for part in parts if part))


def _once(rows: Iterable[Row]) -> Iterator[Row]:
    """Leave out rows that read the same as one before."""
    seen = set()
    for row in rows:
        key = tuple(cell.plain for cell in row[1:])
        if key not in seen:
            seen.add(key)
            yield row
