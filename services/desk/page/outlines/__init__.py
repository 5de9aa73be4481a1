"""The outlines of the world's countries, made of a package once and kept."""

from pathlib import Path

from services.desk.page.outlines import build

FOLDER = Path(".cache")


def outlines() -> str:
    """Return the path of an SVG; where there is none yet, build it."""
    path = FOLDER / f"outlines-{build.fingerprint()}.path"
    if not path.exists():
        build.write(path)
    return path.read_text(encoding="ascii")
