"""Write the JSON Schemas that consumers hold events against, and the AsyncAPI document: `python -m schemas.export`."""

import json
from pathlib import Path

from schemas import article, asyncapi, enriched, rejected
from schemas.model import Model

FOLDER = Path(__file__).parent / "json"
ASYNCAPI = FOLDER.parent / "asyncapi.json"
MODELS: dict[str, type[Model]] = {
    article.TYPE: article.Article,
    enriched.TYPE: enriched.EnrichedArticle,
    "dateline.dead-letter.v1": rejected.DeadLetter,
}


def documents() -> dict[str, str]:
    """Return the text of every schema file by its name."""
    return {
        f"{name}.json": json.dumps({"$id": f"urn:dateline:schema:{name}", **model.consumer_schema()}, indent=2) + "\n"
        for name, model in MODELS.items()
    }


if __name__ == "__main__":
    for file_name, text in documents().items():
        (FOLDER / file_name).write_text(text, encoding="utf-8")
    ASYNCAPI.write_text(asyncapi.document(), encoding="utf-8")
