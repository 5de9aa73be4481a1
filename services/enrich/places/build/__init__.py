"""Builds the gazetteer once, from packages and from the reviewed tables beside this folder."""

import shutil
import tempfile
from pathlib import Path

from services.enrich.places.build import sources
from services.enrich.places.build.gather import gather
from services.enrich.places.build.words import words
from services.enrich.places.build.write import write


def build(path: Path) -> None:
    """Build the artefact as a new directory. Where another process was faster, its artefact stays."""
    sources.check()
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = Path(tempfile.mkdtemp(prefix=".draft-", dir=path.parent))
    try:
        draft.chmod(0o755)
        known = words()
        write(gather(known), known, sources.ATTRIBUTION, draft)
        if not path.exists():
            draft.rename(path)
    except OSError:
        if not path.exists():
            raise
    finally:
        shutil.rmtree(draft, ignore_errors=True)
