"""What a new pipeline, or a correction, changed in the tags of articles, for people."""

from rich.console import Console
from rich.table import Table

from schemas.enriched import EnrichedArticle
from services.enrich.reprocess.diff import Change, changes
from services.enrich.terminal import plain
from services.enrich.view import show_heading


def show_changes(before: EnrichedArticle, after: EnrichedArticle, console: Console) -> list[Change]:
    """Print how two events of an article differ, unless their tags mean the same; return the differences."""
    found = changes(before, after)
    if not found:
        return found
    show_heading(after.article, f"{after.article_id} · {_made(before)} → {_made(after)}", console)
    table = Table("", "in the text", "meant", "means")
    for (kind, field, exact, number), meant, means in found:
        where = exact if field == "body" else f"{exact} (headline)"
        nth = f" #{number}" if number > 1 else ""
        table.add_row(kind, plain(where + nth), plain(meant or "–"), plain(means or "–"))
    console.print(table)
    return found


def _made(event: EnrichedArticle) -> str:
    pipeline = event.pipeline
    return f"revision {event.revision} by {pipeline.name} {pipeline.version} ({pipeline.config_hash[:8]})"
