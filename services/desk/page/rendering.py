"""Templates into answers. All that is put into them is escaped."""

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse

from services.desk.page import words

FOLDER = Path(__file__).parent


def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(FOLDER / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals["words"] = words
    made.filters |= {"link": link, "number": lambda number: f"{number:,}"}
    made.tests["link"] = lambda url: bool(link(url))
    return made


def link(url: str | None) -> str:
    """Return an address that may be followed: one of the web, or nothing."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return ""
    return str(url) if parts.scheme in ("http", "https") and parts.netloc else ""


_TEMPLATES = _environment()


def render(template: str, /, status: int = 200, **said: Any) -> HTMLResponse:
    """Return a page."""
    return HTMLResponse(text(template, **said), status, {"cache-control": "no-store"})


def text(template: str, /, **said: Any) -> str:
    """Return a template filled in."""
    return _TEMPLATES.get_template(template).render(**said)
